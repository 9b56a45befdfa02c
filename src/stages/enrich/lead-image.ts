import type { Body, FileAddress, Image } from "../../model/article.ts";
import { parseLocalPath } from "../../model/local-path.ts";
import { findMediaType } from "../../model/media-type.ts";
import { isPixel } from "../../model/pixel.ts";
import { toPlainLine } from "../../model/plain.ts";
import { withoutFencedCode } from "../../model/plain-markdown.ts";
import { parseAbsoluteUrl } from "../../model/values.ts";

/** The body's first picture, at a whole address or beside the seed. */
export function findLeadImage(body: Body): Image | undefined {
  return findImage(body, parsePicture);
}

/** The same where nothing lies beside the seed: the first with a whole address. */
export function findWholeImage(body: Body): Image | undefined {
  return findImage(body, (src) => parseAbsoluteUrl(src));
}

type ParseAddress = (src: string) => FileAddress | undefined;

function findImage(body: Body, parse: ParseAddress): Image | undefined {
  switch (body.kind) {
    case "markdown":
      return findInMarkdown(withoutFencedCode(body.markdown), parse);
    case "html":
      return findInHtml(body.html, parse);
    case "blocks":
      return undefined;
  }
}

function findInMarkdown(markdown: string, parse: ParseAddress): Image | undefined {
  if (!markdown.includes("![")) return findInHtml(markdown, parse);
  for (const [, alt, src] of markdown.matchAll(/!\[([^[\]\n]*)\]\(\s{0,9}<?((?:[^\s()<>]|\([^\s()]*\))+)/g)) {
    const image = toImage(src, alt, parse);
    if (image !== undefined) return image;
  }
  return findInHtml(markdown, parse);
}

function findInHtml(html: string, parse: ParseAddress): Image | undefined {
  if (!html.includes("<")) return undefined;
  for (const [tag] of html.matchAll(/<img\b[^<>]*>/gi)) {
    if (isPixel((name) => findAttribute(tag, name))) continue;
    const image = toImage(findAttribute(tag, "src"), findAttribute(tag, "alt"), parse);
    if (image !== undefined) return image;
  }
  return undefined;
}

function findAttribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

function toImage(src: string | undefined, alt: string | undefined, parse: ParseAddress): Image | undefined {
  const url = src === undefined ? undefined : parse(src.replaceAll("&amp;", "&"));
  if (url === undefined) return undefined;
  const words = toPlainLine(alt ?? "");
  return { url, ...(words !== "" && { alt: words }) };
}

/** Beside a seed, only what bears a picture's ending. */
function parsePicture(src: string): FileAddress | undefined {
  return parseAbsoluteUrl(src) ?? (findMediaType(src)?.startsWith("image/") ? parseLocalPath(src) : undefined);
}
