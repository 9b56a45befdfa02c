import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLValidator } from "fast-xml-parser";

/** Every file below a folder by its path. */
export type Files = ReadonlyMap<string, string>;

export function readFiles(folder: string): Files {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}

/** What is not published: temporary files, and the lists of our files. */
const HIDDEN = /(?:^|\/)\.[^/]+$/;

/** What is wrong with the files that a killed run left: each is to be whole, and as it was before or as it is to be. */
export function findTorn(left: Files, before: Files, after: Files): readonly string[] {
  const published = [...left].filter(([path]) => !HIDDEN.test(path));
  return [
    ...published.flatMap(([path, text]) => [
      ...(isWhole(path, text) ? [] : [`${path} is torn`]),
      ...(text === before.get(path) || text === after.get(path) ? [] : [`${path} is neither old nor new`]),
    ]),
    ...[...before.keys()].filter((path) => after.has(path) && !left.has(path)).map((path) => `${path} is lost`),
    ...findUnlisted(left).map((path) => `${path} is in no list of our files`),
  ];
}

function isWhole(path: string, text: string): boolean {
  if (path.endsWith(".json")) return isJson(text);
  if (path.endsWith(".html")) return /<\/html>\s*$/.test(text);
  if (/\.(?:xml|opml)$/.test(path))
    return XMLValidator.validate(text) === true && /<\/(?:rss|feed|opml)>\s*$/.test(text);
  return text !== "";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Paths whose published files differ, and temporary files that only one of them has. */
export function findDifferences(one: Files, other: Files): readonly string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => !LISTS.includes(path) && one.get(path) !== other.get(path)).toSorted();
}

const LISTS = [".feedmill.json", ".feedmill-claims"];

/** Published files that a later run would take for a stranger's. */
export function findUnlisted(files: Files): readonly string[] {
  const listed: { readonly files: readonly string[] } = JSON.parse(files.get(".feedmill.json") ?? '{"files":[]}');
  const ours = new Set([...listed.files, ...(files.get(".feedmill-claims") ?? "").split("\n")]);
  return [...files.keys()].filter((path) => !HIDDEN.test(path) && !ours.has(path));
}
