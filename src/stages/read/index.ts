import type { Draft, SeedText, Source } from "../../model/article.ts";
import { fail, type Outcome, type Place, type Problem, toWarning } from "../../model/problem.ts";
import type { Context } from "../../model/stage.ts";
import { decodeSeed } from "./decode.ts";
import { readHtml } from "./html/read-html.ts";
import { readJson } from "./json.ts";
import { readMarkdown } from "./markdown.ts";
import { readText } from "./text/read-text.ts";

/** A format of seeds: a file may hold several articles, and each has its own outcome. */
export type Reader = {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly read: (seed: SeedText, context: Context) => readonly Outcome<Draft>[];
};

/** A new format is one new file and one line here. */
const readers: readonly Reader[] = [
  { name: "Markdown", extensions: ["md", "markdown"], read: (seed) => [readMarkdown(seed)] },
  { name: "raw text", extensions: ["txt", "text"], read: (seed, context) => [readText(seed, context)] },
  { name: "HTML", extensions: ["html", "htm", "xhtml"], read: (seed, context) => [readHtml(seed, context)] },
  { name: "JSON", extensions: ["json"], read: readJson },
];

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
export function readSource(source: Source, context: Context): readonly Outcome<Draft>[] {
  const refusal = refuseFormat(source.path, source.place);
  if (refusal !== undefined) return [fail(refusal)];
  const decoded = decodeSeed(source);
  if (decoded.kind !== "pass") return [decoded];
  const outcomes = findReader(source.path)?.read(decoded.value, context) ?? [];
  return outcomes.map((outcome) => withWarnings(outcome, decoded.warnings));
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
