import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ConfigSources, resolveConfig } from "../src/config.ts";
import { failed, passed, toLine } from "./support/outcomes.ts";
import { makeFolder } from "./support/temp-folder.ts";

const URL_LINE = 'url: "https://file.example/"';
const write = (settings: string) => ({ "feedmill.config.mjs": `export default { ${settings} };\n` });
const resolve = (cwd: string, own: Partial<ConfigSources> = {}) => resolveConfig({ cwd, env: {}, flags: {}, ...own });
const configOf = async (cwd: string, own: Partial<ConfigSources> = {}) => passed(await resolve(cwd, own)).config;

describe("resolveConfig", () => {
  it("needs no more than an address", async () => {
    const cwd = makeFolder();
    expect(passed(await resolve(cwd, { flags: { url: "https://news.example/blog" } }))).toEqual({
      config: {
        seeds: join(cwd, "seeds"),
        out: join(cwd, "out"),
        url: "https://news.example/blog/",
        title: "news.example",
        description: "New articles of news.example",
        language: "en",
        zone: "UTC",
        limit: 50,
        feeds: {},
        formats: ["rss", "atom", "json"],
        archiveSize: 100,
        pages: true,
        permalink: "articles/{slug}/",
        maxSeedBytes: 5_000_000,
        leastConfidence: 0.2,
        identity: { host: "news.example", year: 2026 },
      },
      seedsShownAs: "seeds",
      outShownAs: "out",
      statePath: join(cwd, ".feedmill/out.db"),
    });
  });

  it("takes every setting from the file", async () => {
    const settings = `
      seeds: "../texts", out: "public", url: "https://file.example", title: "T", description: "D", language: "de-AT",
      zone: "Europe/Vienna", author: { name: "A", url: "https://a.example/", email: "a@a.example" }, copyright: "C",
      icon: "https://file.example/i.png", limit: 7, formats: ["atom"], archive: { size: 20 }, pages: false, permalink: "{slug}.html", maxSeedBytes: 9, leastConfidence: 0.5,
      identity: { host: "old.example", year: 2001 }`;
    const cwd = makeFolder({ "site/feedmill.config.ts": `export default { ${settings} } as const;\n` });
    expect(await configOf(join(cwd, "site"))).toEqual({
      seeds: join(cwd, "texts"),
      out: join(cwd, "site/public"),
      url: "https://file.example/",
      title: "T",
      description: "D",
      language: "de-AT",
      zone: "Europe/Vienna",
      author: { name: "A", url: "https://a.example/", email: "a@a.example" },
      copyright: "C",
      icon: "https://file.example/i.png",
      limit: 7,
      feeds: {},
      formats: ["atom"],
      archiveSize: 20,
      pages: false,
      permalink: "{slug}.html",
      maxSeedBytes: 9,
      leastConfidence: 0.5,
      identity: { host: "old.example", year: 2001 },
    });
  });

  it.each(["feedmill.config.ts", "feedmill.config.js", "feedmill.config.mjs"])("finds %s by itself", async (name) => {
    const cwd = makeFolder({ [name]: `export default { ${URL_LINE} };\n`, "package.json": '{"type":"module"}' });
    expect((await configOf(cwd)).url).toBe("https://file.example/");
  });

  it("prefers flags to the environment, that to the file, and that to the defaults", async () => {
    const cwd = makeFolder(write(`${URL_LINE}, seeds: "file-seeds", out: "file-out"`));
    const env = { FEEDMILL_URL: "https://env.example/", FEEDMILL_SEEDS: "env-seeds", FEEDMILL_OUT: "env-out" };
    const flags = { url: "https://flag.example/", seeds: "flag-seeds", out: "flag-out" };
    const seen = async (own: Partial<ConfigSources>) => {
      const { url, seeds, out } = await configOf(cwd, own);
      return [url, seeds.slice(cwd.length + 1), out.slice(cwd.length + 1)];
    };
    expect(await seen({})).toEqual(["https://file.example/", "file-seeds", "file-out"]);
    expect(await seen({ env })).toEqual(["https://env.example/", "env-seeds", "env-out"]);
    expect(await seen({ env, flags })).toEqual(["https://flag.example/", "flag-seeds", "flag-out"]);
    expect(await seen({ env, flags: { out: "flag-out" } })).toEqual(["https://env.example/", "env-seeds", "flag-out"]);
  });

  it("takes an empty variable for one that is not set", async () => {
    const cwd = makeFolder(write(URL_LINE));
    const env = { FEEDMILL_URL: "", FEEDMILL_SEEDS: "", FEEDMILL_OUT: "", FEEDMILL_CONFIG: "", FEEDMILL_STATE: "" };
    expect(await resolve(cwd, { env })).toEqual(await resolve(cwd));
  });

  it("means typed paths from here, and the file's from where the file is", async () => {
    const cwd = makeFolder({ "site/my.config.mjs": `export default { ${URL_LINE}, out: "o" };\n` });
    const resolved = passed(await resolve(cwd, { flags: { config: "site/my.config.mjs", seeds: "./texts" } }));
    expect(resolved.config).toMatchObject({ seeds: join(cwd, "texts"), out: join(cwd, "site/o") });
    expect([resolved.seedsShownAs, resolved.outShownAs]).toEqual(["./texts", "site/o"]);
    const byVariable = await configOf(cwd, { env: { FEEDMILL_CONFIG: "site/my.config.mjs" } });
    expect(byVariable.seeds).toBe(join(cwd, "site/seeds"));
  });

  it("keeps the state beside the configuration; of other folders beside the out folder; or where it is told to", async () => {
    const cwd = makeFolder(write(`${URL_LINE}, archive: false`));
    const stateOf = async (own: Partial<ConfigSources>) =>
      passed(await resolve(cwd, own)).statePath.slice(cwd.length + 1);
    expect(await stateOf({})).toBe(".feedmill/state.db");
    expect(await stateOf({ flags: { out: "other/public" } })).toBe("other/.feedmill/public.db");
    expect(await stateOf({ env: { FEEDMILL_STATE: "env.db" } })).toBe("env.db");
    expect(await stateOf({ env: { FEEDMILL_STATE: "env.db" }, flags: { state: "flag.db" } })).toBe("flag.db");
    expect((await configOf(cwd)).archiveSize).toBeUndefined();
  });

  it("has an address of last resort for commands that publish nothing", async () => {
    const fallbackUrl = "https://fallback.example/";
    expect((await configOf(makeFolder(), { fallbackUrl })).url).toBe(fallbackUrl);
    expect((await configOf(makeFolder(write(URL_LINE)), { fallbackUrl })).url).toBe("https://file.example/");
  });

  it("makes the address one to which paths can be joined", async () => {
    const urlOf = async (url: string) => (await configOf(makeFolder(), { flags: { url } })).url;
    expect(await urlOf("https://user:secret@x.example/a?b=c#d")).toBe("https://x.example/a/");
    expect(await urlOf("HTTPS://Bücher.example:443")).toBe("https://xn--bcher-kva.example/");
    expect(await urlOf("http://localhost:8080/")).toBe("http://localhost:8080/");
  });
});

