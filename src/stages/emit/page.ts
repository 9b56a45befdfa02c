import type { Entry } from "../../model/article.ts";
import { PAGE_PERMALINK, type Person } from "../../model/config.ts";
import type { OutFile, RenderedEntry, Site } from "../../model/feed.ts";
import { toRfc3339 } from "../../model/values.ts";
import { toPeople, toPlainLines } from "./entry-text.ts";
import { html, isOnSite, type Markup, toDocument, toLanguage, toMarkup, toTime } from "./html.ts";
import { formatMinutes, splitList } from "./intl.ts";
import { toPageFiles } from "./page-files.ts";

/** The reading page of one article: `articles/<slug>/index.html`. */
export function emitPage(entry: RenderedEntry, site: Site): OutFile {
  const page = {
    language: entry.language,
    title: entry.title,
    description: entry.summary,
    url: entry.url,
    root: "../../",
    head: toHead(entry),
    main: toMain(entry, site),
  };
  return { path: toPagePath(entry), text: toDocument(page, site) };
}

/** Below the out folder. */
export function toPagePath({ slug }: Pick<Entry, "slug">): string {
  return `${PAGE_PERMALINK.replace("{slug}", slug)}index.html`;
}

function toHead({ published, updated, image }: RenderedEntry): Markup {
  return html`${[
    toProperty("og:type", "article"),
    toProperty("article:published_time", toRfc3339(published)),
    ...(updated === published ? [] : [toProperty("article:modified_time", toRfc3339(updated))]),
    ...(image === undefined ? [] : [toProperty("og:image", image.url)]),
    ...(image?.type === undefined ? [] : [toProperty("og:image:type", image.type)]),
    ...(image?.width === undefined ? [] : [toProperty("og:image:width", `${image.width}`)]),
    ...(image?.height === undefined ? [] : [toProperty("og:image:height", `${image.height}`)]),
    ...(image?.alt === undefined ? [] : [toProperty("og:image:alt", image.alt)]),
  ]}`;
}

function toProperty(property: string, content: string): Markup {
  return html`<meta property="${property}" content="${content}">\n`;
}

function toMain(entry: RenderedEntry, { config }: Site): Markup {
  return html`<header class="site"><a href="../../" ${toLanguage(config.language)}>${config.title}</a></header>
<main id="main" tabindex="-1">
<article>
<header>
<h1>${entry.title}</h1>
${toByline(entry)}<p class="facts">${toFacts(entry, config.zone)}</p>
</header>
<div class="text${entry.standfirst && " led"}">
${toMarkup(entry.html)}
</div>
${toPageFiles(entry)}${toTags(toPlainLines(entry.tags))}${isOnSite(entry.url, config.url) ? undefined : toOrigin(entry)}</article>
</main>`;
}

function toByline(entry: RenderedEntry): Markup | undefined {
  const authors = toPeople(entry.authors);
  const agencies = toPlainLines(entry.agencies);
  const names = authors.length > 0 ? [html`${joinPeople(authors, entry.language)}`] : [];
  const suppliers = agencies.length > 0 ? [html`<span class="agencies">${agencies.join(", ")}</span>`] : [];
  const [first, second] = [...names, ...suppliers];
  return first && html`<p class="byline">${first}${second && html` <span class="dot">·</span> ${second}`}</p>\n`;
}

/** Names joined as the language does it: "A, B and C", "A、B、C". */
function joinPeople(people: readonly Person[], language: string): readonly Markup[] {
  const parts = splitList(
    people.map(({ name }) => name),
    language,
  );
  const queue = people.values();
  return parts.map(({ type, value }) => (type === "element" ? toPerson(queue.next().value, value) : html`${value}`));
}

function toPerson(person: Person | undefined, name: string): Markup {
  return person?.url ? html`<a rel="author" href="${person.url}"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`;
}

function toFacts(entry: RenderedEntry, zone: string): Markup {
  const { language, published, updated } = entry;
  const change = html` <span class="dot">·</span> <span><span ${toLanguage("en")}>Updated</span> ${toTime(updated, language, zone)}</span>`;
  return html`${toTime(published, language, zone)}${updated === published ? undefined : change} <span class="dot">·</span> <span>${formatMinutes(entry.readingMinutes, language)}</span>`;
}

function toTags(tags: readonly string[]): Markup | undefined {
  if (tags.length === 0) return undefined;
  return html`<ul class="tags">
${tags.map((tag) => html`<li><bdi>${tag}</bdi></li>\n`)}</ul>
`;
}

function toOrigin({ url }: RenderedEntry): Markup {
  return html`<p class="origin" ${toLanguage("en")}>Originally at <a href="${url}">${new URL(url).host}</a></p>\n`;
}
