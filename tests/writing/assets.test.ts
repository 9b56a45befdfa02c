import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";
import { lock, withoutRoot } from "../support/unprivileged.ts";

const PICTURE = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64");

/** A folder with a seed and files beside it. */
function makeSite(text: string, files: readonly string[]): string {
  const cwd = makeFolder({ "seeds/trip/heat.md": `---\ntitle: Heat\npublished: 2026-08-31\n---\n\n${text}\n` });
  for (const file of files) put(cwd, `trip/${file}`);
  return cwd;
}

function put(cwd: string, file: string, bytes: Uint8Array = PICTURE): void {
  mkdirSync(join(cwd, "seeds", file, ".."), { recursive: true });
  writeFileSync(join(cwd, "seeds", file), bytes);
}

function publish(cwd: string, ...more: readonly string[]) {
  return run(["publish", "--seeds", "seeds", "--out", "out", "--url", "https://news.example/", ...more], { cwd });
}

function list(cwd: string, slug = "heat"): readonly string[] {
  const folder = join(cwd, "out/articles", slug);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

describe("files beside a seed", () => {
  it("are published beside its reading page, where the article shows or links to them", async () => {
    const text =
      '![Sun](sun.gif) and [the talk](docs/the%20talk.mp3)\n\n<img src="b.gif" srcset="c.gif 2x, d.gif 3x" alt="">';
    const cwd = makeSite(text, ["sun.gif", "docs/the talk.mp3", "b.gif", "c.gif", "d.gif", "unused.gif"]);
    const { exitCode, stderr } = await publish(cwd);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(list(cwd)).toEqual(["b.gif", "c.gif", "d.gif", "docs/the talk.mp3", "index.html", "sun.gif"]);
    expect(readFileSync(join(cwd, "out/articles/heat/sun.gif")).equals(PICTURE)).toBe(true);
    const feed = readFileSync(join(cwd, "out/feed.json"), "utf8");
    expect(feed).toContain("https://news.example/articles/heat/docs/the%20talk.mp3");
  });

  it("are published where they are stated as picture or enclosure", async () => {
    const cwd = makeFolder({
      "seeds/heat.md": "---\ntitle: Heat\ndate: 2026-08-31\nimage: sun.gif\nenclosure: talk.mp3\n---\nHot.\n",
    });
    put(cwd, "sun.gif");
    put(cwd, "talk.mp3", Buffer.alloc(3000));
    await publish(cwd);
    expect(list(cwd)).toEqual(["index.html", "sun.gif", "talk.mp3"]);
    expect(readFileSync(join(cwd, "out/feed.xml"), "utf8")).toContain('length="3000"');
  });

  it("are touched by a second run only if the article changed, and go when it does not show them any more", async () => {
    const cwd = makeSite("![Sun](sun.gif)", ["sun.gif", "moon.gif"]);
    await publish(cwd);
    const { ino } = statSync(join(cwd, "out/articles/heat/sun.gif"));
    expect((await publish(cwd)).stdout).toContain("0 files written");
    await publish(cwd, "--url", "https://other.example/");
    expect(statSync(join(cwd, "out/articles/heat/sun.gif")).ino).toBe(ino);
    writeFileSync(join(cwd, "seeds/trip/heat.md"), "---\ntitle: Heat\ndate: 2026-08-31\n---\n\n![Moon](moon.gif)\n");
    await publish(cwd);
    expect(list(cwd)).toEqual(["index.html", "moon.gif"]);
    rmSync(join(cwd, "seeds/trip/heat.md"));
    await publish(cwd);
    expect(existsSync(join(cwd, "out/articles"))).toBe(false);
  });

  it("are published anew when they change, come later or go, though the seed stays as it is", async () => {
    const cwd = makeSite("![Sun](sun.gif) ![Moon](moon.gif)", ["sun.gif"]);
    await publish(cwd);
    expect(list(cwd)).toEqual(["index.html", "sun.gif"]);
    const other = Buffer.concat([PICTURE, PICTURE]);
    put(cwd, "trip/sun.gif", other);
    put(cwd, "trip/moon.gif");
    expect((await publish(cwd)).stdout).toContain("2 files written");
    expect(list(cwd)).toEqual(["index.html", "moon.gif", "sun.gif"]);
    expect(readFileSync(join(cwd, "out/articles/heat/sun.gif")).equals(other)).toBe(true);
    expect((await publish(cwd)).stdout).toContain("0 files written");
    rmSync(join(cwd, "seeds/trip/sun.gif"));
    await publish(cwd);
    expect(list(cwd)).toEqual(["index.html", "moon.gif"]);
    // To readers the article is as old as it was.
    expect(readFileSync(join(cwd, "out/feed.json"), "utf8")).toContain('"date_modified": "2026-08-31T00:00:00Z"');
  });

  it("that are stated and not there are no problem any more once they have come", async () => {
    const cwd = makeFolder({ "seeds/heat.md": "---\ntitle: Heat\ndate: 2026-08-31\nimage: sun.gif\n---\nHot.\n" });
    expect((await publish(cwd)).stderr).toContain("file-missing");
    put(cwd, "sun.gif");
    expect((await publish(cwd)).stderr).toBe("");
    expect(list(cwd)).toEqual(["index.html", "sun.gif"]);
    expect(readFileSync(join(cwd, "out/feed.json"), "utf8")).toContain("https://news.example/articles/heat/sun.gif");
  });

  it("that a side file states are no problem any more either", async () => {
    const cwd = makeFolder({
      "seeds/heat.md": "---\ntitle: Heat\ndate: 2026-08-31\n---\nHot.\n",
      "seeds/heat.md.yaml": "image: sun.gif\n",
    });
    expect((await publish(cwd)).stderr).toContain("file-missing");
    put(cwd, "sun.gif");
    expect((await publish(cwd)).stderr).toBe("");
  });

  it("stay while the seed is invalid and keeps its last good entry, also when everything is written anew", async () => {
    const cwd = makeSite("![Sun](sun.gif)", ["sun.gif"]);
    await publish(cwd);
    writeFileSync(join(cwd, "seeds/trip/heat.md"), "---\ntitle: Heat\ndate: never\n---\n\nHot.\n");
    await publish(cwd);
    expect(list(cwd)).toEqual(["index.html", "sun.gif"]);
    await publish(cwd, "--url", "https://other.example/");
    expect(list(cwd)).toEqual(["index.html", "sun.gif"]);
  });

  it("are not published where they could run in a browser, are hidden, lie behind a link or above the seed's folder", async () => {
    const links = ["a.svg", "b.html", "c.js", ".d.gif", "e.gif", "../f.gif", "g/h.gif", "gone.gif"];
    const text = links.map((link) => `[x](${link})`).join("\n\n");
    const cwd = makeSite(text, ["a.svg", "b.html", "c.js", ".d.gif", "real/h.gif"]);
    put(cwd, "f.gif");
    symlinkSync("../f.gif", join(cwd, "seeds/trip/e.gif"));
    symlinkSync("real", join(cwd, "seeds/trip/g"));
    await publish(cwd);
    expect(list(cwd)).toEqual(["index.html"]);
  });

  it("are not copied where the site has its pages elsewhere", async () => {
    const cwd = makeSite("![Sun](sun.gif)", ["sun.gif"]);
    writeFileSync(join(cwd, "feedmill.config.ts"), 'export default { url: "https://news.example/", pages: false };\n');
    await run(["publish"], { cwd });
    expect(existsSync(join(cwd, "out/articles"))).toBe(false);
  });

  it("of others are left alone, and the article stays marked until they are out of the way", async () => {
    const cwd = makeSite("![Sun](sun.gif)", ["sun.gif"]);
    mkdirSync(join(cwd, "out/articles/heat"), { recursive: true });
    writeFileSync(join(cwd, "out/articles/heat/sun.gif"), "a stranger's");
    expect((await publish(cwd)).stderr).toContain("out/articles/heat/sun.gif  error  out-foreign");
    expect(readFileSync(join(cwd, "out/articles/heat/sun.gif"), "utf8")).toBe("a stranger's");
    rmSync(join(cwd, "out/articles/heat/sun.gif"));
    await publish(cwd);
    expect(readFileSync(join(cwd, "out/articles/heat/sun.gif")).equals(PICTURE)).toBe(true);
  });

  it("that may not be read are a problem, and the article is published all the same", async () => {
    const cwd = makeSite("![Sun](sun.gif)", ["sun.gif"]);
    lock(join(cwd, "seeds/trip/sun.gif"));
    chmodSync(cwd, 0o777);
    const { stderr } = await withoutRoot(() => publish(cwd));
    expect(stderr).toContain(`"sun.gif" beside the seed can't be read`);
    expect(list(cwd)).toEqual(["index.html"]);
  });

  it("are planned by a dry run, which copies nothing", async () => {
    const cwd = makeSite("![Sun](sun.gif)", ["sun.gif"]);
    expect((await publish(cwd, "--dry-run")).stdout).toContain("articles/heat/sun.gif");
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });
});
