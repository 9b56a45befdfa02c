import { expect, it } from "vitest";
import { readFeed } from "../../../../src/stages/read/feed/read-feed.ts";
import { readJson } from "../../../../src/stages/read/json/read-json.ts";
import { makeContext, makeSeedText } from "../../../support/make.ts";
import { passed } from "../../../support/outcomes.ts";

const JSON_FEED = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Mill",
  home_page_url: "https://mill.example/",
  items: [
    {
      id: "1",
      title: "Talk",
      content_html: "<p>Hear.</p>",
      attachments: [
        { url: "talk.mp3", mime_type: "audio/mp3", size_in_bytes: 0, duration_in_seconds: 61.6, title: "Talk" },
        { url: "https://cdn.example/notes.pdf", mime_type: "pdf", size_in_bytes: 12 },
        { mime_type: "audio/mpeg" },
        "stray",
      ],
    },
  ],
};

it("attachments of a JSON Feed become enclosures, without what is wrong in them", () => {
  const [outcome] = readJson(makeSeedText(JSON.stringify(JSON_FEED), "feed.json"), makeContext());
  expect(passed(outcome).fields.enclosures?.value).toEqual([
    { url: "https://mill.example/talk.mp3", type: "audio/mpeg", duration: 62, title: "Talk" },
    { url: "https://cdn.example/notes.pdf", length: 12 },
  ]);
});

it("enclosures of RSS become ours, the first picture the article's", () => {
  const rss = `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Mill</title>
<link>https://mill.example/</link><item><title>Talk</title><guid isPermaLink="false">talk-1</guid><description>Hear.</description>
<enclosure url="/sun.jpg" length="0" type="image/jpeg"/>
<enclosure url="/talk.mp3" length="24986239" type="audio/mpeg"/><itunes:duration>1:01:01</itunes:duration></item></channel></rss>`;
  const [outcome] = readFeed(makeSeedText(rss, "feed.xml"), makeContext());
  const { fields } = passed(outcome);
  expect(fields.image?.value).toBe("https://mill.example/sun.jpg");
  expect(fields.enclosures?.value).toEqual([
    { url: "https://mill.example/talk.mp3", type: "audio/mpeg", length: 24_986_239, duration: 3661 },
  ]);
});

it("enclosure links of Atom become ours", () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x:1</id><title>Mill</title><updated>2026-08-31T09:00:00Z</updated>
<entry><id>urn:x:2</id><title>Talk</title><updated>2026-08-31T09:00:00Z</updated><link href="https://mill.example/talk/"/>
<link rel="enclosure" href="https://cdn.example/talk.ogg" type="audio/ogg" length="99" title="The talk"/><summary>Hear.</summary></entry></feed>`;
  const [outcome] = readFeed(makeSeedText(atom, "feed.atom"), makeContext());
  expect(passed(outcome).fields.enclosures?.value).toEqual([
    { url: "https://cdn.example/talk.ogg", type: "audio/ogg", length: 99, title: "The talk" },
  ]);
});
