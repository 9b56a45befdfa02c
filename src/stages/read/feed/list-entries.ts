/** The indexes at which the entries of a feed begin, which a parser does not tell. One that holds nothing is passed over, as the parser does. */
export function listEntries(text: string): readonly number[] {
  const entries: number[] = [];
  let open: { readonly name: string; readonly start: number; readonly inner: number } | undefined;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at + 1)) {
    const end = findSkipEnd(text, at);
    if (end === -1) break;
    if (end !== undefined) {
      at = end - 1;
      continue;
    }
    const tag = readTag(text, at);
    if (tag === undefined) continue;
    if (open === undefined && !tag.isClose) {
      if (!tag.isEmpty) open = { name: tag.name, start: at, inner: tag.end };
    } else if (open !== undefined && tag.isClose && tag.name === open.name) {
      if (/\S/.test(text.slice(open.inner, at))) entries.push(open.start);
      open = undefined;
    }
  }
  return entries;
}

const SKIPPED = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** The end of a comment, of text that is no markup, or of an instruction; -1 where it has none, undefined where there is none of them. */
function findSkipEnd(text: string, at: number): number | undefined {
  const skipped = SKIPPED.find(([start]) => text.startsWith(start, at));
  if (skipped === undefined) return undefined;
  const end = text.indexOf(skipped[1], at + skipped[0].length);
  return end === -1 ? -1 : end + skipped[1].length;
}

const TAG = /<(\/?)((?:[\w.-]{1,40}:)?(?:item|entry))(?=[\s/>])[^>]*>/iy;

function readTag(text: string, at: number) {
  const tag = new RegExp(TAG);
  tag.lastIndex = at;
  const match = tag.exec(text);
  if (match === null) return undefined;
  const [whole, slash, name = ""] = match;
  return { name, isClose: slash === "/", isEmpty: whole.endsWith("/>"), end: at + whole.length };
}
