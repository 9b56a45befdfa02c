import type { Judged } from "./find-body.ts";
import type { Byline } from "./find-byline.ts";
import { findAgenciesIn } from "./find-signoff.ts";
import type { Line } from "./split-lines.ts";

/** Names in their order, each once, and the line of the first. */
export type StatedNames = { readonly names: readonly string[]; readonly line: Line | undefined };

/** The authors and agencies of the bylines and the sign-off, then the agencies that dateline and closing words name. */
export function gatherNames(
  bylines: readonly Byline[],
  body: readonly Judged[],
): { readonly authors: StatedNames; readonly agencies: StatedNames } {
  const prose = body.filter((line) => line.label === "prose");
  const first = prose.at(0);
  const inText = findAgenciesIn(first?.text ?? "", prose.at(-1)?.text ?? "");
  return {
    authors: {
      names: unique(bylines.flatMap((byline) => byline.authors)),
      line: bylines.find((byline) => byline.authors.length > 0)?.line,
    },
    agencies: {
      names: unique([...bylines.flatMap((byline) => byline.agencies), ...inText]),
      line: bylines.find((byline) => byline.agencies.length > 0)?.line ?? first,
    },
  };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
