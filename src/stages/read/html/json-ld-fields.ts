import { type Byline, mergeBylines, toBylines } from "./authors.ts";
import { type Found, type FoundFields, toFoundFields, toLanguage, toPlainText, toTags, withScheme } from "./found.ts";
import { isNode, type LinkedData } from "./json-ld.ts";

/** What the page's JSON-LD states of its article. */
export function readJsonLdFields(data: LinkedData): FoundFields {
  const { article } = data;
  if (article === undefined) return {};
  const texts = (name: string) => data.at(article, name).map((value) => toNameOrText(value));
  const found = (name: string, value: unknown): Found => ({ value, trail: ["ld+json", `"${name}"`] });
  return toFoundFields({
    title: found("headline", texts("headline").find(Boolean) ?? ""),
    published: found("datePublished", texts("datePublished").find(Boolean) ?? ""),
    updated: found("dateModified", texts("dateModified").find(Boolean) ?? ""),
    authors: found("author", toAuthors(data)),
    language: found("inLanguage", toLanguage(texts("inLanguage")[0]) ?? ""),
    url: found("url", [...texts("url"), ...texts("mainEntityOfPage")].map(withScheme).find(isHttp) ?? ""),
    summary: found("description", texts("description").find(Boolean) ?? ""),
    tags: found("keywords", toTags(texts("keywords"))),
    image: found("image", toImage(data)),
  });
}

/** The name of who publishes the page, from its JSON-LD; "" where it has none. */
export function readPublisher({ article, at }: LinkedData): string {
  return article === undefined ? "" : toNameOrText(at(article, "publisher")[0]);
}

function toAuthors({ article, at }: LinkedData): readonly Byline[] {
  if (article === undefined) return [];
  const authors = [...at(article, "author"), ...at(article, "authors")].flat();
  return mergeBylines(
    authors.flatMap((author) => {
      const url = isNode(author) ? toPlainText(author.url) || toPlainText(author["@id"]) : "";
      const names = isNode(author) ? (Array.isArray(author.name) ? author.name : [author.name]) : [author];
      return names.flatMap((name) => toBylines(toPlainText(name), url));
    }),
  );
}

function toImage({ article, at }: LinkedData): unknown {
  for (const image of article === undefined ? [] : [...at(article, "image"), ...at(article, "thumbnailUrl")]) {
    const url = withScheme(toPlainText(isNode(image) ? (image.url ?? image.contentUrl) : image));
    const alt = isNode(image) ? toPlainText(image.caption ?? image.description) : "";
    if (url !== "") return alt === "" ? { url } : { url, alt };
  }
  return undefined;
}

function toNameOrText(value: unknown): string {
  return toPlainText(isNode(value) ? (value["@value"] ?? value.name ?? value.url ?? value["@id"]) : value);
}

function isHttp(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
