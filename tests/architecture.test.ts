import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .toSorted();
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));

/** Rooms of the house, most particular path first. */
const ROOMS = [
  "src/model/",
  "src/stages/read/text/words/",
  "src/stages/read/text/lines/",
  "src/stages/read/text/forest/",
  "src/stages/read/text/classify/",
  "src/stages/read/text/names/",
  "src/stages/read/text/dates/",
  "src/stages/read/text/title/",
  "src/stages/read/text/body/",
  "src/stages/read/",
  "src/stages/validate/",
  "src/stages/enrich/",
  "src/stages/slug.ts",
  "src/stages/render/",
  "src/stages/emit/",
  "src/store/",
  "src/output/",
  "src/run/",
  "src/commands/",
  "src/scan/",
  "src/process/",
  "src/writing/",
  "src/pipeline.ts",
  "src/publish.ts",
  "src/config.ts",
  "src/config/",
  "src/extensions/",
  "src/index.ts",
  "src/cli.ts",
] as const;
type Room = (typeof ROOMS)[number];

/** Which rooms a room may import from, beside itself. `model` is open to all and imports none. */
const ALLOWED: Readonly<Record<Room, readonly Room[]>> = {
  "src/model/": [],
  "src/stages/read/text/words/": [],
  "src/stages/read/text/lines/": ["src/stages/read/text/words/"],
  "src/stages/read/text/forest/": [],
  "src/stages/read/text/classify/": [
    "src/stages/read/text/words/",
    "src/stages/read/text/lines/",
    "src/stages/read/text/forest/",
  ],
  "src/stages/read/text/names/": ["src/stages/read/text/words/", "src/stages/read/text/lines/"],
  "src/stages/read/text/dates/": [
    "src/stages/read/text/words/",
    "src/stages/read/text/lines/",
    "src/stages/read/text/names/",
  ],
  "src/stages/read/text/title/": [
    "src/stages/read/text/words/",
    "src/stages/read/text/lines/",
    "src/stages/read/text/forest/",
    "src/stages/read/text/names/",
  ],
  "src/stages/read/text/body/": [
    "src/stages/read/text/lines/",
    "src/stages/read/text/classify/",
    "src/stages/read/text/names/",
  ],
  "src/stages/read/": [
    "src/stages/read/text/words/",
    "src/stages/read/text/lines/",
    "src/stages/read/text/classify/",
    "src/stages/read/text/names/",
    "src/stages/read/text/dates/",
    "src/stages/read/text/title/",
    "src/stages/read/text/body/",
  ],
  "src/stages/validate/": [],
  "src/stages/enrich/": [],
  "src/stages/slug.ts": [],
  "src/stages/render/": [],
  "src/stages/emit/": [],
  "src/store/": [],
  "src/output/": [],
  "src/scan/": [],
  "src/process/": ["src/scan/", "src/pipeline.ts"],
  "src/writing/": [
    "src/extensions/",
    "src/stages/render/",
    "src/stages/emit/",
    "src/scan/",
    "src/process/",
    "src/pipeline.ts",
    "src/store/",
    "src/output/",
  ],
  "src/extensions/": ["src/stages/read/", "src/stages/enrich/"],
  "src/config/": ["src/extensions/"],
  "src/config.ts": ["src/config/", "src/extensions/"],
  "src/pipeline.ts": [
    "src/extensions/",
    "src/stages/read/",
    "src/stages/validate/",
    "src/stages/enrich/",
    "src/stages/slug.ts",
  ],
  "src/publish.ts": [
    "src/stages/read/",
    "src/stages/slug.ts",
    "src/scan/",
    "src/process/",
    "src/writing/",
    "src/store/",
    "src/output/",
  ],
  "src/run/": ["src/publish.ts"],
  "src/commands/": [
    "src/run/",
    "src/publish.ts",
    "src/writing/",
    "src/config.ts",
    "src/scan/",
    "src/stages/read/",
    "src/pipeline.ts",
    "src/store/",
    "src/output/",
  ],
  "src/index.ts": [
    "src/config.ts",
    "src/extensions/",
    "src/pipeline.ts",
    "src/publish.ts",
    "src/store/",
    "src/output/",
  ],
  "src/cli.ts": ["src/commands/"],
};

function findRoom(file: string): Room {
  const room = ROOMS.find((candidate) => file.startsWith(candidate));
  if (room === undefined) throw new Error(`${file} is in no room of the house`);
  return room;
}

function listImports(file: string): readonly string[] {
  const text = withoutComments(sources.get(file) ?? "");
  const imports = /\bfrom\s+"([^"\s]+)"|\bimport\s+"([^"\s]+)"|\bimport\(\s*"([^"\s]+)"/g;
  return [...text.matchAll(imports)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
}

function listOwnImports(file: string): readonly string[] {
  return listImports(file)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => join(dirname(file), specifier));
}

describe("the house", () => {
  it("is imported only in the directions that it is drawn with", () => {
    const wrong = files.flatMap((file) =>
      listOwnImports(file)
        .filter((target) => {
          const [from, to] = [findRoom(file), findRoom(target)];
          return from !== to && to !== "src/model/" && !ALLOWED[from].includes(to);
        })
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no import of a file that is not there", () => {
    const missing = files.flatMap((file) => listOwnImports(file).filter((target) => !sources.has(target)));
    expect(missing).toEqual([]);
  });

  it("has no circle of imports", () => {
    const finished = new Set<string>();
    const findCircle = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (finished.has(file)) return undefined;
      const circle = listOwnImports(file).map((target) => findCircle(target, [...path, file]));
      finished.add(file);
      return circle.find((found) => found !== undefined);
    };
    expect(files.map((file) => findCircle(file, [])).filter(Boolean)).toEqual([]);
  });

  it("has stages without a disk, a network, a clock, chance or a console", () => {
    const pure = files.filter((file) => /^src\/(?:model|stages)\//.test(file));
    const modules = /^node:(?:fs|fs\/promises|net|http|https|child_process|worker_threads|sqlite|os|timers.*|process)$/;
    const impure = pure.filter(
      (file) =>
        listImports(file).some((specifier) => modules.test(specifier)) ||
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bconsole\.|\bperformance\.now\(/.test(
          sources.get(file) ?? "",
        ),
    );
    expect(impure).toEqual([]);
  });

  it("imports each package in one file", () => {
    // A schema language is the vocabulary of two edges: what people configure, and what articles state. Markup is parsed
    // at two: where it is read, and where it is made safe.
    const shared = new Set(["zod", "zod/v4/core", "htmlparser2"]);
    const packagesOf = (file: string) =>
      listImports(file).filter((name) => !/^(?:\.|node:)/.test(name) && !shared.has(name));
    const packages = new Set(files.flatMap(packagesOf));
    const importers = [...packages].map((name) => ({
      name,
      in: files.filter((file) => packagesOf(file).includes(name)),
    }));
    expect(importers.filter((importer) => importer.in.length > 1)).toEqual([]);
  });

  it("has files of at most 200 lines, half of them of at most 80", () => {
    const lengths = files.map((file) => ({ file, lines: (sources.get(file) ?? "").split("\n").length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 200)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
  });

  it("has named exports only, and no way around the types", () => {
    const suppressed = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore/;
    const untyped = /^export default|: any\b|\bas any\b/m;
    const isEscape = (text: string) => suppressed.test(text) || untyped.test(withoutComments(text));
    expect(files.filter((file) => isEscape(sources.get(file) ?? ""))).toEqual([]);
  });
});
