import type { Draft, SeedText, Source } from "../../model/article.ts";
import type { Outcome, Problem } from "../../model/problem.ts";
import type { Context } from "../../model/stage.ts";
import { decodeSeed } from "./decode.ts";

/** Understands one seed's text: one article, or several. */
export type ReadText = (seed: SeedText, context: Context) => Outcome<Draft> | readonly Outcome<Draft>[];

/** Of a format that is text: its bytes are decoded first, and what there was to say of that goes with each article. */
export function toRead(read: ReadText): (seed: Source, context: Context) => readonly Outcome<Draft>[] {
  return (seed, context) => {
    const decoded = decodeSeed(seed);
    if (decoded.kind !== "pass") return [decoded];
    const result = read(decoded.value, context);
    const outcomes = "kind" in result ? [result] : result;
    const { warnings } = decoded;
    return warnings.length === 0 ? outcomes : outcomes.map((outcome) => withWarnings(outcome, warnings));
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
