import { type Place, type Problem, type ProblemCode, toError } from "../../../model/problem.ts";

/** Hundreds of times what people state; parsers take seconds for some megabytes of names. */
const LARGEST_BLOCK = 500_000;

/** A block of fields, the place where it begins, and the code of what is wrong with it. */
export type SizedBlock = { readonly text: string; readonly place: Place; readonly code: ProblemCode };

/** The reason why a block of fields is too large to be parsed; undefined where it is not. */
export function checkBlockSize({ text, place, code }: SizedBlock): Problem | undefined {
  if (text.length <= LARGEST_BLOCK) return undefined;
  const message = `${text.length} characters of fields, more than ${LARGEST_BLOCK}, are too many for an article`;
  return toError(code, place, message, { hint: "write the text below the fields, and keep data in a file of its own" });
}
