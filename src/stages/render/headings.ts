/**
 * HTML as it was written here, its headings one level down where it has an `h1`, for that is the article's title; all alike, so
 * that none changes its rank but those below the last level.
 */
export function shiftHeadings(html: string): string {
  if (!html.includes("<h1")) return html;
  return html.replace(/(<\/?h)([1-5])\b/g, (_tag, start: string, level: string) => `${start}${Number(level) + 1}`);
}
