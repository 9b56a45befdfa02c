import { measureText } from "../../src/stages/read/text/analyse-text.ts";
import type { LineClass } from "../../src/stages/read/text/classify/classify-lines.ts";
import type { Page } from "./corpus.ts";
import { labelLines } from "./label-lines.ts";
import { NOTHING_READ, type Reading } from "./readings.ts";

/** What a dump would be read as if every line were judged as it is in truth: the best that a choice of lines can do. */
export function readPerfectly(page: Page, text: string): Reading {
  return { ...NOTHING_READ, body_text: listLines(page, text, ["body", "heading"]).join("\n\n") };
}

/** The texts of a dump's lines that are of these classes in truth. */
function listLines({ truth }: Page, text: string, classes: readonly LineClass[]): readonly string[] {
  const lines = measureText(text);
  const labels = labelLines(lines, truth);
  return lines.filter((_, at) => classes.includes(labels[at]?.label ?? "noise")).map((line) => line.text);
}

/** Whether a dump holds most of the page's article; of some pages the dumper took something else for it. */
export function holdsArticle(page: Page, text: string): boolean {
  return listLines(page, text, ["body"]).join(" ").length >= page.truth.articleBody.length / 2;
}
