import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { makeFolder, readFolder } from "./support/temp-folder.ts";
import { run } from "./support/terminal.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/extending.md"), "utf8");

/** The files that the page shows, by the name in their first line. */
const shown = Object.fromEntries(
  [...page.matchAll(/^```ts\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = "", text = ""]) => [name, text]),
);
/** As an installed package would be there. */
const library = {
  "node_modules/feedmill/package.json": '{ "type": "module", "exports": "./index.js" }',
  "node_modules/feedmill/index.js": `export * from ${JSON.stringify(pathToFileURL(join(root, "src/index.ts")).href)};\n`,
  "package.json": '{ "type": "module" }',
};
const org = (title: string) =>
  `#+TITLE: ${title}\n#+DATE: 2026-08-31\n\nThe wheel of the mill turns.\n\n* By night\n\nToo.\n`;
const markdown = "---\ntitle: Heat\ndate: 2026-08-30\n---\n\nIt was hot.\n";
const write = (settings: string) => ({
  ...library,
  "feedmill.config.ts": `export default { url: "https://news.example/", archive: false, ${settings} };\n`,
});
const readFeed = (cwd: string) => JSON.parse(readFolder(join(cwd, "out"))["feed.json"] ?? "{}");

describe("docs/extending.md", () => {
  it("shows a configuration that reads, enriches and emits as the page says", async () => {
    const seeds = { "seeds/wheel.org": org("The wheel"), "seeds/heat.md": markdown, "seeds/none.org": "Text.\n" };
    const cwd = makeFolder({ ...library, ...shown, ...seeds });
    const ran = await run(["publish"], { cwd });
    expect(ran.stderr).toContain("seeds/none.org:1  error  title-missing  there is no #+TITLE");
    expect(ran.exitCode).toBe(1);
    const files = readFolder(join(cwd, "out"));
    expect(files["twtxt.txt"]).toBe(
      "2026-08-31T00:00:00Z\tThe wheel https://news.example/articles/the-wheel/\n2026-08-30T00:00:00Z\tHeat https://news.example/articles/heat/\n",
    );
    const [wheel] = readFeed(cwd).items;
    expect(wheel.content_html).toContain("<h2>By night</h2>");
    expect(wheel._feedmill.keywords).toEqual(expect.arrayContaining(["mill", "wheel"]));
    expect(await run(["publish"], { cwd })).toMatchObject({ stdout: expect.stringContaining("0 files written") });
    expect((await run(["inspect", "seeds/wheel.org"], { cwd })).stdout).toContain("The wheel");
  });
});

describe("the types of docs/extending.md", () => {
  it("fit in a project that is strict as most are", () => {
    const compilerOptions = {
      ...{ strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true },
      ...{ target: "es2024", lib: ["es2024", "esnext.iterator", "esnext.array"], module: "nodenext", types: ["node"] },
      paths: { feedmill: [join(root, "src/index.ts")] },
    };
    const examples = Object.keys(shown);
    expect(examples.length).toBeGreaterThan(4);
    // Of packages that bring no types.
    const include = [...examples, join(root, "src/**/*.d.ts")];
    const cwd = makeFolder({
      ...shown,
      "package.json": library["package.json"],
      "tsconfig.json": JSON.stringify({ compilerOptions, include }),
    });
    symlinkSync(join(root, "node_modules"), join(cwd, "node_modules"));
    const checked = spawnSync(join(root, "node_modules/.bin/tsc"), { cwd, encoding: "utf8" });
    expect([checked.stdout, checked.status]).toEqual(["", 0]);
  });
});

describe("the program of docs/extending.md", () => {
  it("publishes once", () => {
    const cwd = makeFolder({ ...library, ...shown, "seeds/wheel.org": org("The wheel"), "seeds/heat.md": markdown });
    const publishOnce = () => execFileSync(process.execPath, ["publish-once.ts"], { cwd, encoding: "utf8" });
    expect(publishOnce()).toBe("2 new, 0 problems\n");
    expect(publishOnce()).toBe("0 new, 0 problems\n");
    expect(readFeed(cwd).items).toHaveLength(2);
  });
});

describe("what a configuration adds", () => {
  it("works in threads, too", async () => {
    const seeds = Array.from({ length: 450 }, (_, index) => [`seeds/${index}.org`, org(`Wheel ${index}`)]);
    const cwd = makeFolder({ ...library, ...shown, ...Object.fromEntries(seeds) });
    const ran = await run(["publish"], { cwd });
    expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
    const files = readFolder(join(cwd, "out"));
    expect(Object.keys(files).filter((path) => path.startsWith("articles/"))).toHaveLength(450);
    expect(files["archive/1/twtxt.txt"]?.split("\n")).toHaveLength(101);
    expect(readFeed(cwd).items[0]._feedmill.keywords).toEqual(expect.arrayContaining(["mill", "wheel"]));
  });

  it("is done again, once, when the code changes", async () => {
    const enrichment = (word: string) => ({ "add.ts": `export const add = () => ({ keywords: ["${word}"] });\n` });
    const config = write("enrichments: [add]");
    const imported = { "feedmill.config.ts": `import { add } from "./add.ts";\n${config["feedmill.config.ts"]}` };
    const seeds = { "seeds/heat.md": markdown };
    // A module is loaded once in a process, so the changed one lies elsewhere, with the same state.
    const first = makeFolder({ ...config, ...imported, ...seeds, ...enrichment("one") });
    const second = makeFolder({ ...config, ...imported, ...enrichment("two") });
    const paths = ["--seeds", join(first, "seeds"), "--out", join(first, "out"), "--state", join(first, "state.db")];
    const keywords = () => readFeed(first).items[0]._feedmill.keywords;
    await run(["publish", ...paths], { cwd: first });
    expect(keywords()).toEqual(["one"]);
    await run(["publish", ...paths], { cwd: second });
    expect(keywords()).toEqual(["two"]);
    expect((await run(["publish", ...paths], { cwd: second })).stdout).toContain("0 files written");
  });

  it("takes the place of a reader or a file of feedmill's own", async () => {
    const reader = `{ extensions: ["md"], load: async () => ({ path, place }) => [{ kind: "pass", warnings: [], value: { key: path, place, fields: { title: { value: "Mine", place }, published: { value: "2026-08-30", place } }, body: { kind: "html", html: "<p>x</p>" } } }] }`;
    const emitter = '{ kind: "site", path: "style.css", emit: () => "body {}\\n" }';
    const cwd = makeFolder({ ...write(`readers: [${reader}], emitters: [${emitter}]`), "seeds/heat.md": markdown });
    expect(await run(["publish"], { cwd })).toMatchObject({ exitCode: 0, stderr: "" });
    expect(readFeed(cwd).items[0].title).toBe("Mine");
    expect(readFolder(join(cwd, "out"))["style.css"]).toBe("body {}\n");
  });

  const failing = "() => { throw new Error('oops'); }";
  it.each([
    [
      "a reader that throws",
      `readers: [{ extensions: ["org"], load: async () => ${failing} }]`,
      "the reader of .org in feedmill.config.ts failed: Error: oops",
    ],
    [
      "a reader that can't be loaded",
      `readers: [{ extensions: ["org"], load: ${failing} }]`,
      "the reader of .org in feedmill.config.ts failed: Error: oops",
    ],
    [
      "a reader that gives nonsense",
      'readers: [{ extensions: ["org"], load: async () => () => [{ kind: "pass", value: {} }] }]',
      "the reader of .org in feedmill.config.ts failed: TypeError: it gave no articles: 0.value.key: Invalid input",
    ],
    [
      "a reader that gives nothing",
      'readers: [{ extensions: ["org"], load: async () => () => undefined }]',
      "failed: TypeError: it gave no articles: undefined is no list of what pass() and fail() make",
    ],
    [
      "a reader behind toRead that gives nothing",
      'readers: [{ extensions: ["org"], load: async () => (await import("feedmill")).toRead(() => undefined) }]',
      "failed: TypeError: it gave no articles: 0: undefined is not what pass() or fail() makes",
    ],
    [
      "a reader that gives words in place of a problem",
      'readers: [{ extensions: ["org"], load: async () => async () => [{ kind: "fail", problems: ["no title"] }] }]',
      "failed: TypeError: it gave no articles: 0.problems.0: Invalid input: expected object, received string",
    ],
    [
      "a reader whose promise is rejected",
      `readers: [{ extensions: ["org"], load: async () => async ${failing} }]`,
      "the reader of .org in feedmill.config.ts failed: Error: oops",
    ],
    [
      "a reader that gives promises",
      `readers: [{ extensions: ["org"], load: async () => () => [1, 2].map(async ${failing}) }]`,
      "failed: TypeError: it gave a promise, and an article can't wait",
    ],
    [
      "a reader whose promise is not awaited",
      `readers: [{ extensions: ["org"], load: async () => (await import("feedmill")).toRead(async ${failing}) }]`,
      "failed: TypeError: it gave a promise, and an article can't wait",
    ],
    [
      "a reader that is a module",
      'readers: [{ extensions: ["org"], load: () => import("feedmill") }]',
      "failed: TypeError: load gave object, and a reader is a function",
    ],
    [
      "an enrichment that throws",
      'enrichments: [function add({ title }) { if (title === "Wheel") throw new Error("oops"); return {}; }], readers: [{ extensions: ["org"], load: async () => ({ path, place }) => [{ kind: "pass", warnings: [], value: { key: path, place, fields: { title: { value: "Wheel", place }, published: { value: "2026-08-31", place } }, body: { kind: "html", html: "<p>x</p>" } } }] }]',
      "the enrichment add in feedmill.config.ts failed: Error: oops",
    ],
  ])("hurts no other article: %s", async (_name, settings, message) => {
    const cwd = makeFolder({ ...write(settings), "seeds/wheel.org": org("Wheel"), "seeds/heat.md": markdown });
    const ran = await run(["publish"], { cwd });
    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toMatch(/^seeds\/wheel\.org {2}error {2}extension-failed/);
    expect(ran.stderr.replace(/\s+/g, " ")).toContain(message);
    expect(readFeed(cwd).items.map(({ title }: { title: string }) => title)).toEqual(["Heat"]);
  });

  it.each([
    ["{ tags: ['x'] }", "Unrecognized key"],
    ["{ keywords: 'x' }", "keywords:"],
    ["{ image: { url: '../x.png' } }", "image.url: is neither a whole web address nor a file beside the seed"],
    ["Promise.resolve({})", "it gave a promise, and an enrichment can't wait"],
    ["Promise.reject(new Error('oops'))", "it gave a promise, and an enrichment can't wait"],
    ["undefined", "it gave no enrichment: Invalid input: expected object, received undefined"],
  ])("is refused where an enrichment gives %s", async (given, message) => {
    const cwd = makeFolder({ ...write(`enrichments: [() => (${given})]`), "seeds/heat.md": markdown });
    const { stderr } = await run(["publish"], { cwd });
    expect(stderr).toContain("the enrichment 1 in feedmill.config.ts failed: TypeError");
    expect(stderr.replace(/\s+/g, " ")).toContain(message);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  const emitters = [
    "kind: 'feed', format: 'a', file: 'a.txt'",
    "kind: 'site', path: 'b.txt'",
    "kind: 'page', toPath: ({ slug }) => slug + '.txt'",
  ];
  it.each([
    ["undefined", "it gave undefined, and a file is text"],
    ["null", "it gave null, and a file is text"],
    ["7", "it gave number, and a file is text"],
    ["Promise.resolve('text')", "it gave a promise, and a file can't wait"],
    ["Promise.reject(new Error('oops'))", "it gave a promise, and a file can't wait"],
  ])("is refused where an emitter gives %s", async (given, message) => {
    const settings = `emitters: [${emitters.map((emitter) => `{ ${emitter}, emit: () => (${given}) }`)}]`;
    const cwd = makeFolder({ ...write(settings), "seeds/heat.md": markdown });
    const { exitCode, stderr } = await run(["publish"], { cwd });
    expect(exitCode).toBe(1);
    for (const who of ["a", "b.txt", "pages"]) expect(stderr).toContain(`the emitter of ${who} in feedmill.config.ts`);
    expect(stderr.replace(/\s+/g, " ").split(message)).toHaveLength(emitters.length + 1);
    expect(readFeed(cwd).items).toHaveLength(1);
  });

  it("never overrules what an article states", async () => {
    const cwd = makeFolder({
      ...write('enrichments: [() => ({ summary: "Made.", language: "de" })]'),
      "seeds/heat.md": markdown.replace("title:", "summary: Stated.\nlanguage: en\ntitle:"),
    });
    await run(["publish"], { cwd });
    expect(readFeed(cwd).items[0]).toMatchObject({ summary: "Stated.", language: "en" });
  });

  it("leaves the file of an emitter that fails as it was, says so each time, and writes the others", async () => {
    const settings = 'emitters: [{ kind: "feed", format: "x", file: "x.txt", emit: () => "good\\n" }]';
    const first = makeFolder({ ...write(settings), "seeds/heat.md": markdown });
    const second = makeFolder(write(settings.replace('() => "good\\n"', failing)));
    const paths = ["--seeds", join(first, "seeds"), "--out", join(first, "out"), "--state", join(first, "state.db")];
    await run(["publish", ...paths], { cwd: first });
    for (const _again of [1, 2]) {
      const ran = await run(["publish", "--url", "https://other.example/", ...paths], { cwd: second });
      expect(ran.exitCode).toBe(1);
      expect(ran.stderr).toMatch(/^feedmill\.config\.ts {2}error {2}extension-failed/);
      expect(ran.stderr).toContain("the emitter of x in feedmill.config.ts failed");
    }
    expect(readFolder(join(first, "out"))["x.txt"]).toBe("good\n");
    expect(readFeed(first).home_page_url).toBe("https://other.example/");
  });

  it("gives a path that two pages would have to the first, and says so each time", async () => {
    const settings = 'emitters: [{ kind: "page", toPath: () => "all.txt", emit: ({ title }) => title }]';
    const seeds = { "seeds/heat.md": markdown, "seeds/rain.md": markdown.replace("Heat", "Rain") };
    const cwd = makeFolder({ ...write(settings), ...seeds });
    const readPage = () => readFolder(join(cwd, "out"))["all.txt"];
    for (const verb of ["publish", "publish", "rebuild"]) {
      const ran = await run([verb], { cwd });
      expect(ran.exitCode).toBe(1);
      expect(ran.stderr).toContain(
        "rain.md  error  extension-failed  the emitter of pages in feedmill.config.ts failed",
      );
      expect(ran.stderr.replace(/\s+/g, " ")).toContain('"all.txt" is already the path of the page of heat.md');
      expect(ran.stderr).not.toContain("heat.md  error");
      expect(readPage()).toBe("Heat");
      if (verb === "rebuild") expect(ran.stdout).toContain("0 files written");
    }
    rmSync(join(cwd, "seeds/heat.md"));
    expect(await run(["publish"], { cwd })).toMatchObject({ exitCode: 0, stderr: "" });
    expect(readPage()).toBe("Rain");
  });

  it("gives a page no path of a feed or of a file of the whole", async () => {
    const settings = 'emitters: [{ kind: "page", toPath: ({ slug }) => slug + ".html", emit: () => "mine" }]';
    const seeds = { "seeds/heat.md": markdown, "seeds/index.md": markdown.replace("Heat", "Index") };
    const cwd = makeFolder({ ...write(settings), ...seeds });
    const ran = await run(["publish"], { cwd });
    const message = '"index.html" is already the path of a feed or a file of the whole';
    expect(ran.stderr.replace(/\s+/g, " ")).toContain(message);
    const files = readFolder(join(cwd, "out"));
    expect(files["heat.html"]).toBe("mine");
    expect(files["index.html"]).toContain("<html");
  });

  it("leaves a page where it stands when another article comes to its path", async () => {
    const settings =
      'emitters: [{ kind: "page", toPath: ({ title }) => title + ".txt", emit: ({ place }) => place.file }]';
    const seeds = { "seeds/a.md": markdown, "seeds/b.md": markdown.replace("Heat", "Rain") };
    const cwd = makeFolder({ ...write(settings), ...seeds });
    expect(await run(["publish"], { cwd })).toMatchObject({ exitCode: 0 });
    writeFileSync(join(cwd, "seeds/a.md"), markdown.replace("Heat", "Rain"));
    const ran = await run(["publish"], { cwd });
    expect(ran.stderr.replace(/\s+/g, " ")).toContain('"Rain.txt" is already the path of the page of b.md');
    expect(readFolder(join(cwd, "out"))["Rain.txt"]).toBe("b.md");
  });

  it.each([
    ["mühle/(1).txt", "written"],
    ["/etc/x.txt", "refused"],
    ["a//b.txt", "refused"],
    ["a/.hidden", "refused"],
    ["a/", "refused"],
    ["a\\b.txt", "refused"],
    ["a\nb.txt", "refused"],
    ["ü".repeat(128), "refused"],
  ])("has a page at %j %s", async (path, fate) => {
    const settings = `emitters: [{ kind: "page", toPath: () => ${JSON.stringify(path)}, emit: () => "" }]`;
    const cwd = makeFolder({ ...write(settings), "seeds/heat.md": markdown });
    const ran = await run(["publish"], { cwd });
    expect(ran.exitCode).toBe(fate === "written" ? 0 : 1);
    expect(ran.stderr.includes("is not the path of a file below the out folder")).toBe(fate === "refused");
    expect(path in readFolder(join(cwd, "out"))).toBe(fate === "written");
  });

  it("says each time that a page has no path, or that of another emitter", async () => {
    const page = (toPath: string) => `{ kind: "page", toPath: ({ slug }) => ${toPath}, emit: () => "" }`;
    const emitters = [page("undefined"), page('"../x.txt"'), page('slug + ".txt"'), page('slug + ".txt"')];
    const cwd = makeFolder({ ...write(`emitters: [${emitters}]`), "seeds/heat.md": markdown });
    for (const _again of [1, 2]) {
      const stderr = (await run(["publish"], { cwd })).stderr.replace(/\s+/g, " ");
      expect(stderr).toContain("it gave undefined, and a path is text");
      expect(stderr).toContain('"../x.txt" is not the path of a file below the out folder');
      expect(stderr).toContain(`"heat.txt" is already the path of another emitter's page`);
    }
  });

  it("takes the place of a file of feedmill's own also where that is of another kind", async () => {
    const settings =
      'emitters: [{ kind: "feed", format: "x", file: "style.css", emit: () => "mine" }, { kind: "site", path: "feed.xml", emit: () => "mine" }]';
    const cwd = makeFolder({ ...write(settings), "seeds/heat.md": markdown });
    await run(["publish"], { cwd });
    expect(readFolder(join(cwd, "out"))).toMatchObject({ "style.css": "mine", "feed.xml": "mine" });
    expect((await run(["rebuild"], { cwd })).stdout).toContain("0 files written");
  });

  it("is refused where two emitters make one file", async () => {
    const file = '{ kind: "site", path: "x.txt", emit: () => "" }';
    const feed = '{ kind: "feed", format: "x", file: "x.txt", emit: () => "" }';
    const { exitCode, stderr } = await run(["publish"], {
      cwd: makeFolder(write(`emitters: [${file}, ${feed}, ${file}]`)),
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('emitters.1: "x.txt" is already the file of emitters.0');
    expect(stderr).toContain('emitters.2: "x.txt" is already the file of emitters.0');
  });

  it("is refused where it is no such thing", async () => {
    const settings =
      'readers: [{ extensions: [".Org"], load: 1 }], enrichments: ["x"], emitters: [{ kind: "feed", format: "x", file: "../x", emit: () => "" }]';
    const { exitCode, stderr } = await run(["publish"], { cwd: makeFolder(write(settings)) });
    expect(exitCode).toBe(2);
    for (const name of ["readers.0.extensions.0:", "readers.0.load:", "enrichments.0:", "emitters.0.file:"]) {
      expect(stderr).toContain(name);
    }
  });
});
