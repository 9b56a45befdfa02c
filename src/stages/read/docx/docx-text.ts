/** Longer first paragraphs are text, not a title. */
const MOST_TITLE_CHARACTERS = 120;

/** Title and standfirst of a document, and its body without them. */
export type Headings = {
  readonly title: string | undefined;
  readonly standfirst: string | undefined;
  readonly rest: string;
};

/**
 * Takes the title off the HTML that mammoth made: the paragraph of the style Title; else a heading 1 at the top; else what the
 * document's properties state; else its only heading 1; else a short first paragraph.
 */
export function takeHeadings(html: string, stated: string | undefined): Headings {
  const subtitle = takeFirst(html, /<p class="standfirst">(.*?)<\/p>/s);
  const text = subtitle?.rest ?? html;
  const isOnly = text.split("<h1").length === 2;
  const found =
    takeFirst(text, /<h1 class="title">(.*?)<\/h1>/s) ??
    takeFirst(text, /^<h1>(.*?)<\/h1>/s) ??
    (stated === undefined ? undefined : { text: stated, rest: text }) ??
    (isOnly ? takeFirst(text, /<h1>(.*?)<\/h1>/s) : undefined) ??
    takeShort(text);
  return { title: found?.text, standfirst: subtitle?.text, rest: found?.rest ?? text };
}

type Taken = { readonly text: string; readonly rest: string };

function takeFirst(html: string, pattern: RegExp): Taken | undefined {
  const match = pattern.exec(html);
  const text = toText(match?.[1] ?? "");
  if (match === null || text === "") return undefined;
  return { text, rest: html.slice(0, match.index) + html.slice(match.index + match[0].length) };
}

function takeShort(html: string): Taken | undefined {
  const taken = takeFirst(html, /^<p>(.*?)<\/p>/s);
  return taken !== undefined && taken.text.length <= MOST_TITLE_CHARACTERS ? taken : undefined;
}

/** mammoth escapes no more than these. */
function toText(html: string): string {
  return html
    .replace(/<sup><a [^>]*>.*?<\/a><\/sup>|<[^>]*>/gs, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** Drops what leads nowhere outside the document: links within it, marks for them, and places of pictures. Notes are set apart. */
export function tidyWordHtml(html: string): string {
  return html
    .replace(/<img\b[^>]*\/?>/g, "")
    .replace(/\s*<a href="#[^"]*"[^>]*>↑<\/a>/g, "")
    .replace(/<a href="#[^"]*"[^>]*>(.*?)<\/a>/gs, "$1")
    .replace(/<a id="[^"]*"><\/a>/g, "")
    .replace(/<ol><li id="(?:footnote|endnote)-/, "<hr />$&")
    .replace(/<p>\s*<\/p>/g, "");
}
