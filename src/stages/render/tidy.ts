import { toPlain } from "../../model/plain.ts";

/** Written HTML without forbidden characters, carriage returns, and paragraphs that hold nothing. */
export function tidy(html: string): string {
  // Here and not before the parsing only, for numeric references can stand for any character.
  const plain = toPlain(html);
  const lines = plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
  return lines.replace(/<p>\s*<\/p>/g, "").trim();
}
