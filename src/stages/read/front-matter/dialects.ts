type Values = Readonly<Record<string, unknown>>;

/**
 * Front matter of Hugo, Jekyll, Eleventy, Astro or Zola, and the path it was found at → values as our own fields have them. What only
 * a name tells apart is in the table of names.
 */
export function translateDialect(stated: Values, path: string): Values {
  // Most state nothing that means different things to different generators.
  if (!Object.keys(stated).some((name) => isTranslated(name, stated[name])) && !TELLING_PATH.test(path)) return stated;
  const values = liftNested(stated);
  const { published, url, ...others } = values;
  return {
    ...others,
    // Jekyll's is yes or no, ours a date.
    ...(published !== undefined && !isYesOrNo(published) && { published }),
    ...(url !== undefined && !isOldPath(url) && { url }),
    ...(isWithheld(values, path) && { draft: true }),
    ...translateTopics(values, path),
  };
}

const TRANSLATED = new Set(
  (
    "published url permalink headless hiddenInRss render build _build layout type template menu menus eleventyNavigation " +
    "eleventyExcludeFromCollections taxonomies extra params"
  ).split(" "),
);

function isTranslated(name: string, value: unknown): boolean {
  if (name !== "tags" && name !== "categories") return TRANSLATED.has(name);
  return !Array.isArray(value) || value.some(isCollection);
}

const TELLING_PATH = /(?:^|\/)_(?:posts|drafts)\//;

/** Whether Jekyll would take the file for a post: by its folder, or by a dated name and a bare layout. */
export function isJekyllPost(values: Values, path: string): boolean {
  if (/(?:^|\/)_(?:posts|drafts)\//.test(path)) return true;
  return typeof values.layout === "string" && /^[\w-]+$/.test(values.layout) && DATED_NAME.test(path);
}

const DATED_NAME = /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+$/;

/** Jekyll's title of a post that states none: `2026-08-31-hot-days.md` is "Hot Days". */
export function toTitleOfName(path: string): string {
  const name = path.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  const words = name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, "").split(/[-_\s]+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

const TABLES = ["taxonomies", "extra", "params"];
const NESTED = ["author", "authors", "tags", "categories", "image", "cover", "subtitle", "summary", "description"];

/** What Zola keeps below `taxonomies` and `extra`, and Hugo below `params`, where it is not stated at the top. */
function liftNested(values: Values): Values {
  const tables = TABLES.map((name) => values[name]).filter(isTable);
  if (tables.length === 0) return values;
  const lifted = tables.flatMap((table) =>
    NESTED.flatMap((name) => (table[name] === undefined ? [] : [[name, table[name]] as const])),
  );
  return { ...Object.fromEntries(lifted), ...values };
}

function isTable(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isYesOrNo(value: unknown): boolean {
  return value === true || value === false || value === "true" || value === "false";
}

/** Hugo's `url` is a path on the old site, not a whole address. */
function isOldPath(url: unknown): boolean {
  return typeof url === "string" && !/^[a-z][a-z+.-]*:/i.test(url) && (url.startsWith("/") || /^[^/.]+\//.test(url));
}

/** Whether its generator would not list the file among its articles. */
function isWithheld(values: Values, path: string): boolean {
  const { published, permalink, eleventyExcludeFromCollections, headless, render } = values;
  const build = values.build ?? values._build;
  if (isTable(build) && [build.list, build.render].some((value) => value === "never" || value === false)) return true;
  if (isYes(values.hiddenInRss)) return true;
  if (isNo(published) || isNo(permalink) || isNo(render) || isYes(eleventyExcludeFromCollections) || isYes(headless)) {
    return true;
  }
  const isList = values.layout === "archives" || values.layout === "search";
  return isList || /(?:^|\/)_drafts\//.test(path) || isUndatedPage(values, path);
}

function isNo(value: unknown): boolean {
  return value === false || value === "false";
}

function isYes(value: unknown): boolean {
  return value === true || value === "true";
}

/** About us, contact, search: in no generator's feed. One has a page's layout, its own template or address, or a place in a menu. */
function isUndatedPage(values: Values, path: string): boolean {
  const { layout, type, date, published, pubDate } = values;
  const isPage =
    OF_PAGES.some((name) => values[name] !== undefined) ||
    [layout, type].some((kind) => typeof kind === "string" && PAGES.test(kind));
  return isPage && [date, published, pubDate].every((value) => value === undefined) && !DATED_NAME.test(path);
}

const OF_PAGES = ["permalink", "template", "menu", "menus", "eleventyNavigation"];
const PAGES = /^(?:page|home|default|base|about|archives?|search|contact)$/;

/** Eleventy's `post` and `posts` name a collection, not a subject; Jekyll's lists may be words with spaces between them. */
function translateTopics(values: Values, path: string): Values {
  const names = ["tags", "categories"].filter((name) => values[name] !== undefined);
  if (names.length === 0) return {};
  const splits = isJekyllPost(values, path);
  return Object.fromEntries(names.map((name) => [name, toTopics(values[name], splits)]));
}

function toTopics(value: unknown, splits: boolean): unknown {
  const topics = splits && typeof value === "string" && !value.includes(",") ? value.trim().split(/\s+/) : value;
  if (!Array.isArray(topics)) return isCollection(topics) ? undefined : topics;
  return topics.filter((topic) => !isCollection(topic) && topic !== null && topic !== "");
}

function isCollection(topic: unknown): boolean {
  return topic === "post" || topic === "posts";
}

/** `heat.de.md`, as Hugo and Zola name translations; but `socket.io.md` may be about that. */
export function findLanguageInName(path: string): string | undefined {
  const [, code, region = ""] = /\.([a-z]{2})(-[a-z]{2,4})?\.[a-z]+$/i.exec(path) ?? [];
  if (code === undefined) return undefined;
  const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(code.toLowerCase());
  return name === undefined ? undefined : `${code}${region}`;
}
