import { decodeHTML } from "entities";

/** Character references as the characters they stand for. */
export function decodeReferences(text: string): string {
  return text.includes("&") ? decodeHTML(text) : text;
}
