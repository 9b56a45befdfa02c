import { toSmall } from "./signs.ts";

/** The first signs of a text from a place on, whatever their capitals, as a number that hardly ever stands for two. */
export function toBeginning(text: string, at: number, length: number): number {
  let beginning = 0;
  for (let next = at; next < at + length; next++)
    beginning = Math.imul(beginning, 0x1003f) + toSmall(text.charCodeAt(next));
  return beginning | 0;
}
