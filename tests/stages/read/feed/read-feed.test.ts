import { describe, expect, it } from "vitest";
import { decodeSeed } from "../../../../src/stages/read/decode.ts";
import { readFeed } from "../../../../src/stages/read/feed/read-feed.ts";
import { makeContext, makeSeedText, makeSource } from "../../../support/make.ts";
import { failed, passed, toLine } from "../../../support/outcomes.ts";

const read = (text: string) => readFeed(makeSeedText(text, "old.xml"), makeContext());
const valuesOf = (outcome: ReturnType<typeof read>[number] | undefined) =>
  Object.fromEntries(Object.entries(passed(outcome).fields).map(([name, { value }]) => [name, value]));
const toRss = (items: string, channel = "") => `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Old</title><link>http://old.example/</link><language>en-gb</language>${channel}
${items}
</channel></rss>`;

describe("an RSS file", () => {
  it.each([
    ["Ada Ober &lt;ada@old.example&gt;", ["Ada Ober"]],
    ["mailto:ada@mail.xn--p1ai Ada", ["Ada"]],
    ["ada@old.example", undefined],
    ["!@!", ["!@!"]],
    ["Ada @ Home", ["Ada @ Home"]],
  ])("names the author of %s without an address that mail can be sent to", (creator, names) => {
    const [outcome] = read(toRss(`<item><guid>a:1</guid><title>T</title><dc:creator>${creator}</dc:creator></item>`));
    expect(valuesOf(outcome).authors).toEqual(names?.map((name) => ({ name })));
  });

  it("is one article an item, at the item's line", () => {
    const outcomes = read(
      toRss(`<item><guid isPermaLink="false">a:1</guid><link>/heat</link><title>Heat &amp;amp; &lt;i&gt;dust&lt;/i&gt;</title>
<pubDate>Mon, 02 Mar 2015 08:00:00 GMT</pubDate><author>ada@old.example (Ada Ober)</author><category>Weather</category>
<description>It was &lt;b&gt;hot&lt;/b&gt;.</description><content:encoded><![CDATA[<p>Very hot. <item></p>]]></content:encoded>
<enclosure url="http://old.example/h.jpg" type="image/jpeg" length="1"/></item>
<item/><!-- <item> -->
<item><guid>http://old.example/cold</guid><title>Cold</title><dc:creator>bo@old.example (Bo Lind)</dc:creator><description>Plain.

Words.</description></item>`),
    );
    expect(outcomes.map(valuesOf)).toEqual([
      {
        ...{
          id: "a:1",
          url: "http://old.example/heat",
          title: "Heat & dust",
          published: "Mon, 02 Mar 2015 08:00:00 GMT",
        },
        ...{ authors: [{ name: "Ada Ober" }], tags: ["Weather"], language: "en-gb", summary: "It was hot." },
        image: "http://old.example/h.jpg",
      },
      {
        ...{ id: "http://old.example/cold", url: "http://old.example/cold", title: "Cold", language: "en-gb" },
        authors: [{ name: "Bo Lind" }],
      },
    ]);
    expect(outcomes.map((outcome) => passed(outcome).place.line)).toEqual([4, 9]);
    expect(passed(outcomes[0]).body).toEqual({ kind: "html", html: "<p>Very hot. <item></p>" });
    expect(passed(outcomes[1]).body).toMatchObject({
      kind: "blocks",
      blocks: [{ text: "Plain." }, { text: "Words." }],
    });
    expect(passed(outcomes[1]).key).toBe("old.xml#http://old.example/cold");
  });

  it("has a problem for an item without id and link, and for the second of one id", () => {
    const outcomes = read(
      toRss("<item><title>A</title></item>\n<item><guid>x</guid></item>\n<item><guid>x</guid></item>"),
    );
    expect([outcomes[0], outcomes[2]].flatMap((outcome) => failed(outcome).map(toLine))).toEqual([
      "seeds/old.xml:4:1 error id-missing entry 1 of this feed has neither id nor link",
      'seeds/old.xml:6:1 error id-duplicate "x" is already the id of the article on line 5',
    ]);
  });

  it("is read in the encoding that it declares, without a warning", () => {
    const text = toRss("<item><guid>x</guid><title>Жара</title></item>").replace("?>", ' encoding="windows-1251"?>');
    const bytes = Uint8Array.from(text, (sign) => (sign < "\u0400" ? sign.charCodeAt(0) : sign.charCodeAt(0) - 0x350));
    const decoded = decodeSeed(makeSource(bytes, "old.xml"));
    expect(decoded).toMatchObject({ kind: "pass", warnings: [] });
    expect(valuesOf(readFeed(passed(decoded), makeContext())[0]).title).toBe("Жара");
  });
});

