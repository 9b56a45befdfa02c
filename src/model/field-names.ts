import { FIELD_NAMES, type FieldName } from "./article.ts";

/**
 * The names under which people and the front matter of Hugo, Jekyll, Eleventy, Astro and Zola state each field. Capitals, `_` and `-`
 * make no difference: `pubDate` is `pub_date`. Where one is stated under several names, the first listed wins.
 */
const SPELLINGS: Readonly<Record<FieldName, string>> = {
  title: "title",
  published: "published publishDate pubDate publishedAt publishedDate datePublished postDate date created createdAt",
  updated: "updated lastmod lastModifiedAt lastModified modified modifiedDate updatedDate updatedAt dateModified",
  expires: "expires expiryDate unpublishDate",
  draft: "draft isDraft",
  id: "id",
  url: "url canonicalUrl",
  slug: "slug",
  authors: "authors author",
  agencies: "agencies agency",
  tags: "tags tag categories category",
  language: "language lang locale",
  standfirst: "standfirst subtitle",
  summary: "summary description excerpt",
  image: "image images featuredImage featureImage heroImage ogImage cover coverImage thumbnail banner",
  enclosures: "enclosures enclosure audio audioUrl podcastUrl",
};

/** Names that steer a generator and mean nothing to a feed: they pass without a word. */
const UNUSED =
  "$schema aliases alias archives asset_path build cascade classes comments css disableHLJS disableShare editPost eleventyComputed " +
  "eleventyExcludeFromCollections eleventyNavigation engine excerpt_separator extra featured generate_feeds header headless " +
  "hiddenInRss hidemeta hideSummary hide_title imageAlt image_alt in_search_index insert_anchor_links isCJKLanguage js katex keywords layout linkTitle " +
  "markup math mathjax menu menus meta nav nav_order next noindex order outputs override page_template pagination " +
  "paginate_by paginate_path paginate_reversed params parent path permalink pin pinned prev readingTime readTime redirect_from redirect_to related " +
  "render resources robots scripts searchHidden sections series setup share short_title showBreadCrumbs showPostNavLinks " +
  "showReadingTime showRssButtonInSectionTermList showToc showWordCount sidebar sitemap social sort_by sticky styles " +
  "tableOfContents taxonomies template templateEngineOverride theme toc tocOpen translationKey transparent type useHugoToc version weight";

/** What a name means: `rank` 0 is the field's own, a smaller one wins. */
export type Meaning = { readonly field: FieldName; readonly rank: number };

/** Undefined for a name of no field. */
export function findMeaning(name: string): Meaning | undefined {
  return MEANINGS.get(name) ?? MEANINGS.get(fold(name));
}

/** Whether a generator knows this name, and we need not. */
export function isUnused(name: string): boolean {
  return UNUSED_NAMES.has(name) || UNUSED_NAMES.has(fold(name));
}

/** Every spelling of a field, our own first. */
export const ALL_SPELLINGS: readonly string[] = [
  ...FIELD_NAMES,
  ...FIELD_NAMES.flatMap((field) => SPELLINGS[field].split(" ").slice(1)),
];

function fold(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, "");
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  FIELD_NAMES.flatMap((field) =>
    SPELLINGS[field].split(" ").flatMap((spelling, rank): readonly (readonly [string, Meaning])[] => [
      [spelling, { field, rank }],
      [fold(spelling), { field, rank }],
    ]),
  ),
);

const UNUSED_NAMES: ReadonlySet<string> = new Set(UNUSED.split(" ").flatMap((name) => [name, fold(name)]));
