import { describe, expect, it } from "vitest";
import { readFeed } from "../../../../src/stages/read/feed/read-feed.ts";
import { readJson } from "../../../../src/stages/read/json/read-json.ts";
import { makeContext, makeSeedText } from "../../../support/make.ts";
import { passed } from "../../../support/outcomes.ts";

const NAMES = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
const readRss = (item: string, channel = "") =>
  readItem(
    `<rss version="2.0" ${NAMES}><channel><title>Pier</title><link>https://pier.example/</link>${channel}
<item><guid isPermaLink="false">1</guid>${item}</item></channel></rss>`,
  );
const readAtom = (entry: string) =>
  readItem(`<feed xmlns="http://www.w3.org/2005/Atom" ${NAMES}><entry><id>urn:x:1</id>${entry}</entry></feed>`);
const readItem = (text: string) => passed(readFeed(makeSeedText(text, "pier.xml"), makeContext())[0]);
const readJsonItem = (item: object) => {
  const feed = { version: "https://jsonfeed.org/version/1.1", items: [{ id: "1", ...item }] };
  return passed(readJson(makeSeedText(JSON.stringify(feed), "pier.json"), makeContext())[0]);
};
type Read = ReturnType<typeof readItem>;
const titleOf = ({ fields }: Read) => fields.title?.value;
const htmlOf = ({ body }: Read) => (body.kind === "html" ? body.html : body);

const LONG = "The harbour master told the council on Monday that the pier, closed since the storm, opens again in May";

describe("an entry without a title", () => {
  it.each([
    ["the first sentence", "&lt;p&gt;The pier opens. Come along!&lt;/p&gt;", "The pier opens"],
    ["a question", "Who opens the pier? We do.", "Who opens the pier?"],
    ["the first paragraph", "&lt;p&gt;The &lt;b&gt;pier&lt;/b&gt;&lt;/p&gt;&lt;p&gt;opens&lt;/p&gt;", "The pier"],
    [
      "whole words of a long sentence",
      LONG,
      "The harbour master told the council on Monday that the pier, closed since the…",
    ],
    ["a sentence in Japanese", "桟橋が開く。五月だ。", "桟橋が開く"],
    ["a picture's words", "&lt;img src='/a.jpg'&gt;", "The pier at dawn"],
  ])("has %s as its title", (_, description, title) => {
    const picture =
      '<media:content url="/a.jpg" medium="image"><media:description>The pier at dawn.</media:description></media:content>';
    expect(titleOf(readRss(`<description>${description}</description>${picture}`))).toBe(title);
  });

  it("has the first words in JSON Feed, too", () => {
    expect(titleOf(readJsonItem({ content_html: "<p>The pier opens.</p>" }))).toBe("The pier opens");
    expect(titleOf(readJsonItem({ content_text: "The pier opens.\n\nCome." }))).toBe("The pier opens");
    expect(titleOf(readJsonItem({ title: "Pier", content_text: "Come." }))).toBe("Pier");
  });
});

describe("an entry without a text of its own", () => {
  it("has what its podcast says of it", () => {
    const episode = '<title>One</title><enclosure url="https://pier.example/1.mp3" type="audio/mpeg" length="1"/>';
    expect(readRss(`${episode}<itunes:summary>Of piers.</itunes:summary>`).body).toMatchObject({
      blocks: [{ text: "Of piers." }],
    });
  });

  it("has what is said of its film", () => {
    const film =
      "<media:group><media:title>Pier</media:title><media:description>Of piers.</media:description></media:group>";
    expect(readAtom(`<title>Pier</title>${film}`).body).toMatchObject({ blocks: [{ text: "Of piers." }] });
  });

  it.each([
    [
      "to where it leads",
      readRss("<title>A &amp;amp; B</title><link>/a?b&amp;c</link>"),
      "https://pier.example/a?b&#x26;c",
    ],
    [
      "to its file",
      readRss('<title>A &amp;amp; B</title><enclosure url="/a.mp3" type="audio/mpeg"/>'),
      "https://pier.example/a.mp3",
    ],
    ["to another's page", readJsonItem({ title: "A & B", external_url: "https://o.example/" }), "https://o.example/"],
  ])("has its title as a link %s", (_, draft, address) => {
    expect(htmlOf(draft)).toBe(`<p><a href="${address}">A &#x26; B</a></p>`);
  });

  it("has its title alone where it leads nowhere, and nothing where a summary says more", () => {
    expect(htmlOf(readRss("<title>Pier</title><description> </description>"))).toBe("<p>Pier</p>");
    expect(readJsonItem({ title: "Pier", summary: "Of piers." }).body).toEqual({ kind: "blocks", blocks: [] });
  });
});

describe("Media RSS", () => {
  it("has sounds and films among the enclosures, of a group one, and no page with a player", () => {
    const { fields } = readRss(`<title>Pier</title><description>Of piers.</description>
<media:content url="https://pier.example/a.mp4" type="video/mp4" fileSize="99" duration="12"/>
<media:content url="https://pier.example/play" type="text/html" medium="video"/>
<media:group><media:title>Both</media:title><media:content url="https://pier.example/b.mp3"/><media:content url="https://pier.example/c.mp3"/></media:group>`);
    expect(fields.enclosures?.value).toEqual([
      { url: "https://pier.example/a.mp4", type: "video/mp4", length: 99, duration: 12 },
      { url: "https://pier.example/b.mp3", title: "Both" },
    ]);
  });

  it.each([
    [
      "of the picture",
      '<media:content url="/a.jpg" medium="image"><media:title>Pier</media:title></media:content>',
      "Pier",
    ],
    [
      "of the group",
      '<media:group><media:thumbnail url="/a.jpg"/><media:title>Pier</media:title></media:group>',
      "Pier",
    ],
    [
      "that is short",
      `<media:thumbnail url="/a.jpg"/><media:description>${"pier ".repeat(200)}</media:description><media:title>Pier</media:title>`,
      "Pier",
    ],
  ])("has words for its picture: what is said %s", (_, media, alt) => {
    const { fields } = readRss(`<title>Pier</title><description>Of piers.</description>${media}`);
    expect(fields.image?.value).toEqual({ url: "https://pier.example/a.jpg", alt });
  });
});

it("a podcast's author wrote the episodes that name nobody else", () => {
  const channel = "<itunes:author>Ada Ober</itunes:author>";
  expect(readRss("<title>One</title>", channel).fields.authors?.value).toEqual([{ name: "Ada Ober" }]);
  expect(readRss("<title>One</title><itunes:author>Bo</itunes:author>", channel).fields.authors?.value).toEqual([
    { name: "Bo" },
  ]);
});