describe("an Atom file", () => {
  it("is one article an entry, addresses resolved against xml:base", () => {
    const [first] = read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://old.example/notes/" xml:lang="de">
<author><name>Ada Ober</name><uri>ada</uri><email>ada@old.example</email></author><link href="/"/>
<entry><id>urn:x:1</id><title type="text">a &lt;b&gt; c</title><link href="heat"/><updated>2015-03-02T08:00:00Z</updated>
<published>2015-03-01T08:00:00Z</published><category term="w" label="Weather"/><summary type="html">&lt;i&gt;Hot&lt;/i&gt;</summary>
<content type="html">&lt;p&gt;&lt;a href="more"&gt;More&lt;/a&gt;&lt;/p&gt;</content></entry></feed>`);
    expect(valuesOf(first)).toEqual({
      ...{ id: "urn:x:1", url: "http://old.example/notes/heat", title: "a <b> c", language: "de", summary: "Hot" },
      ...{ published: "2015-03-01T08:00:00Z", updated: "2015-03-02T08:00:00Z", tags: ["Weather"] },
      authors: [{ name: "Ada Ober", url: "http://old.example/notes/ada" }],
    });
    expect(passed(first).body).toEqual({
      kind: "html",
      html: '<p><a href="http://old.example/notes/more">More</a></p>',
    });
    expect(passed(first).place).toEqual({ file: "seeds/old.xml", line: 3, column: 1 });
  });
});

describe("an RDF file", () => {
  it("is one article an item, known by what it is about", () => {
    const [first, second] =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="http://old.example/"><title>Old</title><items><rdf:Seq><rdf:li rdf:resource="http://old.example/b"/><rdf:li rdf:resource="http://old.example/a"/></rdf:Seq></items></channel>
<item rdf:about="http://old.example/a"><title>A</title><link>http://old.example/a</link><dc:date>2015-01-01</dc:date><dc:subject>Tag</dc:subject></item>
<item rdf:about="http://old.example/b"><title>B</title></item></rdf:RDF>`);
    expect(valuesOf(first)).toEqual({
      ...{
        id: "http://old.example/a",
        url: "http://old.example/a",
        title: "A",
        published: "2015-01-01",
        tags: ["Tag"],
      },
    });
    expect([first, second].map((outcome) => passed(outcome).place.line)).toEqual([3, 4]);
  });
});

describe("XML that is no feed", () => {
  it.each([
    '<?xml version="1.0"?><!-- rss --><urlset><url/></urlset>',
    "<svg><rss version='2.0'/></svg>",
    "hello",
    "{}",
  ])("is let be: %s", (text) => {
    expect(read(text).flatMap((outcome) => failed(outcome).map(toLine))).toEqual([
      "seeds/old.xml warning format-unknown this XML is no feed",
    ]);
  });

  it.each([
    ["half a feed", "<rss version='2.0'><channel><item>"],
    ["elements nested without end", `<rss version="2.0"><channel>${"<a>".repeat(100_000)}`],
    ["more entries than can be read in a moment", toRss("<item><guid>a</guid></item>".repeat(20_001))],
    ["more attributes than can be read in a moment", `<rss ${'a="b" '.repeat(250_001)}></rss>`],
    [
      "entities that unfold to billions",
      `<!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${toRss("<item><guid>&b;</guid></item>")}`,
    ],
  ])("is refused for %s", (_, text) => {
    expect(read(text)).toHaveLength(1);
    expect(failed(read(text)[0]).map(({ code, severity }) => [code, severity])).toEqual([["feed-invalid", "error"]]);
  });

  const item = "<item><guid>a</guid><title>A</title></item>";
  const whole = toRss(item);
  it.each([
    ["ends behind an entry", whole.slice(0, whole.indexOf("</item>") + 7), "4:44", "it ends before the feed is closed"],
    ["ends in an entry", whole.slice(0, whole.indexOf("A</title>") + 1), "4:29", "it ends where <title> is still open"],
    ["ends in a tag", whole.slice(0, whole.indexOf("</item>") + 3), "4:37", "a tag is not closed"],
    [
      "closes another element",
      toRss(item.replace("</title>", "</titel>")),
      "4:29",
      "</titel> stands where <title> is open",
    ],
    ["has a bare <", toRss(item.replace("A", "A < B")), "4:30", "a < begins no tag; in a text it is written &lt;"],
    ["leaves a comment open", `${whole}<!--`, "5:17", "a comment is not closed"],
  ])("is refused whole where it %s, in plain words and at its place", (_, text, place, reason) => {
    expect(read(text).flatMap((outcome) => failed(outcome).map(toLine))).toEqual([
      `seeds/old.xml:${place} error feed-invalid this feed can't be read: ${reason}`,
    ]);
  });

  it("reads no other file that its document type names", () => {
    const outcomes = read(
      `<!DOCTYPE rss SYSTEM "file:///etc/hostname">${toRss("<item><guid>a</guid><title>&x;</title></item>")}`,
    );
    expect(valuesOf(outcomes[0]).title).toBe("&x;");
  });
});
