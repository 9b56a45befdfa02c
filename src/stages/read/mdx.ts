import type { Draft, SeedText } from "../../model/article.ts";
import type { Outcome } from "../../model/problem.ts";
import { FENCED_CODE } from "./code.ts";
import { readMarkdown } from "./markdown.ts";

/** Markdown with components, as Astro has it: they can't be run, so imports, exports and comments go, and a component leaves what it encloses. */
export function readMdx(seed: SeedText): Outcome<Draft> {
  const read = readMarkdown(seed);
  if (read.kind !== "pass" || read.value.body.kind !== "markdown") return read;
  const markdown = dropCode(read.value.body.markdown);
  return { ...read, value: { ...read.value, body: { kind: "markdown", markdown } } };
}

/** Fences stay; a component alone on its line may not make raw HTML of the Markdown within it. */
const PIECE = new RegExp(
  [
    FENCED_CODE,
    /^(?:import\s[^\n]*\sfrom\s[^\n]*|import\s+["'][^\n]*|export\s+(?:const|let|default|function)\b[^\n]*(?:\n(?!\n)[^\n]*)*)\n?/,
    /\{\/\*[^*]*\*\/\}/,
    /<\/?[A-Z][\w.]*(?:"[^"\n]*"|'[^'\n]*'|\{[^{}\n]*\}|[^<>"'{}])*>/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gm",
);

function dropCode(markdown: string): string {
  return markdown.replace(PIECE, (text, fence: unknown) => (typeof fence === "string" ? text : ""));
}
