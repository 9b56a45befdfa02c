import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "./support/temp-folder.ts";
import { run } from "./support/terminal.ts";

type Item = {
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly date_published: string;
  readonly date_modified: string;
  readonly content_html: string;
  readonly tags?: readonly string[];
  readonly authors?: readonly { readonly name: string }[];
  readonly image?: string;
  readonly language: string;
};

/** Publishes a content folder as it is. */
async function publish(generator: string) {
  const cwd = makeFolder();
  cpSync(join(import.meta.dirname, "fixtures/dialects", generator), join(cwd, "seeds"), { recursive: true });
  const ran = await run(["publish", "--url", "https://news.example/"], { cwd });
  const feed: { readonly items: readonly Item[] } = JSON.parse(readFileSync(join(cwd, "out/feed.json"), "utf8"));
  return { ran, items: feed.items, byTitle: new Map(feed.items.map((item) => [item.title, item])) };
}

/** What of an item is not its text. */
function toFacts(item: Item | undefined) {
  const { title, url = "", date_published, date_modified, tags, authors, image } = item ?? {};
  const slug = /([^/]+)\/$/.exec(url)?.[1];
  const names = authors?.map(({ name }) => name);
  return { title, slug, published: date_published, updated: date_modified, tags, authors: names, image };
}

