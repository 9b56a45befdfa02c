import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { takeLock } from "../../src/store/lock.ts";
import { makeFolder, readFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";

type OldItem = { readonly guid?: string; readonly title: string; readonly link?: string; readonly date?: string };

/** An old feed, as a weblog of the time wrote it. */
function toRss(items: readonly OldItem[], encoding = "UTF-8"): string {
  const elements = items.map(({ guid, title, link, date }) =>
    [
      "<item>",
      `<title>${title}</title>`,
      ...(link === undefined ? [] : [`<link>${link}</link>`]),
      ...(guid === undefined ? [] : [`<guid isPermaLink="${guid === link}">${guid}</guid>`]),
      ...(date === undefined ? [] : [`<pubDate>${new Date(date).toUTCString()}</pubDate>`]),
      "<description>Old words.</description></item>",
    ].join("\n"),
  );
  const channel = "<title>Old</title><link>http://old.example/</link><description>Old</description>";
  return `<?xml version="1.0" encoding="${encoding}"?>\n<rss version="2.0"><channel>${channel}${elements.join("")}</channel></rss>`;
}

const seed = (title: string, date: string, own = "") =>
  `---\ntitle: ${JSON.stringify(title)}\npublished: ${date}\nlanguage: en\n${own}---\n\nIt was ${title}.\n`;

function makeSite(files: Readonly<Record<string, string | Uint8Array>>, settings = "") {
  const config = `export default { url: "https://news.example/", zone: "Europe/Berlin", ${settings} };`;
  const cwd = makeFolder({ "feedmill.config.mjs": config, ...files });
  const read = (path: string) => readFolder(join(cwd, "out"))[path] ?? "";
  return {
    cwd,
    put: (path: string, text: string) => writeFileSync(join(cwd, path), text),
    publish: (...argv: readonly string[]) => run(["publish", ...argv], { cwd }),
    adopt: (...argv: readonly string[]) => run(["adopt", ...argv], { cwd }),
    read,
    rss: () => parseRssFeed<string>(read("feed.xml")).items ?? [],
    json: () => parseJsonFeed<string>(read("feed.json")).items ?? [],
    atom: () => parseAtomFeed<string>(read("atom.xml")).entries ?? [],
    count: async () => JSON.parse((await run(["status", "--json"], { cwd })).stdout).adopted,
  };
}

/** Ten items, each recognised by something else. */
const OLD: readonly OldItem[] = [
  { guid: "4711", title: "Elsewhere", link: "http://www.else.example/one/?utm_source=rss", date: "2015-01-01T08:00Z" },
  { guid: "post two", title: "Its old title", link: "https://news.example/articles/two/", date: "2015-02-01T08:00Z" },
  {
    guid: "http://old.example/?p=3",
    title: "Three words",
    link: "http://old.example/2015/three-words.html",
    date: "2015-03-01T08:00Z",
  },
  { guid: "urn:old:4", title: "Four, before", link: "http://old.example/four", date: "2015-04-01T08:00Z" },
  {
    guid: "tag:old.example,2015:5",
    title: "It&#8217;s &amp;amp; was",
    link: "http://old.example/?p=5",
    date: "2015-04-30T22:30Z",
  },
  { guid: "http://old.example/six", title: "Six", link: "http://old.example/six", date: "2015-06-01T08:00Z" },
  { guid: "7", title: "Twins", link: "http://old.example/seven", date: "2015-07-01T08:00Z" },
  { guid: "8", title: "Twins", link: "http://old.example/eight", date: "2015-08-01T08:00Z" },
  { title: "Nine", link: "http://old.example/nine/index.html", date: "2015-09-01T08:00Z" },
  { guid: "&lt;10&gt; ü", title: "Ten", link: "http://old.example/ten", date: "2015-10-01T08:00Z" },
];

/** The same articles under other names, some with other titles, dates or slugs. */
const SEEDS = {
  "seeds/moved/a.md": seed("One, retitled", "2020-01-01", "url: https://else.example/one\n"),
  "seeds/moved/b.md": seed("Two", "2015-02-02"),
  "seeds/c.md": seed("Three words", "2019-03-03"),
  "seeds/d.md": seed("Four, after", "2015-04-01T20:00:00Z", "slug: four\n"),
  "seeds/e.md": seed("It's & was", "2015-05-01"),
  "seeds/f.md": seed("Six", "2021-01-01", "slug: number-six\n"),
  "seeds/g.md": seed("Twins", "2015-08-01"),
  "seeds/h.md": seed("Twins", "2015-07-01"),
  "seeds/i.json": JSON.stringify({ title: "Nine", date: "2015-09-01", text: "It was nine." }),
  "seeds/j.txt": "Ten\n\n1 October 2015\n\nIt was a long and hot summer, and nobody knew when it would end.\n",
};

describe("adopt", () => {
  it("keeps ids, slugs and dates of an old feed, so that nobody sees an item again", async () => {
    const site = makeSite({ "old.xml": toRss(OLD), ...SEEDS });
    expect(await site.adopt("old.xml")).toMatchObject({
      ...{ exitCode: 0, stderr: "", stdout: "adopted 10 of 10 items; 0 were known already\n" },
    });
    expect((await site.publish()).exitCode).toBe(0);
    const old = parseRssFeed<string>(toRss(OLD)).items ?? [];
    const identify = (items: ReturnType<typeof site.rss>) =>
      items.map(({ guid, pubDate, link }) => `${guid?.value ?? link} ${pubDate}`).toSorted();
    expect(identify(site.rss())).toEqual(identify(old));
    const slugs = site.json().map(({ id, url }) => [id, url?.split("/").at(-2)]);
    expect(Object.fromEntries(slugs)).toMatchObject({
      ...{
        "post two": "two",
        "http://old.example/?p=3": "three-words",
        "urn:old:4": "four",
        "7": "seven",
        "8": "eight",
      },
      ...{ "http://old.example/six": "six", "http://old.example/nine/index.html": "nine", "<10> ü": "ten" },
    });
    expect(site.json().map(({ date_modified, date_published }) => date_modified === date_published)).toEqual(
      OLD.map(() => true),
    );
    expect(await site.count()).toBe(0);
    const again = await site.publish("--dry-run");
    expect(again.stdout).toContain("  0 would be shown again to subscribers\n");
    expect(again.stdout).toContain("  0 new, 0 updated, 0 withdrawn, ");
  });

  it("leaves out of the main feed what is older than the old feed reached back, for its readers have seen it", async () => {
    const files = { "old.xml": toRss(OLD.slice(-3)), ...SEEDS, "seeds/later.md": seed("Later", "2016-01-01") };
    const site = makeSite(files, "feeds: { sections: {} }");
    await site.adopt("old.xml");
    await site.publish();
    const titles = ["Six", "One, retitled", "Three words", "Later", "Ten", "Nine", "Twins"];
    expect(site.json().map(({ title }) => title)).toEqual(titles);
    expect(site.read("articles/two/index.html")).toContain("It was Two.");
    expect(site.read("sections/moved/feed.xml")).toContain("<title>Two</title>");
    // Also when everything is made anew, and when more of the old feed is adopted too late.
    await run(["rebuild"], { cwd: site.cwd });
    expect(site.json().map(({ title }) => title)).toEqual(titles);
    site.put("older.xml", toRss(OLD.slice(1, 2)));
    await site.adopt("older.xml");
    await site.publish();
    expect(site.json().map(({ title }) => title)).toEqual(titles);
  });

  it("has what the main feed leaves out in the archive, to which it leads, however little there is", async () => {
    const site = makeSite({ "old.xml": toRss(OLD.slice(-3)), ...SEEDS });
    await site.adopt("old.xml");
    await site.publish();
    const ids = new Set<string>();
    for (let path: string | undefined = "feed.json"; path !== undefined; ) {
      const { items, next_url } = JSON.parse(site.read(path));
      for (const { id } of items) ids.add(id);
      path = next_url?.slice("https://news.example/".length);
    }
    expect(ids.size).toBe(10);
    expect(site.json()).toHaveLength(6);
    expect((await site.publish()).stdout).toContain(", 0 files written");
    const explained = await run(["explain", "seeds/moved/b.md", "--json"], { cwd: site.cwd });
    expect(explained.stdout).toMatch(/"archive_?page":\d/i);
    // And so it stays when one of them goes.
    site.put("seeds/moved/b.md", seed("Two", "2015-02-01", "draft: true\n"));
    await site.publish();
    expect(JSON.parse(site.read("feed.json")).next_url).toContain("/archive/");
  });

  it("opens the archive when the first article comes that the main feed leaves out", async () => {
    const site = makeSite({ "old.xml": toRss(OLD.slice(-3)), "seeds/later.md": seed("Later", "2016-01-01") });
    await site.adopt("old.xml");
    await site.publish();
    expect(JSON.parse(site.read("feed.json")).next_url).toBeUndefined();
    site.put("seeds/old.md", seed("Long ago", "2001-01-01"));
    await site.publish();
    expect(JSON.parse(site.read("feed.json")).next_url).toBe("https://news.example/archive/1/feed.json");
    expect(JSON.parse(site.read("archive/1/feed.json")).items).toHaveLength(2);
  });

  it("leaves out nothing that an older feed, adopted before the first run too, still had, nor what was published here before", async () => {
    const site = makeSite({ "old.xml": toRss(OLD.slice(-3)), "all.xml": toRss(OLD), ...SEEDS });
    await site.adopt("old.xml");
    await site.adopt("all.xml");
    await site.publish();
    expect(site.json()).toHaveLength(10);
    const late = makeSite({ "old.xml": toRss(OLD.slice(-3)), ...SEEDS });
    await late.publish();
    await late.adopt("old.xml");
    await late.publish();
    expect(late.json()).toHaveLength(10);
  });

  it("tells twins of one day apart by the names of their files", async () => {
    const date = "2015-01-02T08:00Z";
    const toTwin = (name: string) => ({ guid: name, title: "Twins", link: `http://old.example/${name}/`, date });
    const seeds = { "seeds/a (copy).md": seed("Twins", "2015-01-02"), "seeds/b.md": seed("Twins", "2015-01-02") };
    const site = makeSite({ "old.xml": toRss([toTwin("b")]), ...seeds });
    await site.adopt("old.xml");
    await site.publish();
    expect((await run(["explain", "seeds/b.md"], { cwd: site.cwd })).stdout).toMatch(/^ +id +b /m);
  });

  it.each([
    ["a title without letters", "🎉🎉", "seeds/a.md", "🎉🎉"],
    ["a title that speaks of markup", "The &lt;dialog&gt; element", "seeds/a.md", "The <dialog> element"],
    ["a title that was markup", "&lt;em&gt;Heat&lt;/em&gt; again", "seeds/a.md", "Heat again"],
    ["the file's name and the day, where the title changed", "Before", "seeds/2015-01-02-party.md", "After"],
    ["the folder's name and the day, where the title changed", "Before", "seeds/party/index.md", "After"],
  ])("recognises an article by %s", async (_, title, path, titleNow) => {
    const old = { guid: "77", title, link: "http://old.example/2015/party/", date: "2015-01-02T08:00Z" };
    // A translation with a name that is almost the same, in order before it.
    const other = { "seeds/party/index.de.md": seed("Nachher", "2015-01-02") };
    const site = makeSite({ "old.xml": toRss([old]), [path]: seed(titleNow, "2015-01-02"), ...other });
    await site.adopt("old.xml");
    await site.publish();
    expect(site.json().find(({ title: now }) => now === titleNow)?.id).toBe("77");
  });

  it("shows an id that is no URI to the letter in RSS and JSON Feed, and as one URI in Atom", async () => {
    const site = makeSite({ "old.xml": toRss(OLD), ...SEEDS });
    await site.adopt("old.xml");
    await site.publish();
    const ids = new Map(site.json().map(({ id }, index) => [id, site.atom()[index]?.id]));
    expect(ids.get("4711")).toBe("urn:feedmill:4711");
    expect(ids.get("<10> ü")).toBe("urn:feedmill:%3C10%3E%20%C3%BC");
    expect(ids.get("tag:old.example,2015:5")).toBe("tag:old.example,2015:5");
    expect(site.read("feed.xml")).toContain('<guid isPermaLink="false">4711</guid>');
  });

  it.each([
    [
      "Atom",
      `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:old</id><title>Old</title><updated>2015-03-01T08:00:00Z</updated>
       <link href="http://old.example/"/><entry><id>urn:old:1</id><title type="html">&lt;b&gt;Heat&lt;/b&gt;</title><link href="/heat"/>
       <published>2015-01-01T08:00:00Z</published><updated>2015-03-01T08:00:00Z</updated></entry></feed>`,
      { id: "urn:old:1", date_published: "2015-01-01T08:00:00Z", date_modified: "2015-03-01T08:00:00Z" },
    ],
    [
      "RDF",
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel rdf:about="http://old.example/"><title>Old</title><link>http://old.example/</link><description>x</description></channel>
       <item rdf:about="http://old.example/about/1"><title>Heat</title><link>http://old.example/heat</link><dc:date>2015-01-01T08:00:00Z</dc:date></item></rdf:RDF>`,
      { id: "http://old.example/about/1", date_published: "2015-01-01T08:00:00Z" },
    ],
    [
      "JSON Feed",
      `{"version":"https://jsonfeed.org/version/1","title":"Old","items":[{"id":1,"url":"http://old.example/heat","title":"Heat",
        "content_text":"x","date_published":"2015-01-01T08:00:00Z"}]}`,
      { id: "1", date_published: "2015-01-01T08:00:00Z" },
    ],
  ])("reads %s", async (_, text, item) => {
    const site = makeSite({ "old.feed": text, "seeds/a.md": seed("Heat", "2015-01-02") });
    expect((await site.adopt("old.feed")).stdout).toContain("adopted 1 of 1 items");
    await site.publish();
    expect(site.json()).toMatchObject([{ url: "https://news.example/articles/heat/", ...item }]);
  });

  it("reads a feed in the encoding it states", async () => {
    const text = toRss([{ guid: "1", title: "Fr\u00fchling", date: "2015-01-01T08:00Z" }], "ISO-8859-1");
    const site = makeSite({ "old.xml": Buffer.from(text, "latin1"), "seeds/a.md": seed("Frühling", "2015-01-01") });
    await site.adopt("old.xml");
    await site.publish();
    expect(site.json().map(({ id }) => id)).toEqual(["1"]);
  });

  it("adopts a known id no second time", async () => {
    const site = makeSite({ "old.xml": toRss(OLD), "part.xml": toRss(OLD.slice(0, 4)), ...SEEDS });
    await site.adopt("part.xml");
    expect((await site.adopt("old.xml")).stdout).toBe("adopted 6 of 10 items; 4 were known already\n");
    await site.publish();
    const { stdout } = await site.adopt("old.xml");
    expect(stdout).toBe("adopted 0 of 10 items; 10 were known already\n");
    expect(site.json()).toHaveLength(10);
  });

  it("gives one identity to one article only", async () => {
    const site = makeSite({
      "old.xml": toRss([{ guid: "1", title: "Heat", link: "http://old.example/heat", date: "2015-01-01T08:00Z" }]),
      "seeds/a.md": seed("Heat", "2015-01-01"),
      "seeds/b.md": seed("Heat", "2015-01-01", "tags: [b]\n"),
    });
    await site.adopt("old.xml");
    await site.publish();
    const ids = site.json().map(({ id }) => id);
    expect(ids.toSorted()).toEqual(["1", "tag:news.example,2026:b.md"]);
    expect(site.json().map(({ url }) => url?.split("/").at(-2))).toEqual(expect.arrayContaining(["heat", "heat-2"]));
  });

  it("leaves an article that only shares its title, where more than one has it", async () => {
    const site = makeSite({
      "old.xml": toRss([{ guid: "1", title: "Weekly", link: "http://old.example/?p=1", date: "2015-01-01T08:00Z" }]),
      "seeds/a.md": seed("Weekly", "2016-01-01"),
      "seeds/b.md": seed("Weekly", "2017-01-01"),
    });
    await site.adopt("old.xml");
    await site.publish();
    expect(site.json().map(({ id }) => id)).not.toContain("1");
    expect(await site.count()).toBe(1);
  });

  it("takes no article for an old one that is written after the adoption under the same title", async () => {
    const site = makeSite({
      "old.xml": toRss([
        { guid: "1", title: "Happy new year", link: "http://old.example/?p=1", date: "2015-01-01T08:00Z" },
      ]),
      "seeds/a.md": seed("Heat", "2016-01-01"),
    });
    await site.adopt("old.xml", "--now", "2026-11-01");
    await site.publish("--now", "2026-11-01");
    site.put("seeds/new.md", seed("Happy new year", "2027-01-01"));
    await site.publish("--now", "2027-01-01");
    expect(site.json()[0]).toMatchObject({ id: "tag:news.example,2026:new.md", title: "Happy new year" });
  });

  it("takes the id an article states for the old one", async () => {
    const site = makeSite({
      "old.xml": toRss([
        { guid: "4711", title: "Old", date: "2015-01-01T08:00Z" },
        { guid: "urn:old:2", title: "Older" },
      ]),
      "seeds/a.md": seed("Heat", "2016-01-01", "id: 4711\n"),
      "seeds/b.md": seed("Cold", "2016-01-02", "id: urn:old:2\n"),
    });
    await site.adopt("old.xml");
    await site.publish();
    expect(site.json().map(({ id, title, date_published }) => [id, title, date_published?.slice(0, 10)])).toEqual([
      ["urn:old:2", "Cold", "2016-01-01"],
      ["4711", "Heat", "2015-01-01"],
    ]);
  });

  it("keeps identity when the state was lost and a site adopts what it published itself", async () => {
    const site = makeSite({
      "seeds/a.md": seed("Heat", "2016-01-01"),
      "seeds/b.md": seed("Heat", "2016-01-01", "tags: [b]\n"),
      "seeds/c.md": seed("Cold", "2016-01-03"),
    });
    await site.publish();
    site.put("seeds/c.md", seed("Colder", "2017-01-01"));
    await site.publish();
    const before = site.json().map(({ id, url, date_published }) => [id, url, date_published]);
    rmSync(join(site.cwd, ".feedmill"), { recursive: true });
    expect((await site.adopt("out/feed.json")).exitCode).toBe(0);
    await site.publish();
    expect(site.json().map(({ id, url, date_published }) => [id, url, date_published])).toEqual(before);
  });

  it("goes on with an edit, as with any article", async () => {
    const site = makeSite({ "old.xml": toRss(OLD), ...SEEDS });
    await site.adopt("old.xml");
    await site.publish();
    site.put("seeds/d.md", seed("Four, much later", "2015-04-01T20:00:00Z"));
    await site.publish("--now", "2026-11-02T00:00:00Z");
    expect(site.json().find(({ id }) => id === "urn:old:4")).toMatchObject({
      ...{ title: "Four, much later", url: "https://news.example/articles/four/" },
      ...{ date_published: "2015-04-01T08:00:00Z", date_modified: "2026-11-02T00:00:00Z" },
    });
  });

  it("leaves no hole in the archive where old items are not recognised", async () => {
    const items = Array.from({ length: 35 }, (_, index) => ({ guid: `old ${index}`, title: `Old ${index}` }));
    const site = makeSite(
      { "old.xml": toRss(items), "seeds/a.md": seed("Heat", "2016-01-01") },
      "limit: 20, archive: { size: 10 }",
    );
    await site.adopt("old.xml");
    await site.publish();
    const paths = Object.keys(readFolder(join(site.cwd, "out"))).filter((path) => /^archive\/.*xml$/.test(path));
    expect(paths).toEqual([1, 2, 3, 4].flatMap((page) => [`archive/${page}/atom.xml`, `archive/${page}/feed.xml`]));
  });

  it("names articles that were published before, for they keep what they have", async () => {
    const site = makeSite({ "old.xml": toRss(OLD), "seeds/a.md": seed("Six", "2015-06-01") });
    await site.publish();
    const before = site.json();
    expect((await site.adopt("old.xml")).stdout).toContain("1 articles were published here before");
    await site.publish();
    expect(site.json()).toEqual(before);
  });

  it("says of items without id and link that they are left out", async () => {
    const site = makeSite({ "old.xml": toRss([{ title: "Nameless" }, ...OLD]) });
    const { stdout, stderr, exitCode } = await site.adopt("old.xml");
    expect([exitCode, stderr]).toEqual([0, "feedmill adopt: 1 items have neither id nor link, and are left out\n"]);
    expect(stdout).toContain("adopted 10 of 10 items");
  });

  it.each([
    ["no feed", "<html><body>Hello</body></html>", "is no feed"],
    ["nothing", "", "is no feed"],
    ["half a feed", "<rss><channel>", "is no feed"],
  ])("of %s is wrong usage, and changes nothing", async (_, text, message) => {
    const site = makeSite({ "old.xml": text });
    const { exitCode, stdout, stderr } = await site.adopt("old.xml");
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`old.xml ${message}`);
    expect(await site.adopt("none.xml")).toMatchObject({ exitCode: 2, stdout: "" });
    expect(readdirSync(site.cwd)).toEqual(["feedmill.config.mjs", "old.xml"]);
  });

  it("waits for no other run", async () => {
    const site = makeSite({ "old.xml": toRss(OLD) });
    const held = takeLock(join(site.cwd, ".feedmill/state.db"), "another process");
    expect(await site.adopt("old.xml")).toMatchObject({ exitCode: 75, stdout: "" });
    if (held.kind === "held") held.release();
  });
});

