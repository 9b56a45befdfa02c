import type { Source } from "../../src/model/article.ts";
import type { Context } from "../../src/model/stage.ts";
import { type Passage, type Pipeline, toProblems } from "../../src/pipeline.ts";
import { renderArticle } from "../../src/stages/render/render.ts";
import type { ValidSeed } from "./seeds.ts";

/** What went wrong with one input; `ms` is how long it took. */
export type Trial = {
  readonly ms: number;
  readonly passed: boolean;
  readonly codes: readonly string[];
  readonly faults: readonly string[];
};

// Their problem is at a place of the text, not of the file as a whole.
const PLACED = new Set(["front-matter-invalid", "json-invalid", "field-unknown"]);

/** Sends one file through the real stages and the renderer, and judges what comes out. */
export async function tryInput(pipeline: Pipeline, input: ValidSeed, context: Context): Promise<Trial> {
  const from = performance.now();
  try {
    const passages = await pipeline.run(toSource(input), context);
    const faults = passages.flatMap((passage) => [...judge(passage), ...render(passage, context)]);
    const passed = passages.some(({ outcome }) => outcome.kind === "pass");
    const codes = passages.flatMap(toProblems).map(({ code }) => code);
    const silent = passages.length === 0 ? ["nothing came of it, and nothing was said"] : [];
    return { ms: performance.now() - from, passed, codes, faults: [...faults, ...silent] };
  } catch (error) {
    return { ms: performance.now() - from, passed: false, codes: [], faults: [`threw ${toStack(error)}`] };
  }
}

function toSource({ path, bytes, beside }: ValidSeed): Source {
  const place = { file: `seeds/${path}` };
  return beside === undefined ? { path, bytes, place } : { ...beside, side: { bytes, place } };
}

function judge(passage: Passage): readonly string[] {
  return toProblems(passage).flatMap(({ code, message, place, hint }) => {
    const { file, line, column } = place;
    if (code === "stage-crashed") return [message];
    const isPlaced = [line, column].every(
      (number) => number === undefined || (Number.isInteger(number) && number >= 1),
    );
    if (!file.startsWith("seeds/") || !isPlaced) return [`${code} has no place: ${JSON.stringify(place)}`];
    if (PLACED.has(code) && line === undefined && !file.endsWith(".docx")) return [`${code} has no line: ${message}`];
    return message === "" || hint === "" ? [`${code} says nothing`] : [];
  });
}

function render({ outcome }: Passage, { config }: Context): readonly string[] {
  if (outcome.kind !== "pass") return [];
  try {
    const html = renderArticle(outcome.value, config.url);
    return /<script|\son\w+="|javascript:[^"]*"/i.test(html.replace(/(^|>)[^<]*/g, "$1"))
      ? [`a script got through: ${html.slice(0, 300)}`]
      : [];
  } catch (error) {
    return [`rendering threw ${toStack(error)}`];
  }
}

function toStack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
