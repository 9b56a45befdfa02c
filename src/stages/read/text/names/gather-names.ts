import type { Judged } from "../lines/judge-line.ts";
import type { Line } from "../lines/split-lines.ts";
import type { Byline } from "./byline.ts";
import { findAgenciesIn } from "./find-signoff.ts";

/** Names in their order, each once, the line of the first, and from 0 to 1 how sure it is that they are the article's. */
export type StatedNames = {
  readonly names: readonly string[];
  readonly line: Line | undefined;
  readonly confidence: number;
};

/** The authors and agencies of the bylines and the sign-off, then the agencies that dateline and closing words name. */
export function gatherNames(
  bylines: readonly Byline[],
  body: readonly Judged[],
): { readonly authors: StatedNames; readonly agencies: StatedNames } {
  const prose = body.filter((line) => line.label === "prose");
  const first = prose.at(0);
  const inText = findAgenciesIn(first?.text ?? "", prose.at(-1)?.text ?? "");
  const authors = state(bylines, "authors");
  const agencies = state(
    inText.length === 0 ? bylines : [...bylines, { authors: [], agencies: inText, line: first, confidence: 0.8 }],
    "agencies",
  );
  const others = agencies.names.filter((name) => !authors.names.includes(name));
  return { authors, agencies: { ...agencies, names: others } };
}

type Source = Omit<Byline, "line"> & { readonly line: Line | undefined };

function state(sources: readonly Source[], kind: "authors" | "agencies"): StatedNames {
  const naming = sources.filter((source) => source[kind].length > 0);
  return {
    names: unique(naming.flatMap((source) => source[kind])),
    line: naming.at(0)?.line,
    confidence: Math.max(0, ...naming.map((source) => source.confidence)),
  };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
