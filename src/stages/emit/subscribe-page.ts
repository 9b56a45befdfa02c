import {
  type Feed,
  type FormatFile,
  listFormats,
  type OutFile,
  type RenderedEntry,
  type Site,
  toFeedUrl,
} from "../../model/feed.ts";
import { html, isOnSite, type Markup, toDocument, toLanguage, toTime } from "./html.ts";

/** The page that makes subscribers: `index.html` with the feeds' addresses to copy and the newest articles. */
export function emitSubscribePage(site: Site): OutFile {
  const { config } = site;
  const page = {
    language: config.language,
    title: config.title,
    description: config.description,
    url: config.url,
    root: "",
    head: html`<meta property="og:type" content="website">\n`,
    main: toMain(site),
  };
  return { path: "index.html", text: toDocument(page, site) };
}

function toMain(site: Site): Markup {
  const { config } = site;
  const [main, ...others] = site.feeds;
  return html`<main id="main" tabindex="-1">
<header>
<h1>${config.title}</h1>
${config.description === "" ? undefined : html`<p class="lead">${config.description}</p>\n`}</header>
${main && toSubscribe(main)}${main && toNewest(main, site)}${others.length > 0 ? toOthers(others) : undefined}</main>`;
}

// One plain sentence each: for whom the format is.
const AUDIENCES = {
  RSS: "Every feed reader and podcast app understands it. If in doubt, take this one.",
  Atom: "For readers and tools that want exact dates, languages and corrections.",
  "JSON Feed": "For apps and scripts of your own: the same articles as plain JSON.",
} satisfies Readonly<Record<FormatFile["name"], string>>;

function toSubscribe(feed: Feed): Markup {
  const format = ({ name, file }: FormatFile) => html`<li>
<h3><a href="${toFeedUrl(feed, file)}">${name}</a></h3>
<p>${AUDIENCES[name]}</p>
<p class="address"><code translate="no">${toFeedUrl(feed, file)}</code></p>
</li>
`;
  return html`<section aria-labelledby="subscribe" ${toLanguage("en")}>
<h2 id="subscribe">Subscribe</h2>
<p>Copy one of these addresses into your feed reader. New articles will come to you, without an account and without an algorithm.</p>
<ul class="formats">
${listFormats(feed.config).map(format)}</ul>
<p>Or import <a href="feeds.opml">feeds.opml</a>, a list that every feed reader can open.</p>
</section>
`;
}

// Enough to see what is published here; the feed has the rest.
const NEWEST = 20;

function toNewest(feed: Feed, site: Site): Markup {
  const entries = feed.entries.slice(0, NEWEST).map((entry) => toItem(entry, site));
  const list =
    entries.length > 0 ? html`<ol class="newest">\n${entries}</ol>` : html`<p>Nothing has been published yet.</p>`;
  return html`<section aria-labelledby="newest">
<h2 id="newest" ${toLanguage("en")}>Newest articles</h2>
${list}
</section>
`;
}

function toItem(entry: RenderedEntry, { config }: Site): Markup {
  const { title, summary, url, language, published } = entry;
  // Relative on the site, so that a copy of it (a preview, a mirror) leads to its own pages.
  const href = isOnSite(url, config.url) ? `./${url.slice(config.url.length)}` : url;
  return html`<li ${toLanguage(language)}>
<h3><a href="${href}">${title}</a></h3>
<p class="facts">${toTime(published, language, config.zone)}</p>
${summary === "" ? undefined : html`<p>${summary}</p>\n`}</li>
`;
}

function toOthers(feeds: readonly Feed[]): Markup {
  return html`<section aria-labelledby="feeds">
<h2 id="feeds" ${toLanguage("en")}>More feeds</h2>
<ul class="feeds">
${feeds.map(toFeedItem)}</ul>
</section>
`;
}

function toFeedItem(feed: Feed): Markup {
  const links = listFormats(feed.config).map(({ name, file }) => html` <a href="${toFeedUrl(feed, file)}">${name}</a>`);
  return html`<li><h3><bdi>${feed.title}</bdi></h3> <p>${links}</p></li>
`;
}
