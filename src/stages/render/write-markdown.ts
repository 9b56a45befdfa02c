import { toPlain } from "../../model/plain.ts";
import type { AbsoluteUrl } from "../../model/values.ts";
import { escapeAttribute, escapeText } from "./escape-html.ts";
import { pickMatching, toImageAttributes } from "./images.ts";
import { toLinkAttributes } from "./links.ts";
import type { MarkdownToken } from "./markdown.ts";
import { tidy } from "./tidy.ts";

type Tokens = readonly MarkdownToken[];
type Attributes = Readonly<Record<string, string>>;

/**
 * Parsed Markdown as the sanitiser would leave it, to the letter, without the sanitiser's pains: every tag is one of ours, every text
 * escaped. Undefined where it holds raw HTML, or anything else that isn't known here: that is for the sanitiser.
 */
export function writeMarkdown(tokens: Tokens, base: AbsoluteUrl): string | undefined {
  return isKnown(tokens, 0) ? tidy(createWriter(base)(tokens)) : undefined;
}

const ELEMENTS = toSet("a blockquote em h1 h2 h3 h4 h5 h6 li ol p s strong table tbody td th thead tr ul");
const LEAVES = toSet("code_block code_inline fence hardbreak hr image inline softbreak text");
/** The sanitiser flattens what is nested twice as deep; who writes so, has it looked at there. */
const MAX_DEPTH = 100;

function isKnown(tokens: Tokens, depth: number): boolean {
  let open = depth;
  let links = 0;
  return tokens.every(({ type, tag, nesting, children }) => {
    open += nesting;
    if (tag === "a") links += nesting;
    const isOurs = nesting === 0 ? LEAVES.has(type) : ELEMENTS.has(tag);
    // A link in a link, which a bare address can be, is one that HTML does not allow.
    return isOurs && open < MAX_DEPTH && links <= 1 && (children === null || isKnown(children, open + 1));
  });
}

/** Writes the tokens of one document. */
function createWriter(base: AbsoluteUrl): (tokens: Tokens) => string {
  // The names of the elements that are open, "" for one that is not written: so each is closed as it was opened.
  const open: string[] = [];
  const write = (tokens: Tokens): string => {
    let html = "";
    for (const [at, token] of tokens.entries()) {
      // The paragraph of a list's item that is but a line has no tags.
      if (!token.hidden)
        html += breakBefore(token, tokens[at - 1]) + writeToken(token) + breakAfter(token, tokens[at + 1]);
    }
    return html;
  };
  const writeToken = (token: MarkdownToken): string => {
    switch (token.nesting) {
      case 0:
        return token.type === "inline" ? write(token.children ?? []) : toLeaf(token, base);
      case 1: {
        const attributes = toElementAttributes(token, base);
        const isWritten = attributes !== undefined;
        open.push(isWritten ? token.tag : "");
        return isWritten ? `<${token.tag}${toAttributesHtml(attributes)}>` : "";
      }
      case -1: {
        const name = open.pop() ?? "";
        return name === "" ? "" : `</${name}>`;
      }
    }
  };
  return write;
}

function toElementAttributes(token: MarkdownToken, base: AbsoluteUrl): Attributes | undefined {
  if (token.tag === "a") return toLinkAttributes(readAttributes(token), base);
  return token.tag === "ol" ? pickMatching(readAttributes(token), "start", /^-?\d+$/) : {};
}

function toLeaf(token: MarkdownToken, base: AbsoluteUrl): string {
  switch (token.type) {
    case "text":
      return escapeText(token.content);
    case "code_inline":
      return `<code>${escapeText(token.content)}</code>`;
    case "code_block":
    case "fence":
      return `<pre><code>${escapeText(token.content)}</code></pre>\n`;
    case "image":
      return toImage(token, base);
    case "hardbreak":
      return "<br />\n";
    case "hr":
      return "<hr />";
    default:
      return "\n";
  }
}

function toImage(token: MarkdownToken, base: AbsoluteUrl): string {
  const alt = toPlain(toAlternative(token.children ?? []));
  const attributes = toImageAttributes({ ...readAttributes(token), alt }, base);
  return attributes === undefined ? "" : `<img${toAttributesHtml(attributes)} />`;
}

/** What is written between an image's brackets, less the markup. */
function toAlternative(tokens: Tokens): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === "image") return toAlternative(children ?? []);
      return type === "softbreak" || type === "hardbreak" ? "\n" : content;
    })
    .join("");
}

function readAttributes({ attrs }: MarkdownToken): Attributes {
  return Object.fromEntries((attrs ?? []).map(([name, value]) => [name, toPlain(String(value))]));
}

function toAttributesHtml(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
}

// Lines end where markdown-it ends them.

function breakBefore({ type, block, nesting }: MarkdownToken, before: MarkdownToken | undefined): string {
  const isTag = block && (nesting === 1 || type === "hr");
  return isTag && before?.hidden === true && before.nesting === -1 ? "\n" : "";
}

function breakAfter({ type, tag, block, nesting }: MarkdownToken, after: MarkdownToken | undefined): string {
  if (!block || (nesting === 0 && type !== "hr")) return "";
  const isTight =
    after === undefined || after.type === "inline" || after.hidden || (after.nesting === -1 && after.tag === tag);
  return nesting === 1 && isTight ? "" : "\n";
}

function toSet(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}
