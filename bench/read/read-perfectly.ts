import { measureText } from "../../src/stages/read/text/analyse-text.ts";
import type { Page } from "./corpus.ts";
import { labelLines } from "./label-lines.ts";
import { NOTHING_READ, type Reading } from "./readings.ts";

/** What a dump would be read as if every line were judged as it is in truth: the best that a choice of lines can do. */
export function readPerfectly({ truth }: Page, text: string): Reading {
  const lines = measureText(text);
  const labels = labelLines(lines, truth);
  const own = lines.filter((_, at) => labels[at]?.label === "body" || labels[at]?.label === "heading");
  return { ...NOTHING_READ, body_text: own.map((line) => line.text).join("\n\n") };
}
