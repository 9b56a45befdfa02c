import type { Judged } from "../lines/judge-line.ts";

/** Lines judged as typed ones where the classifier found no article at all: that it takes one for noise speaks against it. */
export function doubtLines(typed: readonly Judged[], dumped: readonly Judged[]): readonly Judged[] {
  return typed.map((line, at) => {
    const other = dumped[at];
    if (line.label === "noise" || other?.label !== "noise") return line;
    return { ...line, confidence: Math.min(line.confidence, 1 - other.confidence) };
  });
}

/** From 0 to 1: how sure it is that these lines are an article's text; little text of a page that was dumped may be anything. */
export function weighBody(body: readonly Judged[], { isTyped }: { readonly isTyped: boolean }): number {
  const prose = body.filter(({ label }) => label === "prose" || label === "item");
  const size = prose.reduce((sum, line) => sum + line.size, 0);
  if (size === 0) return 0;
  const mean = prose.reduce((sum, line) => sum + line.size * line.confidence, 0) / size;
  return Math.round(100 * mean * (isTyped ? 1 : Math.min(1, size / ENOUGH))) / 100;
}

/** The shortest of real articles have about as many letters. */
const ENOUGH = 300;