describe("a content folder publishes as it is, without a word", () => {
  it("of Hugo", async () => {
    const { ran, items, byTitle } = await publish("hugo");
    expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
    expect(ran.stdout).toContain("2 held");
    expect(items.map(toFacts)).toEqual([
      {
        title: "The rye harvest",
        slug: "rye-harvest-2026",
        published: "2026-08-01T04:00:00Z",
        updated: "2026-08-02T08:00:00Z",
        tags: ["rye", "weather", "Harvest"],
        authors: ["Ada Miller"],
        image: "https://news.example/images/rye.jpg",
      },
      {
        title: "Cleaning the mill race",
        slug: "cleaning-the-mill-race",
        published: "2026-05-03T09:00:00Z",
        updated: "2026-05-04T00:00:00Z",
        tags: ["water", "work", "Mill"],
        authors: ["Ben Race"],
        image: undefined,
      },
      expect.objectContaining({ slug: "der-weg-zur-muehle", published: "2026-03-01T00:00:00Z", tags: ["way"] }),
    ]);
    expect(items[0]?.summary).toBe("Dry weeks, short straw, and a good price all the same.");
    expect(items[1]?.summary).toBe("Three days in cold water, and a wheel that turns again.");
    expect(items[2]?.language).toBe("de");
    expect(byTitle.get("The rye harvest")?.content_html.split("\n")).toEqual([
      "<p>The straw was short this year.</p>",
      '<figure><img src="https://mill.example/rye.jpg" alt="Sheaves in a row" /><figcaption>Sheaves on the upper field</figcaption></figure>',
      '<p>See <a href="https://news.example/articles/cleaning-the-mill-race/">the race</a>, or ask at the mill.</p>',
      '<pre><code>{{&lt; figure src="rye.jpg" &gt;}}',
      "{{ range .Pages }}{{ .Title }}{{ end }}",
      "</code></pre>",
    ]);
    expect(items[1]?.content_html).toContain('<a href="https://www.youtube.com/watch?v=a1B2c3D4e5F">YouTube</a>');
    expect(items[1]?.content_html).toMatch(/<li id="fn-[0-9a-f]{8}-1"><p>A left one\. /);
  });

  it("of Jekyll", async () => {
    const { ran, items } = await publish("jekyll");
    expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
    expect(ran.stdout).toContain("4 held");
    expect(items.map(toFacts)).toEqual([
      {
        title: "New stones for the old mill",
        slug: "new-stones-for-the-old-mill",
        published: "2026-08-31T00:00:00Z",
        updated: "2026-09-02T08:00:00Z",
        tags: ["stones", "granite", "mill", "craft"],
        authors: ["ada"],
        image: "https://news.example/assets/stones.jpg",
      },
      {
        title: "Oats And Rye",
        slug: "oats-and-rye",
        published: "2026-07-01T21:30:00Z",
        updated: "2026-07-01T21:30:00Z",
        tags: ["Grain"],
        authors: undefined,
        image: undefined,
      },
    ]);
    expect(items[0]?.summary).toBe("They came by barge, two tons each.");
    expect(items[0]?.content_html.split("\n")).toEqual([
      "<p>They came by barge, two tons each.</p>",
      "",
      '<figure><img src="https://mill.example/barge.jpg" alt="" /><figcaption>The barge</figcaption></figure>',
      "<pre><code>def grind(grain)",
      '  puts "{{ grain }}"',
      "end",
      "</code></pre>",
      '<p>Photos are <a href="https://news.example/articles/oats-and-rye/">here</a> and <a href="https://news.example/photos/">there</a>.</p>',
      "<p>Liquid is written as <code>{{ page.title }}</code>.</p>",
    ]);
  });

  it("of Eleventy", async () => {
    const { ran, items } = await publish("eleventy");
    expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
    expect(ran.stdout).toContain("2 held");
    expect(items.map(toFacts)).toEqual([
      {
        title: "First flour of the year",
        slug: "first-flour-of-the-year",
        published: "2026-02-14T00:00:00Z",
        updated: "2026-02-14T00:00:00Z",
        tags: ["flour"],
        authors: undefined,
        image: "https://mill.example/flour.jpg",
      },
      expect.objectContaining({ title: "The river is high", published: "2026-01-20T00:00:00Z", tags: undefined }),
    ]);
    expect(items.map(({ summary }) => summary)).toEqual(["It is darker than last year's.", "The gates are open."]);
    expect(items[0]?.content_html).toContain('<img src="https://mill.example/flour.jpg" alt="A bowl of flour" />');
    expect(items[0]?.content_html).toContain('<a href="https://news.example/about/">about us</a>');
    expect(items[1]?.content_html).toContain("<li>☑ boats tied</li>\n<li>☐ cellar pumped</li>");
  });

  it("of Astro", async () => {
    const { ran, items } = await publish("astro");
    expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
    expect(ran.stdout).toContain("1 held");
    expect(items.map(toFacts)).toEqual([
      {
        title: "The first loaf",
        slug: "the-first-loaf",
        published: "2026-07-08T00:00:00Z",
        updated: "2026-07-10T00:00:00Z",
        tags: ["bread", "oven"],
        authors: ["Ada Miller"],
        image: "https://mill.example/oven.jpg",
      },
      expect.objectContaining({
        title: "Keeping a sourdough",
        tags: ["Bread"],
        image: "https://mill.example/dough.jpg",
      }),
    ]);
    expect(items[0]?.summary).toBe("From our own flour, in our own oven.");
    expect(items[0]?.content_html).toMatch(/^<h2>At the oven<\/h2>\n<h3>Heat<\/h3>/);
    expect(items[1]?.url).toBe("https://elsewhere.example/sourdough/");
    expect(items[1]?.content_html.split("\n")).toEqual([
      "<p>Feed it on Mondays.</p>",
      "<p><strong>Never</strong> put it in the oven.</p>",
      "<pre><code>import Box from './Box.astro';",
      '&lt;Box title="kept" /&gt;',
      "</code></pre>",
    ]);
  });

  it("of Zola", async () => {
    const { ran, items } = await publish("zola");
    expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
    expect(ran.stdout).toContain("1 held");
    expect(items.map(toFacts)).toEqual([
      {
        title: "Dust, and how to live with it",
        slug: "dust",
        published: "2026-04-12T00:00:00Z",
        updated: "2026-04-20T08:00:00Z",
        tags: ["air", "health", "Mill"],
        authors: ["Ben Race"],
        image: "https://news.example/img/dust.jpg",
      },
      expect.objectContaining({
        slug: "dressing-grindstones",
        published: "2026-04-09T00:00:00Z",
        authors: ["Ada Miller"],
      }),
    ]);
    expect(items.map(({ summary }) => summary)).toEqual([
      "Open the windows.",
      "A day's work with the pick, every second month.",
    ]);
    expect(items[0]?.content_html).toContain(
      '<p><a href="https://news.example/articles/dressing-grindstones/">Stones</a> make less of it.</p>',
    );
    expect(items[1]?.content_html).toContain('<code>{{ youtube(id="x") }}</code>');
  });
});
