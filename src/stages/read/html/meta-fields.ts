import { FIELD_NAMES, type FieldName } from "../../../model/article.ts";
import { mergeBylines, toBylines } from "./authors.ts";
import { type Found, type FoundFields, toFoundFields, toLanguage, toPlainText, toTags, withScheme } from "./found.ts";
import type { Page } from "./page.ts";

type Names = { readonly [name in FieldName]?: readonly string[] };

// Open Graph and its article vocabulary, then Dublin Core.
const SHARED_NAMES: Names = {
  title: ["og:title", "dc.title", "dcterms.title"],
  published: [
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
  ],
  updated: [
    "article:modified_time",
    "og:article:modified_time",
    "og:modified_time",
    "og:updated_time",
    "dc.date.modified",
    "dcterms.modified",
  ],
  authors: ["article:author", "og:article:author", "dc.creator", "dcterms.creator"],
  language: ["og:locale", "dc.language", "dcterms.language"],
  url: ["og:url"],
  summary: ["og:description", "dc.description", "dcterms.description"],
  image: ["og:image", "og:image:url", "og:image:secure_url"],
  tags: ["article:tag", "og:article:tag"],
};

// Names that pages use for our fields, beside the fields' own names.
const PLAIN_NAMES: Names = {
  title: ["headline", "twitter:title"],
  published: [
    "date",
    "datepublished",
    "pubdate",
    "pub_date",
    "publishdate",
    "publish-date",
    "publish_date",
    "published-date",
    "published_date",
    "publicationdate",
    "publication-date",
    "publication_date",
    "citation_publication_date",
    "citation_online_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "date.created",
  ],
  updated: ["datemodified", "last-modified", "modified", "date.modified", "revised"],
  authors: ["author", "parsely-author", "citation_author", "byl"],
  language: ["lang", "content-language"],
  summary: ["description", "twitter:description"],
  image: ["twitter:image", "twitter:image:src", "thumbnail", "thumbnailurl"],
  tags: ["keywords", "news_keywords", "parsely-tags", "sailthru.tags"],
};

/** Every meta element's content by its lower-case name or property, in the order of the page. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function readMetaTags(page: Page): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of page.elements.filter((element) => element.localName === "meta")) {
    const content = toPlainText(meta.getAttribute("content") ?? "");
    for (const attribute of ["name", "property", "itemprop", "http-equiv"]) {
      const name = toShortName(meta.getAttribute(attribute) ?? "");
      if (name === "" || (attribute === "http-equiv" && name !== HEADER)) continue;
      const known = tags.get(name);
      if (known === undefined) tags.set(name, [content]);
      else known.push(content);
    }
  }
  return tags;
}

/** The one header of HTTP that speaks of the text. The others, such as Expires, are for caches. */
const HEADER = "content-language";

/** A name in lower case, an RDFa address (`http://ogp.me/ns#title`) as its usual prefix. */
function toShortName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/ogp\.me\/ns#/, "og:")
    .replace(/^https?:\/\/ogp\.me\/ns\/article#/, "article:")
    .replace(/^(?:dc:|https?:\/\/purl\.org\/dc\/elements\/1\.1\/)/, "dc.")
    .replace(/^(?:dcterms:|https?:\/\/purl\.org\/dc\/terms\/)/, "dcterms.")
    .replace(/^(?:schema:|https?:\/\/schema\.org\/)/, "");
}

/** What Open Graph and Dublin Core state. */
export function readSharedMeta(tags: MetaTags): FoundFields {
  return toFoundFields(
    Object.fromEntries(FIELD_NAMES.map((name) => [name, findMeta(tags, name, SHARED_NAMES[name] ?? [])])),
  );
}

/** What plain meta elements state: any field under its own name, so that a page written by hand can state every one. */
export function readPlainMeta(tags: MetaTags): FoundFields {
  return toFoundFields(
    Object.fromEntries(FIELD_NAMES.map((name) => [name, findMeta(tags, name, [name, ...(PLAIN_NAMES[name] ?? [])])])),
  );
}

function findMeta(tags: MetaTags, field: FieldName, names: readonly string[]): readonly Found[] {
  return names.flatMap((name) => {
    const contents = tags.get(name);
    if (contents === undefined) return [];
    return [{ value: toValue(field, contents, tags), trail: [`"${name}"`], origin: `meta ${name}` }];
  });
}

function toValue(field: FieldName, contents: readonly string[], tags: MetaTags): unknown {
  const first = contents.find((content) => content !== "") ?? "";
  switch (field) {
    case "authors":
      return mergeBylines(contents.flatMap((content) => toBylines(content)));
    case "tags":
    case "agencies":
      return toTags(contents);
    case "language":
      // HTTP's Content-Language is a list.
      return toLanguage(first.split(",", 1)[0]);
    case "url":
      return /^https?:\/\//i.test(withScheme(first)) ? withScheme(first) : undefined;
    case "image":
      return toImage(withScheme(first), tags);
    case "draft":
      // A bare <meta name="draft"> says that it is one.
      return first === "" ? "true" : first;
    case "expires":
      // HTTP's Expires stands here too, as 0 or -1, on pages that do not want to be cached: no date.
      return /^-?\d{1,3}$/.test(first) ? undefined : first;
    default:
      return first;
  }
}

function toImage(url: string, tags: MetaTags): unknown {
  if (url === "") return undefined;
  const alt = tags.get("og:image:alt")?.[0] || tags.get("twitter:image:alt")?.[0];
  return alt === undefined || alt === "" ? { url } : { url, alt };
}
