import type { Body } from "../../../model/article.ts";
import { toParagraphs } from "../paragraphs.ts";
import { looksLikeMarkup, toPlainMarkup } from "../plain-markup.ts";
import { isObject, type JsonObject, toList, toText } from "./json-value.ts";

/** One of several bodies, headlines or descriptions of ninjs 2 and 3; type and role in small letters, "" where there is none. */
type Words = { readonly role: string; readonly type: string; readonly text: string };

/** The text of an item whose members are named in small letters: as HTML where it has that, else plain. */
export function findNinjsBody(value: JsonObject): Body {
  const bodies = [...listWords(value.bodies), ...listOldBodies(value)];
  const html = bodies.find(isHtml);
  if (html !== undefined) return { kind: "html", html: takeBody(html.text) };
  const plain = bodies.find(({ type }) => type === "" || type === "text/plain");
  return toParagraphs(plain?.text ?? "", { eachLine: true });
}

/** The main one of several headlines or descriptions, plain. */
export function findWords(value: unknown): string | undefined {
  const words = listWords(value);
  const main = words.find(({ role }) => role === "main") ?? words[0];
  return main === undefined ? undefined : toPlainMarkup(main.text);
}

/** `[{ role, contenttype, value }]`; version 3 writes `contentType`. */
function listWords(value: unknown): readonly Words[] {
  return toList(value).flatMap((each) => {
    const text = toText(isObject(each) ? each.value : each);
    if (text === undefined) return [];
    const { role, contenttype, contentType } = isObject(each) ? each : {};
    const type = toText(contenttype) ?? toText(contentType) ?? "";
    return [{ role: (toText(role) ?? "").toLowerCase(), type: type.toLowerCase(), text }];
  });
}

/** Version 1 names the type in the member's name: `body_xhtml`. */
function listOldBodies(value: JsonObject): readonly Words[] {
  return ["body_xhtml", "body_html", "body_text"].flatMap((name) => {
    const text = toText(value[name]);
    return text === undefined ? [] : [{ role: "", type: name === "body_text" ? "text/plain" : "text/html", text }];
  });
}

function isHtml({ role, type, text }: Words): boolean {
  if (/^(?:text\/html|application\/xhtml\+xml)\b/.test(type)) return true;
  return type === "" && (/x?html/.test(role) || looksLikeMarkup(text));
}

/** Some wrap the text into a whole page. */
function takeBody(html: string): string {
  const open = /<body(?:\s[^<>]*)?>/i.exec(html);
  if (open === null) return html;
  const start = open.index + open[0].length;
  const end = html.search(/<\/body\s*>/i);
  return html.slice(start, end < start ? undefined : end);
}
