import type { Block, Draft, Field, SeedText } from "../../../model/article.ts";
import { type Outcome, pass } from "../../../model/problem.ts";
import type { Context } from "../../../model/stage.ts";
import { analyseText } from "./analyse-text.ts";
import { buildBlocks } from "./build-blocks.ts";
import type { Line } from "./split-lines.ts";

/** Reads the raw text of a page, as a crawler or a typist left it. What it can't be sure of it leaves out. */
export function readText(seed: SeedText, _context: Context): Outcome<Draft> {
  const found = analyseText(seed.text);
  const at = (value: unknown, line: Line | undefined): Field => ({
    value,
    place: line === undefined ? seed.place : { ...seed.place, line: line.number },
  });
  const fields: Record<string, Field> = {};
  if (found.title) fields.title = at(found.title.text, found.title);
  if (found.published) fields.published = at(found.published.iso, found.published.line);
  if (found.updated) fields.updated = at(found.updated.iso, found.updated.line);
  if (found.authors.names.length > 0)
    fields.authors = at(
      found.authors.names.map((name) => ({ name })),
      found.authors.line,
    );
  if (found.agencies.names.length > 0) fields.agencies = at(found.agencies.names, found.agencies.line);
  if (found.standfirst) fields.standfirst = at(found.standfirst.text, found.standfirst);
  const blocks: readonly Block[] = buildBlocks(found.body);
  return pass({ key: seed.path, place: seed.place, fields, body: { kind: "blocks", blocks } });
}
