import type { Body, Image } from "../../model/article.ts";
import { toPlainLine } from "../../model/plain.ts";
import { parseAbsoluteUrl } from "../../model/values.ts";
import { withoutFencedCode } from "./strip-marks.ts";

/** The body's first picture with a whole address. */
export function findLeadImage(body: Body): Image | undefined {
  switch (body.kind) {
    case "markdown":
      return findInMarkdown(withoutFencedCode(body.markdown));
    case "html":
      return findInHtml(body.html);
    case "blocks":
      return undefined;
  }
}

function findInMarkdown(markdown: string): Image | undefined {
  if (!markdown.includes("![")) return findInHtml(markdown);
  for (const match of markdown.matchAll(/!\[([^\]\n]*)\]\(\s*<?(https?:(?:[^\s()>]|\([^\s()]*\))+)/g)) {
    const image = toImage(match[2], match[1]);
    if (image !== undefined) return image;
  }
  return findInHtml(markdown);
}

function findInHtml(html: string): Image | undefined {
  if (!html.includes("<")) return undefined;
  for (const [tag] of html.matchAll(/<img\b[^>]*>/gi)) {
    const image = toImage(findAttribute(tag, "src"), findAttribute(tag, "alt"));
    if (image !== undefined) return image;
  }
  return undefined;
}

function findAttribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

function toImage(src: string | undefined, alt: string | undefined): Image | undefined {
  const url = src === undefined ? undefined : parseAbsoluteUrl(src.replaceAll("&amp;", "&"));
  if (url === undefined) return undefined;
  const words = toPlainLine(alt ?? "");
  return { url, ...(words !== "" && { alt: words }) };
}
