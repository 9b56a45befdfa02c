import { toPlainLine } from "../../model/plain.ts";

/** Sanitised HTML without a first heading that only repeats the article's title, which every reader shows above the text. */
export function dropRepeatedTitle(html: string, title: string): string {
  const heading = /^(?:\s|<(?:article|div|header|main|section)>)*(<(h[12])\b[^>]*>([\s\S]*?)<\/\2>\s*)/.exec(html);
  const [whole = "", element = "", , inside = ""] = heading ?? [];
  if (toComparable(toText(inside)) !== toComparable(title)) return html;
  return `${whole.slice(0, whole.length - element.length)}${html.slice(whole.length)}`;
}

function toText(html: string): string {
  const bare = html.replaceAll("<br />", " ").replace(/<[^>]*>/g, "");
  return bare.replace(/&(?:amp|lt|gt|quot);/g, (entity) => CHARACTERS[entity] ?? entity);
}

// The sanitiser writes no other references.
const CHARACTERS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

function toComparable(text: string): string {
  return toPlainLine(text).toLowerCase();
}
