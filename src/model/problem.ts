import { cut } from "./shorten.ts";
import type { Instant } from "./values.ts";

/** Where a problem is: `file` as the user would type it; line and column counted from 1. */
export type Place = { readonly file: string; readonly line?: number; readonly column?: number };

/** `seeds/heat.md:3:7` */
export function joinPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

/** Everything that can be wrong with content. A code never changes its meaning: people filter by it. */
export type ProblemCode =
  // the seeds folder and its files
  | "seeds-missing"
  | "seed-unreadable"
  | "seed-empty"
  | "seed-too-large"
  | "seed-hidden"
  | "link-outside"
  | "link-inside"
  | "link-broken"
  | "format-unknown"
  | "side-file-unused"
  | "encoding-binary"
  | "encoding-converted"
  | "encoding-unknown"
  // reading
  | "front-matter-invalid"
  | "side-file-invalid"
  | "json-invalid"
  | "html-invalid"
  | "feed-invalid"
  | "text-unrecognised"
  | "confidence-low"
  | "shortcode-unknown"
  | "docx-invalid"
  | "docx-unusual"
  | "eml-invalid"
  | "part-dropped"
  // fields
  | "field-unknown"
  | "field-invalid"
  | "title-missing"
  | "date-missing"
  | "date-invalid"
  | "date-impossible"
  | "date-ambiguous"
  | "date-order"
  | "date-future"
  | "url-invalid"
  | "enclosure-invalid"
  | "file-missing"
  | "slug-invalid"
  | "language-invalid"
  | "body-empty"
  | "body-too-costly"
  // identity
  | "id-missing"
  | "id-duplicate"
  | "withdrawal-stopped"
  // output
  | "out-foreign"
  // configuration and command line
  | "config-invalid"
  // a reader, enrichment or emitter that the configuration adds
  | "extension-failed"
  // our own fault, caught so that the other articles still publish
  | "stage-crashed";

/** One thing that is wrong, as data. `message` says what, with the value; `hint` says what to write instead. */
export type Problem = {
  readonly code: ProblemCode;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly hint?: string;
  readonly place: Place;
  /** The other side of a conflict; it is the last word of the message. */
  readonly other?: Place;
};

export type NonEmpty<T> = readonly [T, ...T[]];

/** What a stage says of one article: go on, not now (no error), or quarantined with its problems. */
export type Outcome<T> =
  | { readonly kind: "pass"; readonly value: T; readonly warnings: readonly Problem[] }
  | Hold
  | { readonly kind: "fail"; readonly problems: NonEmpty<Problem> };

/** Not yet, or no longer, to be shown: no error. `until` is when that changes. */
export type Hold = {
  readonly kind: "hold";
  readonly reason: "draft" | "embargo" | "expired";
  readonly until?: Instant;
  readonly place: Place;
};

export function pass<T>(value: T, warnings: readonly Problem[] = []): Outcome<T> {
  return { kind: "pass", value, warnings };
}

export function fail(first: Problem, ...others: readonly Problem[]): Outcome<never> {
  return { kind: "fail", problems: [first, ...others] };
}

type Details = { readonly hint?: string | undefined };

export function toError(code: ProblemCode, place: Place, message: string, details: Details = {}): Problem {
  return toProblem("error", code, place, message, details);
}

export function toWarning(code: ProblemCode, place: Place, message: string, details: Details = {}): Problem {
  return toProblem("warning", code, place, message, details);
}

/** Code that the configuration adds has failed with one article or file: `who` is it, as the user would find it. */
export function toExtensionFailure(place: Place, who: string, error: unknown): Problem {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const hint = "mend it there, or take it out of the configuration";
  return toError("extension-failed", place, `${who} failed: ${detail}`, { hint });
}

/** What others say of a file can be as long as the file: the parser of YAML quotes a name whole. */
const LONGEST_MESSAGE = 4000;

function toProblem(
  severity: Problem["severity"],
  code: ProblemCode,
  place: Place,
  message: string,
  { hint }: Details,
): Problem {
  return { code, severity, message: cut(message, LONGEST_MESSAGE), ...(hint === undefined ? {} : { hint }), place };
}
