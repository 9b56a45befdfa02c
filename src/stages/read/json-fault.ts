// A string may not hold control characters below U+0020; those from U+007F on it may.
const TOKEN =
  /\s*(?:([\[\]\{\},:])|"[^"\\[\p{Cc}--[\x7f-\x9f]]]*(?:\\(?:["\\\/bfnrt]|u[\da-fA-F]{4})[^"\\[\p{Cc}--[\x7f-\x9f]]]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+\-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))/vy;
const AFTER_VALUE = [",", "]", "}"];

/** Where a text stops being JSON, as an index: JSON.parse says it of some errors only. */
export function findFault(text: string): number {
  const token = new RegExp(TOKEN);
  const open: string[] = [];
  // What may come next: a sign, or any value.
  let expected: readonly string[] = ["value"];
  for (;;) {
    const start = token.lastIndex;
    const match = token.exec(text);
    const sign = match?.[1] ?? (match === null ? undefined : match[0].trimStart().startsWith('"') ? "text" : "scalar");
    if (sign === undefined || !isExpected(sign, expected)) return start + countSpace(text, start);
    if (sign === "{" || sign === "[") open.push(sign);
    if (sign === "}" || sign === "]") open.pop();
    expected = findNext(sign, open.at(-1), expected);
  }
}

function isExpected(sign: string, expected: readonly string[]): boolean {
  return expected.includes(sign) || (expected.includes("value") && ["{", "[", "text", "scalar"].includes(sign));
}

function findNext(sign: string, inside: string | undefined, expected: readonly string[]): readonly string[] {
  const isName = sign === "text" && !expected.includes("value");
  if (isName) return [":"];
  if (sign === "{") return ["text", "}"];
  if (sign === "[") return ["value", "]"];
  if (sign === ":") return ["value"];
  if (sign === ",") return inside === "{" ? ["text"] : ["value"];
  if (inside === undefined) return [];
  return AFTER_VALUE.filter((after) => after === "," || (after === "]") === (inside === "["));
}

function countSpace(text: string, start: number): number {
  return /^\s*/.exec(text.slice(start))?.[0].length ?? 0;
}
