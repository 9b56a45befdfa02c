/** HTML of Markdown, the boxes of its task lists as signs: a feed has no form to tick. */
export function tickTasks(html: string): string {
  if (!html.includes(">[")) return html;
  return html.replace(
    /(<li>\s*(?:<p>)?)\[([ xX])\](?=\s)/g,
    (_box, start: string, mark: string) => `${start}${mark === " " ? "☐" : "☑"}`,
  );
}
