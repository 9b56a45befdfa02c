import { writeZip } from "./write-zip.ts";

/** No colour of Word's. */
export const HIDDEN_COLOR = "hidden";

/** A document in which text that Word hides is highlighted in that colour instead, for mammoth knows nothing of hidden text; undefined where it has none. */
export function markHidden(files: ReadonlyMap<string, Buffer>): Buffer | undefined {
  let isMarked = false;
  const marked = new Map<string, Buffer>();
  for (const [name, bytes] of files) {
    const hides = name.endsWith(".xml") && bytes.includes("<w:vanish");
    isMarked ||= hides;
    marked.set(name, hides ? Buffer.from(bytes.toString().replace(VANISH, HIGHLIGHT)) : bytes);
  }
  return isMarked ? writeZip(marked) : undefined;
}

// ECMA-376 part 1, 17.3.2.41. It stands before a highlight of the run's own, and the first one counts.
const VANISH = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/g;
const HIGHLIGHT = `<w:highlight w:val="${HIDDEN_COLOR}"/>`;
