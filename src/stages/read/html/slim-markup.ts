import { escapeMarkup } from "../../../model/escape.ts";

/** What some step of this folder reads, or what the renderer keeps; pages carry five times as much for their scripts and styles. */
const ATTRIBUTES = new Set(
  (
    "abbr alt aria-hidden aria-modal charset cite class colspan content data data-actualsrc data-lazy data-lazy-src data-lazy-srcset data-image-src data-original " +
    "data-original-set data-original-src data-src data-srcset data-url data-videoid datetime dir height hidden href hreflang http-equiv id itemprop itemscope " +
    "itemtype lang name open poster property rel reversed role rowspan scope sizes src srcset start style title type value videoid width xml:lang"
  ).split(" "),
);
const RAW = /<(script|style|svg|title|textarea|nav|button|select)(?=[\s/>])/iy;
const DROPPED = new Set(["script", "style", "svg"]);
const COMMENT = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>/y;
const CDATA = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/y;
const TAG_START = /<[a-z][^\s/<>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const TAG_END = /[\s/]*>/y;
const CONTROLS = new Set(["nav", "button", "select"]);
const LONGEST_CONTROL = 200_000;
const ARTICLE = /<(?:article|main|h1|p)[\s>]/i;
// Scripts that hold data and not a program: linked data, and what some sites fill their pages from.
const DATA_SCRIPT = /application\/(?:ld\+)?json/i;
const HIDING_STYLE = /display\s*:\s*none/i;
const SIZING_STYLE = /(?:width|height)\s*:/i;

/**
 * The same page for this reader in a fraction of its length: without comments, programs, styles and drawings, and of the attributes
 * only those that are read, their names in lower case. One pass over the text; no text that a reader of the page sees is lost.
 * Only where the page is XML is a CDATA section text.
 */
export function slimMarkup(text: string, { isXml = false } = {}): string {
  const scan = createScanner(text, isXml);
  // A page written by hand keeps its line ends, as it is shown in whole.
  const keepsGaps = !/<script(?![^<>]*ld\+json)[\s>]/i.test(text);
  let slim = "";
  let from = 0;
  let isAfterBlock = false;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", from)) {
    const between = text.slice(from, at);
    const [piece, end] = scan(at);
    const isBlock = BLOCK.test(piece);
    const isGap = !keepsGaps && (isBlock || isAfterBlock) && (between === "" || between.trim() === "");
    slim += isGap ? piece : between + piece;
    if (piece !== "") isAfterBlock = isBlock;
    from = end;
  }
  return slim + text.slice(from);
}

const BLOCK =
  /^<\/?(?:html|head|body|meta|link|title|script|noscript|div|p|section|article|header|footer|main|aside|nav|form|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|t[dh]|h[1-6]|figure|figcaption|picture|source|blockquote|hr|video|iframe)(?=[\s>])/i;

type Scanned = readonly [piece: string, end: number];

function createScanner(text: string, isXml: boolean): (at: number) => Scanned {
  const take = createTaker(text);
  // An end that was not found once is not there later either.
  const missing = new Set<string>();
  const findEnd = (name: string, from: number): number => {
    if (missing.has(name)) return -1;
    const found = new RegExp(`</${name}\\b[^<>]*>?`, "gi");
    found.lastIndex = from;
    const match = found.exec(text);
    if (match === null) missing.add(name);
    return match === null ? -1 : found.lastIndex;
  };
  const scanTag = (at: number): Scanned => {
    const name = take(TAG_START, at)?.[0] ?? "";
    const kept = new Map<string, string>();
    let end = at + name.length;
    for (let tagEnd = take(TAG_END, end); tagEnd === undefined; tagEnd = take(TAG_END, end)) {
      const attribute = take(ATTRIBUTE, end);
      if (attribute === undefined) return [`${name}${[...kept.values()].join("")}>`, text.length];
      end += attribute[0].length;
      const attributeName = attribute[1]?.toLowerCase() ?? "";
      if (ATTRIBUTES.has(attributeName) && !kept.has(attributeName))
        kept.set(attributeName, writeAttribute(attribute, name));
    }
    const close = take(TAG_END, end)?.[0] ?? ">";
    return [`${name}${[...kept.values()].join("")}${close.includes("/") ? " /" : ""}>`, end + close.length];
  };
  // Menus and buttons may be nested, and a page that never closes one may hold its article in it.
  let sought = 0;
  const skipControl = (tag: Scanned, name: string): Scanned => {
    const next = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, "gi");
    next.lastIndex = tag[1];
    let depth = 1;
    // Controls that are never closed shall not each be sought through half a page.
    if (sought > LONGEST_CONTROL + text.length) return tag;
    for (let match = next.exec(text); match !== null && depth > 0; match = next.exec(text)) {
      depth += match[1] === "/" ? -1 : 1;
      const length = next.lastIndex - tag[1];
      if (length > LONGEST_CONTROL || depth === 0) sought += length;
      if (length > LONGEST_CONTROL) return tag;
      if (depth === 0) return ARTICLE.test(text.slice(tag[1], next.lastIndex)) ? tag : ["", next.lastIndex];
    }
    sought += text.length - tag[1];
    return tag;
  };
  const lastClose = text.lastIndexOf(">");
  return (at) => {
    const cdata = isXml && text.startsWith("<![CDATA[", at) ? take(CDATA, at) : undefined;
    if (cdata !== undefined) return [escapeMarkup(cdata[1] ?? ""), at + cdata[0].length];
    const comment = at < lastClose || text.startsWith("<!--", at) ? take(COMMENT, at) : undefined;
    if (comment !== undefined) return ["", at + comment[0].length];
    if (take(TAG_START, at) === undefined) return ["<", at + 1];
    const tag = scanTag(at);
    const raw = take(RAW, at)?.[1]?.toLowerCase();
    if (raw === undefined || tag[0].endsWith(" />")) return tag;
    const end = findEnd(raw, tag[1]);
    if (CONTROLS.has(raw)) return skipControl(tag, raw);
    if (DROPPED.has(raw) && !(raw === "script" && DATA_SCRIPT.test(tag[0]))) return ["", end < 0 ? tag[1] : end];
    return end < 0 ? tag : [tag[0] + text.slice(tag[1], end), end];
  };
}

/** Matches of sticky patterns, each of which remembers where it is, so that a scan has its own. */
function createTaker(text: string): (pattern: RegExp, at: number) => RegExpExecArray | undefined {
  const own = new Map<RegExp, RegExp>();
  return (pattern, at) => {
    const sticky = own.get(pattern) ?? new RegExp(pattern);
    own.set(pattern, sticky);
    sticky.lastIndex = at;
    return sticky.exec(text) ?? undefined;
  };
}

function writeAttribute([, written = "", double, single, bare]: RegExpExecArray, tag: string): string {
  const name = written.toLowerCase();
  const value = double ?? single ?? bare;
  // Of styles only that something is not shown is of interest, and how large a picture is.
  if (name === "style" && HIDING_STYLE.test(value ?? "")) return " hidden";
  if (name === "style" && !(/^<img$/i.test(tag) && SIZING_STYLE.test(value ?? ""))) return "";
  if (value === undefined) return ` ${name}`;
  return ` ${name}="${value.replaceAll('"', "&quot;")}"`;
}
