import type { Draft, SeedText, Source } from "../../model/article.ts";
import { fail, type Outcome, type Place, type Problem, toWarning } from "../../model/problem.ts";
import type { Context } from "../../model/stage.ts";
import { decodeSeed } from "./decode.ts";

/** Understands one seed: a file may hold several articles, and each has its own outcome. */
export type Read = (seed: SeedText, context: Context) => readonly Outcome<Draft>[];

/** A format of seeds; what reads it is loaded when the first such seed comes. */
export type Reader = { readonly extensions: readonly string[]; readonly load: () => Promise<Read> };

/** A new format is one new file and one line here. */
const readers: readonly Reader[] = [
  { extensions: ["md", "markdown"], load: async () => toRead((await import("./markdown.ts")).readMarkdown) },
  { extensions: ["txt", "text"], load: async () => toRead((await import("./text/read-text.ts")).readText) },
  { extensions: ["html", "htm", "xhtml"], load: async () => toRead((await import("./html/read-html.ts")).readHtml) },
  { extensions: ["json"], load: async () => (await import("./json.ts")).readJson },
];

/** Of a format whose files hold one article. */
function toRead(read: (seed: SeedText, context: Context) => Outcome<Draft>): Read {
  return (seed, context) => [read(seed, context)];
}

const byExtension = new Map(readers.flatMap((reader) => reader.extensions.map((ending) => [ending, reader] as const)));

function findReader(path: string): Reader | undefined {
  return byExtension.get(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "");
}

/** What to say of a file that no reader takes; undefined where one does. */
export function refuseFormat(path: string, place: Place): Problem | undefined {
  if (findReader(path) !== undefined) return undefined;
  const hint = `seeds end in ${[...byExtension.keys()].map((ending) => `.${ending}`).join(", ")}`;
  return toWarning("format-unknown", place, "no reader takes this file", { hint });
}

/** Source → drafts, by the file's ending. */
export type ReadSource = (source: Source, context: Context) => readonly Outcome<Draft>[];

/** Loads what reads these files, and gives the stage for them. */
export async function openReaders(paths: readonly string[]): Promise<ReadSource> {
  const wanted = [...new Set(paths.flatMap((path) => findReader(path) ?? []))];
  const loaded = new Map(await Promise.all(wanted.map(async (reader) => [reader, await reader.load()] as const)));
  return (source, context) => {
    const reader = findReader(source.path);
    const read = reader === undefined ? undefined : loaded.get(reader);
    const refusal = refuseFormat(source.path, source.place);
    if (refusal !== undefined) return [fail(refusal)];
    if (read === undefined) throw new Error(`the reader of ${source.path} was not loaded`);
    const decoded = decodeSeed(source);
    if (decoded.kind !== "pass") return [decoded];
    return read(decoded.value, context).map((outcome) => withWarnings(outcome, decoded.warnings));
  };
}

function withWarnings(outcome: Outcome<Draft>, warnings: readonly Problem[]): Outcome<Draft> {
  switch (outcome.kind) {
    case "pass":
      return { ...outcome, warnings: [...warnings, ...outcome.warnings] };
    case "fail":
      return { ...outcome, problems: [...outcome.problems, ...warnings] };
    case "hold":
      return outcome;
  }
}