describe("mistakes in the configuration", () => {
  const linesOf = async (cwd: string, own: Partial<ConfigSources> = {}) => failed(await resolve(cwd, own)).map(toLine);

  it("are all reported at once, each by its name", async () => {
    const settings = `
      url: "x", seeds: "", language: "de_AT", zone: "Mars/Base", limit: 0, pages: "yes", permalink: "posts",
      author: { name: "A", mail: "a" }, icon: "i.png", identity: { host: "h", year: 99 }, titel: "T"`;
    const lines = await linesOf(makeFolder(write(settings)));
    const prefix = "feedmill.config.mjs error config-invalid ";
    expect(lines.every((line) => line.startsWith(prefix))).toBe(true);
    const said = lines.map((line) => line.slice(prefix.length)).join("\n");
    expect(said).toContain("url: is not a whole web address");
    expect(said).toContain("seeds: is empty");
    expect(said).toContain("language: is not a BCP 47 language");
    expect(said).toContain("zone: is not an IANA time zone such as Europe/Berlin");
    expect(said).toContain("permalink: has no {slug} in it");
    for (const name of ["limit: ", "pages: ", "icon: ", "identity.year: "]) expect(said).toContain(name);
    expect(said).toMatch(/author: .*mail/);
    expect(said).toContain('"titel"');
  });

  it.each(["{slug}/", "/sub/{slug}.html", "https://x.example/sub/posts/{slug}/"])(
    "include the permalink %s, where reading pages are elsewhere in the out folder",
    async (permalink) => {
      const settings = `url: "https://x.example/sub", permalink: "${permalink}"`;
      const [line] = await linesOf(makeFolder(write(settings)));
      expect(line).toContain(`config-invalid permalink: "${permalink}" would lead to no page`);
      expect((await configOf(makeFolder(write(`${settings}, pages: false`)))).permalink).toBe(permalink);
      const emitter = '{ kind: "page", toPath: ({ slug }) => slug + ".html", emit: () => "" }';
      expect((await configOf(makeFolder(write(`${settings}, emitters: [${emitter}]`)))).permalink).toBe(permalink);
    },
  );

  it.each(["articles/{slug}", "articles/{slug}/index.html", "https://other.example/{slug}", "/not-below/{slug}"])(
    "do not include the permalink %s",
    async (permalink) => {
      const settings = `url: "https://x.example/sub", permalink: "${permalink}"`;
      expect((await configOf(makeFolder(write(settings)))).permalink).toBe(permalink);
    },
  );

  it("include a missing address, with how to give one", async () => {
    const [problem, ...others] = failed(await resolve(makeFolder()));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "config-invalid", message: "no public address is given" });
    expect(problem?.hint).toContain("--url https://example.org/");
  });

  it("include a file that is named and not there, broken, or without a default export", async () => {
    const cwd = makeFolder({
      "broken.mjs": "export default {",
      "none.mjs": "export const x = 1;",
      "throws.mjs": "nope();",
    });
    const missing = await resolve(cwd, { flags: { config: "missing.mjs" } });
    expect(failed(missing).map(toLine)).toEqual(["missing.mjs error config-invalid there is no such file"]);
    expect(failed(missing)[0]?.hint).toBe("name it with --config FILE");
    expect(await linesOf(cwd, { flags: { config: "none.mjs" } })).toEqual([
      "none.mjs error config-invalid it has no default export",
    ]);
    for (const place of ["broken.mjs", "throws.mjs:1"]) {
      const [line] = await linesOf(cwd, { flags: { config: place.replace(":1", "") } });
      expect(line).toMatch(new RegExp(`^${place} error config-invalid it can't be loaded: .`));
    }
  });

  it("include a package that can't be found, without which it works as well", async () => {
    const text =
      'import { defineConfig } from "feedmill";\nexport default defineConfig({ url: "https://x.example/" });';
    const [problem] = failed(await resolve(makeFolder({ "feedmill.config.mjs": text })));
    expect(problem?.message).toContain("Cannot find package 'feedmill'");
    expect(problem?.hint).toBe('defineConfig can be left out: export default { url: "https://example.org/" }');
  });

  it("include names that are misspelt or unknown, each with the one that was meant, or all there are", async () => {
    const settings =
      'url: "https://x.example/", tilte: "X", feeds: { tag: {}, x: {} }, author: { name: "A", mail: "a" }, zzzzzzz: 1';
    const problems = failed(await resolve(makeFolder(write(settings))));
    expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
      ['author: "mail" is not a setting that feedmill knows', undefined],
      ['feeds: "tag" is not a setting that feedmill knows', "did you mean tags?"],
      ['feeds: "x" is not a setting that feedmill knows', "the known settings are tags, authors, sections, languages"],
      ['"tilte" is not a setting that feedmill knows', "did you mean title?"],
      [
        '"zzzzzzz" is not a setting that feedmill knows',
        expect.stringMatching(/^the known settings are .*, url, title, /),
      ],
    ]);
  });

  it("include an empty folder that was typed", async () => {
    const url = "https://x.example/";
    expect(await linesOf(makeFolder(), { flags: { url, out: "", seeds: " " } })).toEqual([
      "feedmill error config-invalid seeds: is empty",
      "feedmill error config-invalid out: is empty",
    ]);
  });

  it.each([
    ["seeds", "seeds"],
    ["seeds", "seeds/out"],
    [".", "out"],
  ])("include seeds %s and out %s: what is published would be read as articles", async (seeds, out) => {
    const lines = await linesOf(makeFolder(), { flags: { url: "https://x.example/", seeds, out } });
    expect(lines).toEqual([expect.stringContaining("out is within seeds")]);
  });

  it("are none where seeds are within out, or their names begin alike", async () => {
    for (const flags of [
      { seeds: "seeds", out: "." },
      { seeds: "a", out: "a-out" },
      { seeds: "a/b", out: "a/..b" },
    ])
      expect((await resolve(makeFolder(), { flags: { url: "https://x.example/", ...flags } })).kind).toBe("pass");
  });
});
