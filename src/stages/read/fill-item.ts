import type { Body, Draft, Field } from "../../model/article.ts";
import { escapeMarkup } from "../../model/escape.ts";
import { parseAbsoluteUrl } from "../../model/values.ts";
import { toPlainMarkup } from "./plain-markup.ts";

/** Formats of feeds ask for a title or a text, and an article has both: the first words stand as the title, the title as a link to where the item leads as the text. */
export function fillItem(draft: Draft): Draft {
  const { fields, body, place } = draft;
  const stated = readText(fields.title);
  const title = stated ?? findFirstWords(body) ?? cutWords(readText(fields.summary) ?? findNameOfFile(fields) ?? "");
  const named =
    stated === undefined && title !== undefined
      ? { ...fields, title: { value: title, place: fields.title?.place ?? place } }
      : fields;
  const isTold = !isEmpty(body) || readText(fields.summary) !== undefined;
  return { ...draft, fields: named, body: isTold || title === undefined ? body : toLink(findAddress(fields), title) };
}

type Fields = Readonly<Record<string, Field>>;

function readText(field: Field | undefined): string | undefined {
  // A title that is no text is for validate to tell.
  if (field === undefined || typeof field.value !== "string") return field === undefined ? undefined : "…";
  return field.value.trim() === "" ? undefined : field.value;
}

function isEmpty(body: Body): boolean {
  if (body.kind === "html") return !/<img\b/i.test(body.html) && listTexts(body).next().done === true;
  return body.kind === "blocks" && body.blocks.length === 0;
}

/** Of the first paragraph that has any. */
function findFirstWords(body: Body): string | undefined {
  const { value } = listTexts(body).next();
  return value === undefined ? undefined : cutWords(value);
}

/** An item without title is short; of a long text its beginning is enough. */
const BEGINNING = 20_000;
const PARTS = /<\/?(?:p|div|br|hr|li|ul|ol|h[1-6]|tr|td|blockquote|figure|section|article)\b[^<>]*>/i;

function* listTexts(body: Body): Generator<string, void> {
  const parts =
    body.kind === "html"
      ? body.html
          .slice(0, BEGINNING)
          .replace(/<[^<>]*$/, "")
          .split(PARTS)
      : [];
  for (const part of parts) {
    const text = toPlainMarkup(part.slice(0, LONGEST_PART).replace(/<[^<>]*$/, ""));
    if (text !== undefined) yield text;
  }
  if (body.kind === "blocks")
    for (const block of body.blocks) if ("text" in block && block.text !== "") yield block.text;
}

const LONGEST_PART = 4000;
const MOST_CHARACTERS = 80;

/** The first sentence, or as many of its words as make a title. */
function cutWords(text: string): string | undefined {
  const [sentence = ""] = /^.*?(?:[.!?…]+["'”’»)]*(?=\s)|[。！？]|$)/u.exec(text.trim().replace(/\s+/g, " ")) ?? [];
  if (sentence.length <= MOST_CHARACTERS) return sentence.replace(/(?<![.])[.。]$/, "") || undefined;
  const words = sentence.slice(0, MOST_CHARACTERS - 1);
  const end = words.lastIndexOf(" ");
  const whole = end < MOST_CHARACTERS / 2 ? words.replace(/[\uD800-\uDBFF]$/, "") : words.slice(0, end);
  return `${whole.replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** What is said of the picture, or a file's title. */
function findNameOfFile({ image, enclosures }: Fields): string | undefined {
  const files: readonly unknown[] = [image?.value, enclosures?.value].flat();
  const names = files.flatMap((file) => [readMember(file, "alt"), readMember(file, "title")]);
  return names.find((name) => name !== undefined && name.trim() !== "");
}

/** Where the item leads, else its first file. */
function findAddress({ url, enclosures, image }: Fields): string | undefined {
  const files: readonly unknown[] = [url?.value, enclosures?.value, image?.value].flat();
  const addresses = files.map((file) => (typeof file === "string" ? file : readMember(file, "url")));
  return addresses.flatMap((address) => parseAbsoluteUrl(address ?? "") ?? [])[0];
}

function readMember(value: unknown, name: "alt" | "title" | "url"): string | undefined {
  const member =
    typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
  return typeof member === "string" ? member : undefined;
}

function toLink(address: string | undefined, words: string): Body {
  const text = escapeMarkup(words);
  return {
    kind: "html",
    html: address === undefined ? `<p>${text}</p>` : `<p><a href="${escapeMarkup(address)}">${text}</a></p>`,
  };
}
