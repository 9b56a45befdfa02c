/**
 * What reading a text will cost: how deep its elements nest, how many there are, and `volume`, its characters, each counted once for
 * every element around it, an element or a character reference (the parser makes a node of each) as some hundred characters.
 */
export type MarkupSize = { readonly depth: number; readonly elements: number; readonly volume: number };

/**
 * More than this is no article: what the HTML reader and the renderer can work off in about two seconds. Browsers stop nesting at 512,
 * articles stay below 50; the largest pages of newspapers have some 6,000 elements.
 */
export const MOST_MARKUP: MarkupSize = { depth: 400, elements: 120_000, volume: 150_000_000 };

const NODE_VOLUME = 200;

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
// An open one of these is closed by the next of its kind, so a long row of them does not nest.
const SELF_CLOSING = new Set("p li dt dd tr td th option optgroup thead tbody tfoot rp rt".split(" "));
const RAW = /<(script|style|textarea|title)\b[\s\S]*?(?:<\/\1|$)|<!--[\s\S]*?(?:-->|$)/iy;
/** Of those whose inside is no markup, these may hold references. */
const DECODED = new Set(["title", "textarea"]);
const TAG = /<(\/?)([a-z][^\s/<>]*)[^<>]*/iy;

/** Measures a text's tags in one pass, without parsing it. It stops where the nesting gets deeper than MOST_MARKUP. */
export function measureMarkup(text: string): MarkupSize {
  // Sticky patterns remember where they are, so each call has its own.
  const [raw, tag] = [new RegExp(RAW), new RegExp(TAG)];
  const open: string[] = [];
  let [depth, elements, volume, from] = [0, 0, 0, 0];
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", from)) {
    volume += (at - from + NODE_VOLUME * countReferences(text, from, at)) * (open.length + 1);
    const skipped = matchAt(raw, text, at);
    const found = skipped === undefined ? matchAt(tag, text, at) : undefined;
    from = at + (skipped ?? found ?? ["<"])[0].length;
    if (found === undefined) {
      if (DECODED.has(skipped?.[1]?.toLowerCase() ?? "")) volume += NODE_VOLUME * countReferences(text, at, from);
      // A sign that begins no tag is a piece of text of its own to the parser.
      if (skipped === undefined) volume += NODE_VOLUME * (open.length + 1);
      continue;
    }
    if (found[1] !== "/") {
      elements += 1;
      volume += NODE_VOLUME * (open.length + 1);
    }
    trackNesting(found, open);
    depth = Math.max(depth, open.length);
    if (depth > MOST_MARKUP.depth) break;
  }
  const rest = text.length - from + NODE_VOLUME * countReferences(text, from, text.length);
  return { depth, elements, volume: volume + rest * (open.length + 1) };
}

function countReferences(text: string, from: number, to: number): number {
  // Of this part alone: looked for in the whole text, each tag would cost a walk to its end.
  const part = text.slice(from, to);
  let count = 0;
  for (let at = part.indexOf("&"); at >= 0; at = part.indexOf("&", at + 1)) count += 1;
  return count;
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  if (!/[a-z/!]/i.test(text.charAt(at + 1))) return undefined;
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}

/** Opens or closes an element on the stack, as the parser will. */
function trackNesting(tag: RegExpExecArray, open: string[]): void {
  const name = tag[2]?.toLowerCase() ?? "";
  if (VOID.has(name) || SELF_CLOSING.has(name)) return;
  if (tag[1] === "/") {
    const at = open.lastIndexOf(name);
    if (at >= 0) open.length = at;
  } else if (!tag[0].endsWith("/") || !(open.includes("svg") || open.includes("math"))) open.push(name);
}
