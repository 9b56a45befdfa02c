import { z } from "zod";
import { toPlainLine } from "../../model/plain.ts";
import type { ProblemCode } from "../../model/problem.ts";

/** What an issue of the schema becomes: a code of ours and a hint. */
export type IssueDetails = { readonly code: ProblemCode; readonly hint?: string };

export const NOT_TEXT = "is not text";

/** Text on one line; a number is the text that it is written as. */
export const line = z.union([z.string(), z.number()], NOT_TEXT).transform((value) => toPlainLine(String(value)));

/** Refuses what `parse` can't take; the details travel in zod's params. */
export function parsedBy<T>(
  parse: (text: string) => T | undefined,
  message: string,
  details: IssueDetails,
): z.ZodType<T, string | number> {
  return line.transform((text, context) => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message, params: details, input: text });
    return z.NEVER;
  });
}
