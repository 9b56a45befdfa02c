import type { Source } from "../../src/model/article.ts";
import { makeDocx, paragraph } from "../../tests/support/make-docx.ts";

/** A file that a reader takes without a word, to be spoilt: a new reader is one line here. `beside`: it is the side file of this seed. */
export type ValidSeed = { readonly path: string; readonly bytes: Uint8Array; readonly beside?: Source };

const TEXT = `The tram of the north line
12 May 2026, 9.30 am
By Ada Ober

PORT (dpa) – The old tram runs again from this Sunday on, and it takes the way along the harbour.

The first carriage leaves at six. "We have waited for it for twelve years", says the driver, who has kept her uniform.

A new bridge

It crosses the canal where the ferry once was. Photo: Max Klein
Share this article
`;
const PARAGRAPH =
  "The old tram runs again from this Sunday on, and it takes the way along the harbour, where nobody expected to see it any more.";
const MARKDOWN = `# The way\n\n${PARAGRAPH}[^1]\n\n- one\n- two\n  1. three\n\n> A quote\n> of two lines\n\n| a | b |\n|---|---|\n| 1 | *2* |\n\n\`\`\`js\nlet x;\n\`\`\`\n\n![A tram](tram.jpg "t") <b>raw</b> &amp; <https://example.org/>\n\n<!-- more -->\n\n[^1]: A note.\n`;
const YAML = `---\ntitle: "The tram"\ndate: 2026-05-12T09:30:00+02:00\ntags: [tram, port]\nauthors:\n  - name: Ada Ober\n    url: https://example.org/ada\ndraft: false\nsummary: |\n  It runs\n  again.\n---\n`;
const TOML = `+++\ntitle = "The tram"\ndate = 2026-05-12T09:30:00+02:00\ntags = ["tram"]\n[extra]\nrating = 3\n+++\n`;
const LINKED = {
  "@type": "NewsArticle",
  headline: "The tram",
  datePublished: "2026-05-12",
  author: { name: "Ada Ober" },
};
const PAGE = `<!doctype html><html lang="en"><head><title>The tram | Port News</title><meta name="date" content="2026-05-12">
<link rel="canonical" href="https://example.org/tram"><script type="application/ld+json">${JSON.stringify(LINKED)}</script></head>
<body class="page"><nav><a href="/">Home</a></nav><div id="x"><article><h1>The tram</h1><p class="lead">${PARAGRAPH}</p><p>${PARAGRAPH}</p>
<figure><img data-src="t.jpg" srcset="a.jpg 1x, b.jpg 2x"><figcaption>A tram</figcaption></figure><ul><li>one<li>two</ul>
<table><tr><td>1</table><video src="v.mp4">no</video><blockquote>${PARAGRAPH}</blockquote><aside>More</aside></article></div></body></html>`;
const ITEM = {
  title: "The tram",
  published: "2026-05-12",
  markdown: MARKDOWN,
  tags: ["tram"],
  authors: [{ name: "Ada" }],
};
const JSON_FEED = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Port",
  items: [{ id: "1", title: "The tram", date_published: "2026-05-12T09:30:00Z", content_html: `<p>${PARAGRAPH}</p>` }],
};
const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Port</title><link>https://example.org/</link>
<item><title>The tram</title><guid>https://example.org/tram</guid><pubDate>Tue, 12 May 2026 09:30:00 +0200</pubDate>
<description><![CDATA[<p>${PARAGRAPH}</p>]]></description></item></channel></rss>`;
const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x:1</id><title>Port</title><updated>2026-05-12T09:30:00Z</updated>
<entry><id>urn:x:2</id><title>The tram</title><updated>2026-05-12T09:30:00Z</updated><content type="html">&lt;p&gt;${PARAGRAPH}&lt;/p&gt;</content></entry></feed>`;
const MAIL = `From: Ada Ober <ada@example.org>\r\nSubject: =?utf-8?q?The_tram?=\r\nDate: Tue, 12 May 2026 09:30:00 +0200\r\nMIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${PARAGRAPH}\r\n--b
Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${PARAGRAPH}=20</p>\r\n--b--\r\n`;

const TEXTS: readonly (readonly [path: string, text: string])[] = [
  ["2026-05-12-tram.txt", TEXT],
  ["tram.md", YAML + MARKDOWN],
  ["tram-toml.md", TOML + MARKDOWN],
  ["2026-05-12-bare.md", MARKDOWN],
  ["tram.mdx", `${YAML}import X from "x"\n\n${MARKDOWN.replace("<b>raw</b>", "<X a={1} />")}`],
  ["tram.html", PAGE],
  ["2026-05-12-piece.html", `<h1>The tram</h1><p>${PARAGRAPH}</p>`],
  ["tram.json", JSON.stringify(ITEM)],
  [
    "trams.json",
    JSON.stringify(
      [
        { id: "a", ...ITEM },
        { id: "b", ...ITEM },
      ],
      null,
      1,
    ),
  ],
  ["feed.json", JSON.stringify(JSON_FEED)],
  ["trams.jsonl", `${JSON.stringify({ id: "a", ...ITEM })}\n${JSON.stringify({ id: "b", ...ITEM })}\n`],
  ["feed.rss", RSS],
  ["feed.atom", ATOM],
  ["tram.eml", MAIL],
];

const SIDE = `title: "The tram"\ndate: 2026-05-12T09:30:00+02:00\ntags: [tram, port]\nauthors:\n  - name: Ada Ober\ndescription: |\n  It runs.\n`;
const BESIDE: Source = { path: "tram.txt", place: { file: "seeds/tram.txt" }, bytes: Buffer.from(TEXT) };

/** One or more of every format. */
export const VALID_SEEDS: readonly ValidSeed[] = [
  ...TEXTS.map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
  { path: "tram.txt.yaml", bytes: Buffer.from(SIDE), beside: BESIDE },
  { path: "2026-05-12-tram.docx", bytes: makeDocx({ body: paragraph("The tram", "Title") + paragraph(PARAGRAPH) }) },
];
