/** A member of an object (`name`) or array: where it begins, name or value, and where its value does. */
export type Part = { readonly name?: string; readonly start: number; readonly valueStart: number };

/** Finds the parts of the array or object that opens at an index of a valid JSON text, which JSON.parse does not place. */
export function listParts(text: string, open: number): readonly Part[] {
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[^\s"[\]{},:]+/g;
  token.lastIndex = open;
  const isObject = text[open] === "{";
  const parts: Part[] = [];
  let depth = 0;
  let named: { readonly name: string; readonly start: number } | undefined;
  let isNext = true;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [sign] = match;
    const isClose = sign === "]" || sign === "}";
    if (isClose) depth -= 1;
    if (depth === 0 && isClose) return parts;
    if (depth === 1 && isNext && isObject && named === undefined && !isClose) {
      named = { name: toName(sign), start: match.index };
    } else if (depth === 1 && isNext && sign !== ":" && !isClose) {
      parts.push({ start: match.index, ...named, valueStart: match.index });
      isNext = false;
    }
    if (depth === 1 && sign === ",") [isNext, named] = [true, undefined];
    if (sign === "[" || sign === "{") depth += 1;
  }
  return parts;
}

function toName(quoted: string): string {
  const name: unknown = JSON.parse(quoted);
  return String(name);
}
