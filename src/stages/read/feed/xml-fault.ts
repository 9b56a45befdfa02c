/** Where a text stops being XML, as an index, and what is wrong there. */
export type XmlFault = { readonly index: number; readonly reason: string };

/** Words for what must be closed by a sign of its own. */
const CLOSED = [
  ["<!--", "-->", "a comment"],
  ["<![CDATA[", "]]>", "a CDATA section"],
  ["<?", "?>", "an instruction"],
] as const;

/** The first fault of a text that a parser refused; undefined where its tags are closed as they should be. */
export function findXmlFault(text: string): XmlFault | undefined {
  const open: { readonly name: string; readonly index: number }[] = [];
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const closed = CLOSED.find(([start]) => text.startsWith(start, at));
    if (closed !== undefined) {
      const [start, end, words] = closed;
      const close = text.indexOf(end, at + start.length);
      if (close === -1) return { index: at, reason: `${words} is not closed` };
      at = close + end.length;
      continue;
    }
    const tag = readTag(text, at);
    if (tag === undefined) return { index: at, reason: toWords(text.slice(at)) };
    at = tag.end;
    const last = open.at(-1);
    if (tag.isClose && tag.name !== last?.name) {
      const stands = last === undefined ? "nothing is open" : `<${last.name}> is open`;
      return { index: tag.index, reason: `</${tag.name}> stands where ${stands}` };
    }
    if (tag.isClose) open.pop();
    else if (!tag.isEmpty) open.push(tag);
  }
  const last = open.at(-1);
  return last === undefined
    ? undefined
    : { index: text.trimEnd().length, reason: `it ends where <${last.name}> is still open` };
}

const NAME = /<\/?([\p{L}_][\p{L}\p{N}_:.-]{0,200})/uy;

/** A tag, or the document type, which holds no other here; undefined where none stands here that is closed. */
function readTag(text: string, index: number) {
  const start = new RegExp(NAME);
  start.lastIndex = index;
  const name = start.exec(text)?.[1] ?? "";
  const isType = /^<!DOCTYPE/i.test(text.slice(index, index + 9));
  const close = name === "" && !isType ? -1 : findClose(text, index + 1);
  if (close === -1) return undefined;
  return { name, index, end: close + 1, isClose: text[index + 1] === "/", isEmpty: isType || text[close - 1] === "/" };
}

/** The > that closes a tag, outside the values of its attributes; -1 where there is none. */
function findClose(text: string, from: number): number {
  const sign = /["'<>]/g;
  sign.lastIndex = from;
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    if (match[0] === "<") return -1;
    if (match[0] === ">") return match.index;
    const end = text.indexOf(match[0], match.index + 1);
    if (end === -1) return -1;
    sign.lastIndex = end + 1;
  }
  return -1;
}

function toWords(rest: string): string {
  return /^<\/?[\p{L}_]/u.test(rest) ? "a tag is not closed" : "a < begins no tag; in a text it is written &lt;";
}
