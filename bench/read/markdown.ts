/** The head of a Markdown table. */
export function toMarkdownHead(names: readonly string[]): string {
  return `${toMarkdownRow(names)}|${names.map(() => "---").join("|")}|\n`;
}

/** A line of one. */
export function toMarkdownRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** A share as the tables show it; "–" where there is none. */
export function toShare(share: number | null | undefined): string {
  return share === null || share === undefined || Number.isNaN(share) ? "–" : share.toFixed(3);
}

/** A difference and its standard error. */
export function toDifferenceCell(difference: number, error: number): string {
  return `${difference < 0 ? "−" : "+"}${toShare(Math.abs(difference))} ± ${toShare(error)}`;
}
