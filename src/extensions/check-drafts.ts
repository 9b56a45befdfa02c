import { z } from "zod";
import type { Draft } from "../model/article.ts";
import type { Outcome } from "../model/problem.ts";
import { explainIssues, nameGiven, refuse, refusePromise } from "./given.ts";

const count = z.int().positive();
const place = z.object({ file: z.string(), line: count.optional(), column: count.optional() });
const confidence = z.number().min(0).max(1).optional();
const problem = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
  hint: z.string().optional(),
  place,
  other: place.optional(),
});

const block = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["paragraph", "heading", "quote"]), text: z.string() }),
  z.object({ kind: z.literal("list"), ordered: z.boolean(), start: z.int().optional(), items: z.array(z.string()) }),
  z.object({ kind: z.literal("caption"), text: z.string(), credit: z.string().optional() }),
]);
const body = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("markdown"), markdown: z.string() }),
  z.object({ kind: z.literal("html"), html: z.string() }),
  z.object({ kind: z.literal("blocks"), blocks: z.array(block) }),
]);
const field = z.object({ value: z.unknown(), place, confidence, origin: z.string().optional() });
const draft = z.object({
  key: z.string(),
  place,
  fields: z.record(z.string(), field),
  body,
  bodyPlace: place.optional(),
  bodyConfidence: confidence,
});

const outcome = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("pass"), value: draft, warnings: z.array(problem) }),
    z.object({
      kind: z.literal("hold"),
      reason: z.enum(["draft", "embargo", "expired"]),
      until: z.number().optional(),
      place,
    }),
    z.object({ kind: z.literal("fail"), problems: z.array(problem).min(1) }),
  ],
  { error: ({ input }) => `${nameGiven(input)} is not what pass() or fail() makes` },
);
const outcomes = z.array(outcome, {
  error: ({ input }) => `${nameGiven(input)} is no list of what pass() and fail() make`,
});

/** What a reader of the user's made of the seed at `path`; throws for what is no list of drafts and problems. */
export function checkDrafts(given: unknown, path: string): readonly Outcome<Draft>[] {
  refuseOthers(given);
  const keys = given.flatMap((one) => (one.kind === "pass" ? [one.value.key] : []));
  const strange = keys.find((key) => key !== path && !key.startsWith(`${path}#`));
  if (strange !== undefined) {
    refuse(`it gave the key "${strange}", and one of this seed is "${path}" or begins with "${path}#"`);
  }
  const seen = new Set<string>();
  const twice = keys.find((key) => seen.size === seen.add(key).size);
  if (twice !== undefined) refuse(`it gave the key "${twice}" to two articles`);
  return given;
}

function refuseOthers(given: unknown): asserts given is readonly Outcome<Draft>[] {
  refusePromise(given, "an article");
  const { error } = outcomes.safeParse(given);
  if (error !== undefined) refuse(`it gave no articles: ${explainIssues(error)}`);
}
