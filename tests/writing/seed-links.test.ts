import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder, readFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";

const article = (title: string, text: string, day = "2026-08-31") =>
  `---\ntitle: ${title}\ndate: ${day}\n---\n\n${text}\n`;

function put(cwd: string, path: string, text: string): void {
  mkdirSync(dirname(join(cwd, "seeds", path)), { recursive: true });
  writeFileSync(join(cwd, "seeds", path), text);
}

const publish = (cwd: string, ...more: readonly string[]) =>
  run(["publish", "--seeds", "seeds", "--out", "out", "--url", "https://news.example/", ...more], { cwd });

/** The links of an article, as each of the files that show it has them: all have the same. */
function readLinks(cwd: string, title: string): readonly string[] {
  const feed: { readonly items: readonly { readonly title: string; readonly content_html: string }[] } = JSON.parse(
    readFileSync(join(cwd, "out/feed.json"), "utf8"),
  );
  const html = feed.items.find((item) => item.title === title)?.content_html ?? "";
  const slug = title.toLowerCase().replaceAll(" ", "-");
  expect(readFileSync(join(cwd, "out/articles", slug, "index.html"), "utf8")).toContain(html);
  return Array.from(html.matchAll(/<a href="([^"]*)">([^<]*)/g), ([, href, words]) => `${words} → ${href}`);
}

describe("a link to another seed", () => {
  it("leads to where that is read, whichever way generators let it be named", async () => {
    const cwd = makeFolder();
    const links = [
      ...["[beside](mill.md)", "[up](../river.md#bank)", "[top](/river.md)", "[zola](@/river.md)"],
      ...[
        '[hugo]({{< relref "posts/mill" >}})',
        '[folder]({{< ref "trip" >}})',
        "[jekyll]({% post_url 2026-01-01-ice %})",
        "[markdown]({% post_url 2026-01-02-snow %})",
      ],
      ...["[nowhere](gone.md)", "[outside](../../etc/x.md)", "[elsewhere](https://x.example/a.md)"],
    ];
    put(cwd, "posts/heat.md", article("Heat", links.join(" ")));
    put(cwd, "posts/mill.md", article("Mill", "Still."));
    put(cwd, "river.md", article("River", "Low."));
    put(cwd, "trip/index.md", article("Trip", "Long."));
    put(cwd, "_posts/2026-01-01-ice.md", article("Ice", "Thin."));
    put(cwd, "_posts/2026-01-02-snow.markdown", article("Snow", "Deep."));
    expect((await publish(cwd)).stderr).toBe("");
    const at = (slug: string) => `https://news.example/articles/${slug}/`;
    expect(readLinks(cwd, "Heat")).toEqual([
      ...[`beside → ${at("mill")}`, `up → ${at("river")}`, `top → ${at("river")}`, `zola → ${at("river")}`],
      ...[`hugo → ${at("mill")}`, `folder → ${at("trip")}`, `jekyll → ${at("ice")}`, `markdown → ${at("snow")}`],
      "elsewhere → https://x.example/a.md",
    ]);
  });

  it("appears when the other is published, and goes with it, though its own article stays", async () => {
    const cwd = makeFolder();
    put(cwd, "heat.md", article("Heat", "See [the mill](mill.md)."));
    await publish(cwd);
    expect(readLinks(cwd, "Heat")).toEqual([]);
    put(cwd, "mill.md", article("Mill", "Still."));
    await publish(cwd);
    const link = "the mill → https://news.example/articles/mill/";
    expect(readLinks(cwd, "Heat")).toEqual([link]);
    put(cwd, "mill.md", article("The old mill", "Still."));
    await publish(cwd);
    expect(readLinks(cwd, "Heat")).toEqual([link]);
    renameSync(join(cwd, "seeds/mill.md"), join(cwd, "seeds/mill2.md"));
    await publish(cwd);
    expect(readLinks(cwd, "Heat")).toEqual([]);
    renameSync(join(cwd, "seeds/mill2.md"), join(cwd, "seeds/mill.md"));
    await publish(cwd);
    expect(readLinks(cwd, "Heat")).toEqual([link]);
    rmSync(join(cwd, "seeds/mill.md"));
    await publish(cwd);
    expect(readLinks(cwd, "Heat")).toEqual([]);
    expect(readFileSync(join(cwd, "out/feed.json"), "utf8")).toContain('"date_modified": "2026-08-31T00:00:00Z"');
  });

  it("waits for the other's embargo", async () => {
    const cwd = makeFolder();
    put(cwd, "heat.md", article("Heat", "See [the mill](mill.md)."));
    put(cwd, "mill.md", article("Mill", "Still.", "2026-10-01T12:00:00Z"));
    await publish(cwd, "--now", "2026-10-01T11:59:59Z");
    expect(readLinks(cwd, "Heat")).toEqual([]);
    await publish(cwd, "--now", "2026-10-01T12:00:00Z");
    expect(readLinks(cwd, "Heat")).toHaveLength(1);
  });

  it("is the same after many runs as after one", async () => {
    const [cwd, other] = [makeFolder(), makeFolder()];
    const texts = [
      ["a.md", article("A", "[b](b.md) [c](c.md)", "2026-08-01")],
      ["b.md", article("B", "[c](c.md) [a](a.md)", "2026-08-02")],
      ["c.md", article("C", "[d](d.md) [c](c.md)", "2026-08-03")],
    ] as const;
    for (const [path, text] of texts) {
      put(cwd, path, text);
      await publish(cwd);
      put(other, path, text);
    }
    await publish(other);
    expect(readFolder(join(cwd, "out"))).toEqual(readFolder(join(other, "out")));
    expect((await publish(cwd)).stdout).toContain("0 files written");
  });

  it("costs a run in which it leads where it did nothing", async () => {
    const cwd = makeFolder();
    put(cwd, "heat.md", article("Heat", "See [the mill](mill.md)."));
    put(cwd, "mill.md", article("Mill", "Still."));
    await publish(cwd);
    put(cwd, "mill.md", article("Mill", "It turns."));
    // The mill's page, three feeds and the subscribe page; OPML and style are as they were, and heat's page is not looked at.
    expect((await publish(cwd)).stdout).toContain("5 files written, 2 unchanged");
  });
});
