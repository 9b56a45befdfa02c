import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";

/** The head of a PNG of 640 × 480 pixels, which is all that says its size. */
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAoAAAAHgCAIAAAA=", "base64");

async function publish(files: Readonly<Record<string, string | Uint8Array>>, prepare?: (cwd: string) => void) {
  const cwd = makeFolder(files);
  prepare?.(cwd);
  const ran = await run(["publish", "--url", "https://news.example/"], { cwd });
  return { ...ran, items: JSON.parse(readFileSync(join(cwd, "out/feed.json"), "utf8")).items };
}

function seed(fields: string, body = "It was hot."): string {
  return `---\ntitle: Heat\ndate: 2026-08-31\n${fields}\n---\n\n${body}\n`;
}

describe("files beside a seed", () => {
  it("tell their length, a picture its type and size too, and have the address that the text gives them", async () => {
    const { items, exitCode, stderr } = await publish({
      "seeds/heat/index.md": seed(
        "image: img/the sun.jpg\nenclosures: [talk.mp3, { url: film.webm, length: 1 }]",
        "![](<img/the sun.jpg>)",
      ),
      // What the file says of itself counts, not its name.
      "seeds/heat/img/the sun.jpg": PNG,
      "seeds/heat/talk.mp3": new Uint8Array(1234),
      "seeds/heat/film.webm": new Uint8Array(5),
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const [item] = items;
    expect(item.image).toBe("https://news.example/articles/heat/img/the%20sun.jpg");
    expect(item.content_html).toContain(`src="${item.image}"`);
    expect(item._feedmill.image).toEqual({ mime_type: "image/png", width: 640, height: 480 });
    expect(item.attachments).toEqual([
      { url: "https://news.example/articles/heat/talk.mp3", mime_type: "audio/mpeg", size_in_bytes: 1234 },
      { url: "https://news.example/articles/heat/film.webm", mime_type: "video/webm", size_in_bytes: 5 },
    ]);
  });

  it("that are not there are left out, with a warning where they are stated", async () => {
    const { items, exitCode, stderr } = await publish({
      "seeds/2026/heat.md": seed("image: sun.png\nenclosures: [talk.mp3, https://cdn.example/talk.ogg]"),
    });
    expect(exitCode).toBe(0);
    expect(stderr.replace(/\s+/g, " ")).toContain(
      'seeds/2026/heat.md:4:8 warning file-missing "sun.png" is no file beside the seed, and is left out put the file itself at 2026/sun.png in the seeds folder',
    );
    expect(stderr).toContain('seeds/2026/heat.md:5:13  warning  file-missing  "talk.mp3"');
    expect(items[0]).not.toHaveProperty("image");
    expect(items[0].attachments).toEqual([{ url: "https://cdn.example/talk.ogg", mime_type: "audio/ogg" }]);
  });

  it("that are not copied are left out, with a warning, unless the page is elsewhere", async () => {
    const fields = "image: sun.svg\nenclosures: [audio/film.swf, { url: talk.exe, type: audio/mpeg }, talk.mp3]";
    const files = Object.fromEntries(
      ["sun.svg", "audio/film.swf", "talk.exe", "talk.mp3"].map((name) => [`seeds/${name}`, "x"]),
    );
    const { items, exitCode, stderr } = await publish({ ...files, "seeds/heat.md": seed(fields) });
    expect(exitCode).toBe(0);
    expect(stderr.match(/part-dropped {2}"[^"]*" is not published/g)).toHaveLength(3);
    expect(stderr).not.toContain("media type");
    expect(items[0]).not.toHaveProperty("image");
    expect(items[0].attachments).toHaveLength(1);
    const elsewhere = await publish({ ...files, "seeds/heat.md": seed(`${fields}\nurl: https://heat.example/`) });
    expect(elsewhere.items[0].image).toBe("https://heat.example/sun.svg");
  });

  it("behind links are not looked at", async () => {
    const { items, stderr } = await publish(
      { "seeds/heat.md": seed("image: sun.png\nenclosures: img/sun.png"), "elsewhere/sun.png": PNG },
      (cwd) => {
        symlinkSync(join(cwd, "elsewhere/sun.png"), join(cwd, "seeds/sun.png"));
        symlinkSync(join(cwd, "elsewhere"), join(cwd, "seeds/img"));
      },
    );
    expect(stderr).toContain('"sun.png" is no file beside the seed');
    expect(stderr).toContain('"img/sun.png" is no file beside the seed');
    expect(items[0]).not.toHaveProperty("image");
    expect(items[0]).not.toHaveProperty("attachments");
  });

  it("stand for an article by the first picture of its text that is there, without a word of others", async () => {
    const text = "![a](gone.png)\n\n![b](https://cdn.example/sun.jpg)";
    const { items, stderr } = await publish({
      "seeds/gone.md": seed("id: tag:gone", text),
      "seeds/there.md": seed("id: tag:there", text.replace("gone.png", "sun.png")),
      "seeds/sun.png": PNG,
    });
    expect(stderr).toBe("");
    expect(items.map(({ image }: { image: string }) => image).toSorted()).toEqual([
      "https://cdn.example/sun.jpg",
      "https://news.example/articles/heat-2/sun.png",
    ]);
  });

  it.each([
    ["cover: sun.png", ""],
    ["cover:\n  image: ./sun.png\n  alt: The sun", "The sun"],
    ["heroImage: ./sun.png", ""],
    ["images: [sun.png, other.png]", ""],
    ["featured_image: sun.png\nthumbnail: ../../assets/sun.png", ""],
  ])("stand for an article where a theme's name says so: %s", async (fields, alt) => {
    const { items, stderr } = await publish({ "seeds/heat.md": seed(fields), "seeds/sun.png": PNG });
    expect(stderr).toBe("");
    expect(items[0].image).toBe("https://news.example/articles/heat/sun.png");
    expect(items[0]._feedmill.image).toEqual({
      mime_type: "image/png",
      width: 640,
      height: 480,
      ...(alt !== "" && { alt }),
    });
  });

  it.each([
    ["cover: sun.png", "https://news.example/articles/heat/text.png"],
    ["cover: ../../assets/sun.png", "https://news.example/articles/heat/text.png"],
    ["heroImage: sun.png\ncover: https://cdn.example/sun.png", "https://cdn.example/sun.png"],
  ])("give way, where a theme's %s lies elsewhere, to what is there, without a word", async (fields, address) => {
    const { items, stderr } = await publish({
      "seeds/heat.md": seed(fields, "![](text.png)"),
      "seeds/text.png": PNG,
    });
    expect(stderr).toBe("");
    expect(items[0].image).toBe(address);
  });

  it("are found when they come later, where a theme names them", async () => {
    const cwd = makeFolder({ "seeds/heat.md": seed("cover: sun.png") });
    const publishAgain = async () => {
      await run(["publish", "--url", "https://news.example/"], { cwd });
      return JSON.parse(readFileSync(join(cwd, "out/feed.json"), "utf8")).items[0].image;
    };
    expect(await publishAgain()).toBeUndefined();
    writeFileSync(join(cwd, "seeds/sun.png"), PNG);
    expect(await publishAgain()).toBe("https://news.example/articles/heat/sun.png");
    rmSync(join(cwd, "seeds/sun.png"));
    expect(await publishAgain()).toBeUndefined();
  });

  it("that are called pictures and are none have no size", async () => {
    const { items, stderr } = await publish({
      "seeds/heat.md": seed("image: { url: sun.png, alt: The sun }"),
      "seeds/sun.png": "no picture",
    });
    expect(stderr).toBe("");
    expect(items[0].image).toBe("https://news.example/articles/heat/sun.png");
    expect(items[0]._feedmill.image).toEqual({ alt: "The sun" });
  });
});
