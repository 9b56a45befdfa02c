import { escapeMarkup } from "../../model/escape.ts";
import { listFormats, type Site, toFeedUrl } from "../../model/feed.ts";
import { toPlain } from "../../model/plain.ts";
import { type AbsoluteUrl, type Instant, type SafeHtml, toRfc3339 } from "../../model/values.ts";
import { findDirection, formatDate } from "./intl.ts";

/** A piece of HTML that only `html` and `toMarkup` make, so that what reaches a page unescaped can't be an accident. */
export type Markup = { readonly markup: string };
type Value = string | Markup | undefined | readonly Markup[];

/** Template tag: every string put into it is escaped, for text and for quoted attributes alike; undefined is nothing. */
export function html(literals: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: literals.reduce((text, literal, at) => text + toText(values[at - 1]) + literal) };
}

/** The one way past the escaping, for what has been sanitised. */
export function toMarkup(safe: SafeHtml): Markup {
  return { markup: safe };
}

function toText(value: Value): string {
  if (value === undefined) return "";
  if (typeof value === "string") return escapeMarkup(toPlain(value));
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
}

/** What a page brings along; the shell adds the rest. */
export type Page = {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly url: AbsoluteUrl;
  /** From the page to the root of the site: "" or "../../". */
  readonly root: string;
  /** Further elements of the head. */
  readonly head: Markup;
  readonly main: Markup;
};

/** A whole document: head with autodiscovery of every feed (rule `discovery`), skip link, home link, main, footer. No script. */
export function toDocument(page: Page, site: Site): string {
  const { config } = site;
  const { markup } = html`<!DOCTYPE html>
<html ${toLanguage(page.language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${page.title}</title>
${page.description === "" ? undefined : toDescription(page.description)}<meta property="og:title" content="${page.title}">
<meta property="og:url" content="${page.url}">
<meta property="og:site_name" content="${config.title}">
${page.head}<link rel="canonical" href="${page.url}">
${toDiscovery(site)}${config.icon && html`<link rel="icon" href="${config.icon}">\n`}<link rel="stylesheet" href="${page.root}style.css">
</head>
<body>
<a class="skip" href="#main" ${toLanguage("en")}>Skip to the text</a>
${page.main}
<footer class="site">
<p><a href="${page.root || "./"}" ${toLanguage(config.language)}>${config.title}</a>${toFeedLinks(site)}</p>
${config.copyright && html`<p ${toLanguage(config.language)}>${config.copyright}</p>\n`}</footer>
</body>
</html>
`;
  return markup;
}

// A second wall behind the sanitiser: even markup that slipped through could not run, frame or send anything.
const POLICY = html`script-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'`;

function toDescription(description: string): Markup {
  return html`<meta name="description" content="${description}">
<meta property="og:description" content="${description}">
`;
}

function toDiscovery({ feeds }: Site): readonly Markup[] {
  return feeds.flatMap((feed) =>
    listFormats(feed.config).map(
      ({ name, file, mediaType }) =>
        html`<link rel="alternate" type="${mediaType}" title="${feed.title} (${name})" href="${toFeedUrl(feed, file)}">\n`,
    ),
  );
}

function toFeedLinks({ feeds }: Site): readonly Markup[] {
  return feeds
    .slice(0, 1)
    .flatMap((feed) =>
      listFormats(feed.config).map(
        ({ name, file }) => html` <span class="dot">·</span> <a href="${toFeedUrl(feed, file)}">${name}</a>`,
      ),
    );
}

/** The attributes `lang` and `dir`. */
export function toLanguage(language: string): Markup {
  return html`lang="${language}" dir="${findDirection(language)}"`;
}

/** A date as a `<time>`, written out in the reader's language and the site's zone. */
export function toTime(instant: Instant, language: string, zone: string): Markup {
  return html`<time datetime="${toRfc3339(instant)}">${formatDate(instant, language, zone)}</time>`;
}

/** Whether an address lies below the site's own. */
export function isOnSite(url: AbsoluteUrl, site: AbsoluteUrl): boolean {
  return url.startsWith(site);
}
