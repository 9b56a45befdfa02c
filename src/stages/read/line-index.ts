/** A spot in a text, counted from 1. */
export type Spot = { readonly line: number; readonly column: number };

/** Index in this text → its line and column, in a moment however often it is asked. */
export function createLineIndex(text: string): (index: number) => Spot {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (index) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: index - (starts[low] ?? 0) + 1 };
  };
}
