import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import type { Enclosure } from "../../../src/model/article.ts";
import type { AbsoluteUrl } from "../../../src/model/values.ts";
import { emitAtom } from "../../../src/stages/emit/atom.ts";
import { emitJsonFeed } from "../../../src/stages/emit/json-feed.ts";
import { emitPage } from "../../../src/stages/emit/page.ts";
import { emitRss } from "../../../src/stages/emit/rss.ts";
import { config, toEntry, toFeed, toUrl } from "./sample-feed.ts";

const AUDIO: Enclosure<AbsoluteUrl> = {
  url: toUrl("https://cdn.example/talk.mp3?a=1&b=2"),
  type: "audio/mpeg",
  sizeBytes: 24_986_239,
  durationSeconds: 1832,
  title: "Mills & <millers>\n",
};
const NOTES: Enclosure<AbsoluteUrl> = { url: toUrl("https://cdn.example/notes%20one.pdf"), type: "application/pdf" };
const PICTURE = {
  url: toUrl("https://news.example/sun.jpg"),
  type: "image/jpeg",
  sizeBytes: 99,
  width: 800,
  height: 600,
};

function listRss(changes: Parameters<typeof toEntry>[0]) {
  return parseRssFeed(emitRss(toFeed([toEntry(changes)])).text).items?.[0]?.enclosures;
}

function listAtom(changes: Parameters<typeof toEntry>[0]) {
  const [entry] = parseAtomFeed(emitAtom(toFeed([toEntry(changes)])).text).entries ?? [];
  return entry?.links?.filter(({ rel }) => rel === "enclosure");
}

describe("enclosure:", () => {
  it("RSS has one, audio or video before all else, with its length and type", () => {
    expect(listRss({ enclosures: [NOTES, AUDIO], image: PICTURE })).toEqual([
      { url: AUDIO.url, length: 24_986_239, type: "audio/mpeg" },
    ]);
  });

  it("RSS says 0 of a length that is not known", () => {
    expect(listRss({ enclosures: [NOTES] })).toEqual([{ url: NOTES.url, length: 0, type: "application/pdf" }]);
  });

  it("Atom has all of them", () => {
    expect(listAtom({ enclosures: [NOTES, AUDIO], image: PICTURE })).toEqual([
      { rel: "enclosure", href: NOTES.url, type: "application/pdf" },
      { rel: "enclosure", href: AUDIO.url, type: "audio/mpeg", length: 24_986_239, title: "Mills & <millers>" },
      { rel: "enclosure", href: PICTURE.url, type: "image/jpeg", length: 99 },
    ]);
  });

  it("JSON Feed has all that are stated, with length, duration and title", () => {
    const { text } = emitJsonFeed(toFeed([toEntry({ enclosures: [AUDIO, NOTES], image: PICTURE })]));
    expect(parseJsonFeed(text).items?.[0]).toMatchObject({
      image: PICTURE.url,
      attachments: [
        {
          url: AUDIO.url,
          mime_type: "audio/mpeg",
          title: "Mills & <millers>",
          size_in_bytes: 24_986_239,
          duration_in_seconds: 1832,
        },
        { url: NOTES.url, mime_type: "application/pdf" },
      ],
    });
    expect(JSON.parse(text).items[0]._feedmill.image).toEqual({ mime_type: "image/jpeg", width: 800, height: 600 });
  });

  it("a picture is one where the text does not show it and its type is known", () => {
    expect(listRss({ image: PICTURE })).toEqual([{ url: PICTURE.url, length: 99, type: "image/jpeg" }]);
    const url = toUrl("https://news.example/sun.jpg?w=8&h=6");
    const html = { kind: "html", html: `<p>Hot.</p><img src="${url.replace("&", "&amp;")}" alt="">` } as const;
    const markdown = { kind: "markdown", markdown: `Hot.\n\n![](${url})` } as const;
    for (const body of [html, markdown]) {
      expect(listRss({ image: { ...PICTURE, url }, body })).toBeUndefined();
      expect(listAtom({ image: { ...PICTURE, url }, body })).toEqual([]);
    }
    expect(listAtom({ image: { url: PICTURE.url } })).toEqual([]);
  });

  it("there is none where there is no file", () => {
    expect(listRss({})).toBeUndefined();
    expect(listAtom({})).toEqual([]);
    expect(JSON.parse(emitJsonFeed(toFeed([toEntry()])).text).items[0]).not.toHaveProperty("attachments");
  });
});

describe("the reading page", () => {
  const emit = (changes: Parameters<typeof toEntry>[0]) => emitPage(toEntry(changes), { config, feeds: [] }).text;

  it("plays audio and video, links to every file, and says how large it is", () => {
    const film = { url: toUrl("https://cdn.example/film.webm"), type: "video/webm" };
    const page = emit({ enclosures: [AUDIO, film, NOTES] });
    const files = page.slice(page.indexOf('<div class="file">'), page.indexOf('<ul class="tags">'));
    expect(files).toBe(`<div class="file">
<audio controls preload="none" src="https://cdn.example/talk.mp3?a=1&#x26;b=2"></audio>
<p><a href="https://cdn.example/talk.mp3?a=1&#x26;b=2" type="audio/mpeg"><bdi>Mills &#x26; &#x3C;millers&#x3E;</bdi></a> (25 MB)</p>
</div>
<div class="file">
<video controls preload="none" src="https://cdn.example/film.webm"></video>
<p><a href="https://cdn.example/film.webm" type="video/webm"><bdi>film.webm</bdi></a></p>
</div>
<div class="file">
<p><a href="https://cdn.example/notes%20one.pdf" type="application/pdf"><bdi>notes one.pdf</bdi></a></p>
</div>
`);
  });

  it("tells the size and type of its picture to who links to it", () => {
    expect(
      emit({ image: { ...PICTURE, alt: "The sun" } }),
    ).toContain(`<meta property="og:image" content="${PICTURE.url}">
<meta property="og:image:type" content="image/jpeg">
<meta property="og:image:width" content="800">
<meta property="og:image:height" content="600">
<meta property="og:image:alt" content="The sun">
`);
  });
});
