import type { Draft, SeedText, Source } from "../../model/article.ts";
import type { ExplainedLine } from "../../model/explained.ts";
import { fail, type Outcome, type Place, type Problem, toWarning } from "../../model/problem.ts";
import type { Context } from "../../model/stage.ts";
import { decodeSeed } from "./decode.ts";
import { toRead } from "./to-read.ts";

export { isNoArticle } from "./no-article.ts";
export { type ReadText, toRead } from "./to-read.ts";

/** Understands one seed's bytes: a file may hold several articles, and each has its own outcome. */
export type Read = (seed: Source, context: Context) => readonly Outcome<Draft>[] | Promise<readonly Outcome<Draft>[]>;

/** A format of seeds, by the endings of its files; what reads it is loaded when the first such seed comes. */
export type Reader = { readonly extensions: readonly string[]; readonly load: () => Promise<Read> };

/** A reader of ours that judges line by line can say how. */
type OwnReader = Reader & { readonly loadExplain?: () => Promise<(seed: SeedText) => readonly ExplainedLine[]> };

/** A new format is one new file and one line here; `toRead` makes text of its bytes. */
const readers: readonly OwnReader[] = [
  { extensions: ["md", "markdown"], load: async () => toRead((await import("./markdown/markdown.ts")).readMarkdown) },
  { extensions: ["mdx"], load: async () => toRead((await import("./markdown/mdx.ts")).readMdx) },
  {
    extensions: ["txt", "text"],
    load: async () => toRead((await import("./text-post.ts")).readTextPost),
    loadExplain: async () => (await import("./text-post.ts")).explainTextPost,
  },
  { extensions: ["html", "htm", "xhtml"], load: async () => toRead((await import("./html-post.ts")).readHtmlPost) },
  { extensions: ["json"], load: async () => toRead((await import("./json/read-json.ts")).readJson) },
  {
    extensions: ["jsonl", "ndjson"],
    load: async () => toRead((await import("./json/read-json-lines.ts")).readJsonLines),
  },
  {
    extensions: ["xml", "rss", "atom", "rdf"],
    load: async () => toRead((await import("./feed/read-feed.ts")).readFeed),
  },
  { extensions: ["docx"], load: async () => (await import("./docx/docx.ts")).readDocx },
  { extensions: ["eml"], load: async () => (await import("./mail/eml.ts")).readEml },
];

const byExtension: ReadonlyMap<string, OwnReader> = toIndex(readers);

function toIndex<R extends Reader>(some: readonly R[]): ReadonlyMap<string, R> {
  return new Map(some.flatMap((reader) => reader.extensions.map((ending) => [ending, reader] as const)));
}

/** The ending of a file's name, small and without its dot; "" where there is none. */
export function findEnding(path: string): string {
  // No pattern: of 100,000 files, each is asked twice.
  const ending = path.slice(path.lastIndexOf(".") + 1);
  return ending.length === path.length || ending.includes("/") ? "" : ending.toLowerCase();
}

/** What to say of a file that no reader takes, nor one for `own` endings; undefined where one does. */
export function refuseFormat(path: string, place: Place, own: readonly string[] = []): Problem | undefined {
  const ending = findEnding(path);
  if (byExtension.has(ending) || own.includes(ending)) return undefined;
  const endings = [...new Set([...byExtension.keys(), ...own])];
  const hint = `seeds end in ${endings.map((known) => `.${known}`).join(", ")}`;
  return toWarning("format-unknown", place, "no reader takes this file", { hint });
}

/** Loads what reads these files, and gives the stage for them: source → drafts, by the file's ending. A reader of `own` stands in for one of ours with the same ending. */
export async function openReaders(paths: readonly string[], own: readonly Reader[] = []): Promise<Read> {
  const index = own.length === 0 ? byExtension : new Map([...byExtension, ...toIndex(own)]);
  const ownEndings = own.flatMap(({ extensions }) => extensions);
  const wanted = [...new Set(paths.flatMap((path) => index.get(findEnding(path)) ?? []))];
  const loaded = new Map(await Promise.all(wanted.map(async (reader) => [reader, await reader.load()] as const)));
  return (source, context) => {
    const refusal = refuseFormat(source.path, source.place, ownEndings);
    if (refusal !== undefined) return [fail(refusal)];
    const reader = index.get(findEnding(source.path));
    const read = reader === undefined ? undefined : loaded.get(reader);
    if (read === undefined) throw new Error(`the reader of ${source.path} was not loaded`);
    const drafts = read(source, context);
    return source.side === undefined ? drafts : withSideFile(drafts, source, source.side);
  };
}

async function withSideFile(
  drafts: ReturnType<Read>,
  source: Source,
  side: NonNullable<Source["side"]>,
): Promise<readonly Outcome<Draft>[]> {
  const { applySideFile } = await import("./side-file.ts");
  return applySideFile(await drafts, source, side);
}

/** How our reader of a seed judged its lines; undefined where it does not judge them, the seed is no text, or one of `own` reads it. */
export async function explainLines(
  source: Source,
  own: readonly Reader[] = [],
): Promise<readonly ExplainedLine[] | undefined> {
  const ending = findEnding(source.path);
  const load = toIndex(own).has(ending) ? undefined : byExtension.get(ending)?.loadExplain;
  const decoded = load === undefined ? undefined : decodeSeed(source);
  return load !== undefined && decoded?.kind === "pass" ? (await load())(decoded.value) : undefined;
}
