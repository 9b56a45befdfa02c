/** What of a script may hold a bracket that is none, and brackets; what is never closed goes up to the end. */
const TOKEN = new RegExp(
  [
    /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`/,
    // An address in a text has two strokes, too.
    /(?<!:)\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/,
    // A pattern stands where no value does.
    /(?<=[(,=:!&|?{};]\s{0,20})\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//,
    /[{}()[\]\n]/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gm",
);

/** The place behind the brace that closes the one at `from`; undefined where none does. */
export function findClosingBrace(text: string, from: number): number | undefined {
  let depth = 0;
  for (const { token, end } of listTokens(text, from)) {
    depth += toNesting(token);
    if (depth === 0 && token !== "\n") return end;
  }
  return undefined;
}

/** The place behind an `import` or `export` that begins at `from`, and the end of its line: an empty line within brackets ends none. */
export function findStatementEnd(text: string, from: number): number {
  const isImport = text.startsWith("import", from);
  let depth = 0;
  for (const { token, end } of listTokens(text, from)) {
    depth += toNesting(token);
    if (token !== "\n" || depth > 0) continue;
    if (isImport && /["';]\s*$/.test(text.slice(from, end).slice(-200))) return end;
    if (/^[ \t]*(?:\n|$(?![\s\S])|(?:import|export)\b)/.test(text.slice(end, end + 200))) return end;
  }
  const empty = depth > 0 ? text.slice(from).search(/\n[ \t]*\n/) : -1;
  return empty < 0 ? text.length : from + empty + 1;
}

function* listTokens(text: string, from: number) {
  const token = new RegExp(TOKEN);
  token.lastIndex = from;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    yield { token: match[0], end: token.lastIndex };
  }
}

function toNesting(token: string): number {
  if (/^[{([]$/.test(token)) return 1;
  return /^[})\]]$/.test(token) ? -1 : 0;
}
