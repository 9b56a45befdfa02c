import type { Block, Draft, Field, SeedText } from "../../../model/article.ts";
import { fail, type Outcome, pass, toError } from "../../../model/problem.ts";
import type { Context } from "../../../model/stage.ts";
import { type Analysis, analyseText, measureText } from "./analyse-text.ts";
import { buildBlocks } from "./body/build-blocks.ts";
import type { LineModel } from "./classify/classify-lines.ts";
import { LINE_MODEL } from "./classify/line-model.ts";
import { isTyped } from "./lines/judge-line.ts";
import type { Line } from "./lines/split-lines.ts";

/** Reads the raw text of a page, as a crawler or a typist left it. What it can't be sure of it leaves out. */
export function readText(seed: SeedText, _context: Context): Outcome<Draft> {
  // Each line has one sign at least that parts it from the next: most texts are too short for too many.
  const lines = seed.text.length < MOST_DUMPED_LINES ? 0 : countLines(seed.text);
  if (lines > MOST_TYPED_LINES) return refuse(seed, { lines, most: MOST_TYPED_LINES, kind: "an article" });
  const measured = measureText(seed.text);
  if (lines > MOST_DUMPED_LINES && !isTyped(measured))
    return refuse(seed, { lines, most: MOST_DUMPED_LINES, kind: "a page with its menus" });
  return pass(toDraft(seed, analyseText(measured, LINE_MODEL, seed.title)));
}

/** More than the longest book has. */
const MOST_TYPED_LINES = 200_000;
// Each line of a dump is judged by hundreds of trees; these take about a second.
const MOST_DUMPED_LINES = 40_000;

type TooMany = { readonly lines: number; readonly most: number; readonly kind: string };

function refuse({ place }: SeedText, { lines, most, kind }: TooMany): Outcome<never> {
  const message = `${lines} lines, more than ${most}, are too many for ${kind}`;
  const hint = "make several articles of it";
  return fail(toError("text-unrecognised", { ...place, line: most + 1 }, message, { hint }));
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** The same with another classifier of lines, as benchmarks train them. */
export function readTextWith(model: LineModel, seed: SeedText): Outcome<Draft> {
  return pass(toDraft(seed, analyseText(measureText(seed.text), model)));
}

function toDraft(seed: SeedText, found: Analysis): Draft {
  const at = (value: unknown, line: Line | undefined, confidence?: number): Field => ({
    value,
    place: line === undefined ? seed.place : { ...seed.place, line: line.number },
    ...(confidence !== undefined && { confidence }),
  });
  const fields: Record<string, Field> = {};
  if (found.title) fields.title = at(found.title.text, found.title, found.titleConfidence);
  if (found.published) fields.published = at(found.published.iso, found.published.line, found.published.confidence);
  if (found.updated) fields.updated = at(found.updated.iso, found.updated.line, found.updated.confidence);
  if (found.authors.names.length > 0)
    fields.authors = at(
      found.authors.names.map((name) => ({ name })),
      found.authors.line,
      found.authors.confidence,
    );
  if (found.agencies.names.length > 0)
    fields.agencies = at(found.agencies.names, found.agencies.line, found.agencies.confidence);
  if (found.standfirst) fields.standfirst = at(found.standfirst.text, found.standfirst, found.standfirst.confidence);
  const blocks: readonly Block[] = buildBlocks(found.body);
  const { bodyConfidence } = found;
  return { key: seed.path, place: seed.place, fields, body: { kind: "blocks", blocks }, bodyConfidence };
}
