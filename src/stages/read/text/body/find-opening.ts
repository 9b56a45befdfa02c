import type { Span } from "../lines/find-span.ts";
import type { Measured } from "../lines/measure-lines.ts";

/** Whether somebody typed a text, and whether it has its title. */
type Kind = { readonly isTyped: boolean; readonly isTitled: boolean };

/** Index of the first line that is surely the article's text: the title stands above it. */
export function findOpening(lines: readonly Measured[], span: Span, { isTyped, isTitled }: Kind): number {
  const least = isTyped ? 1 : 80;
  const opening = lines.findIndex(
    (line, index) =>
      index >= span.start && line.size >= least && (line.endsSentence || line.size >= 160) && line.cue === undefined,
  );
  if (!isTyped) return opening < 0 ? span.start : opening;
  // A typed title may end with a full stop, as long as it is short.
  const [first] = lines;
  const isTitleFirst =
    isTitled && lines.length > 1 && first !== undefined && first.size < (first.endsSentence ? 110 : 160);
  return Math.max(isTitleFirst ? 1 : 0, opening < 0 ? lines.length : opening);
}