describe("adopt --dry-run", () => {
  it("says how many would be recognised, and touches nothing", async () => {
    const site = makeSite({ "old.xml": toRss(OLD), ...SEEDS });
    rmSync(join(site.cwd, "seeds/f.md"));
    const { exitCode, stdout } = await site.adopt("old.xml", "--dry-run");
    expect([exitCode, stdout]).toEqual([0, "would adopt 10 of 10 items, and recognise 9 among the seeds\n"]);
    expect(readdirSync(site.cwd).toSorted()).toEqual(["feedmill.config.mjs", "old.xml", "seeds"]);
  });

  it("says what is older than the old feed, and warns of what is of its time and not in it", async () => {
    const between = {
      "seeds/between.md": seed("Between", "2015-09-15"),
      "seeds/later.md": seed("Later", "2016-01-01"),
    };
    const site = makeSite({ "old.xml": toRss(OLD.slice(-3)), ...SEEDS, ...between });
    const { exitCode, stdout, stderr } = await site.adopt("old.xml", "--dry-run");
    expect(exitCode).toBe(0);
    // Of ten known articles three are recognised, and three were dated anew by their seeds.
    expect(stdout).toMatch(
      /^would adopt 3 of 3 items, and recognise 3 among the seeds\n4 older articles would stay out .*\n$/,
    );
    expect(stderr).toMatch(/^feedmill adopt: 1 articles of its time would be shown as new, .*\n$/);
  });
});
