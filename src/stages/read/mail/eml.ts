import PostalMime, { type Address, type Email } from "postal-mime";
import type { Body, Draft, Field, Source } from "../../../model/article.ts";
import { fail, type Outcome, type Place, type Problem, pass, toError, toWarning } from "../../../model/problem.ts";
import { toMailBlocks } from "./mail-blocks.ts";
import { cleanMailHtml } from "./mail-html.ts";

/**
 * Reads a mail saved as a file (RFC 5322, MIME) as one article. Its Message-ID is its id, as a `mid:` URI (RFC 2392): it is
 * unique for ever by its own standard, so that a mail saved twice, or under another name, stays the same item. Of people
 * only names are taken, never addresses. Fails with `eml-invalid` for what is no mail.
 */
export async function readEml(source: Source): Promise<readonly Outcome<Draft>[]> {
  const lines = listHeaderLines(source.bytes);
  const placeOf = (name: string): Place => {
    const index = lines.findIndex((line) => line.toLowerCase().startsWith(`${name}:`));
    return index === -1 ? source.place : { ...source.place, line: index + 1, column: 1 };
  };
  if (!["from", "date", "subject"].some((name) => placeOf(name).line !== undefined)) {
    const hint = "save the mail itself as .eml: it begins with lines such as From:, Date: and Subject:";
    return [
      fail(toError("eml-invalid", { ...source.place, line: 1 }, "this is not a mail: it has no headers", { hint })),
    ];
  }
  if (countLines(source.bytes) > MOST_LINES) {
    const hint = "save the text of the mail in a file of its own";
    const message = `this mail has more than ${MOST_LINES} lines`;
    return [fail(toError("eml-invalid", { ...source.place, line: MOST_LINES + 1 }, message, { hint }))];
  }
  try {
    const email = await PostalMime.parse(source.bytes, LIMITS);
    const draft = {
      key: source.path,
      place: source.place,
      fields: toFields(email, placeOf),
      body: toBody(email, source),
    };
    return [pass(draft, listWarnings(email, source.place))];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = "save the text of the mail in a file of its own";
    return [fail(toError("eml-invalid", { ...source.place, line: 1 }, `this mail can't be read: ${reason}`, { hint }))];
  }
}

// A mail within a mail is read line by line once more for every mail around it; a list of people costs the square of its length.
const LIMITS = { maxRfc822NestingDepth: 2, maxHeadersSize: 200_000 };
const MOST_LINES = 100_000;
/** No name, date or address is longer; a subject that is, is no title. */
const LONGEST_HEADER = 2000;

function countLines(bytes: Uint8Array): number {
  let count = 1;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

/** The lines up to the first empty one. */
function listHeaderLines(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  return text.slice(0, end).split(/\r?\n/);
}

function toFields(email: Email, placeOf: (name: string) => Place): Readonly<Record<string, Field>> {
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value.slice(0, LONGEST_HEADER);
  const found: Readonly<Record<string, { readonly value: unknown; readonly from: string }>> = {
    title: { value: toTitle(email.subject ?? ""), from: "subject" },
    // As it was sent, with its zone; the comment behind it, such as (CEST), says nothing more.
    published: {
      value: header("date")
        ?.replace(/\([^)]*\)\s*$/, "")
        .trim(),
      from: "date",
    },
    authors: { value: toNames(email.from), from: "from" },
    id: { value: toMessageUri(email.messageId ?? ""), from: "message-id" },
    // RFC 5064: where the list keeps it.
    url: { value: /^<(https?:[^>]+)>/.exec(header("archived-at") ?? "")?.[1], from: "archived-at" },
    language: { value: header("content-language")?.split(",")[0]?.trim(), from: "content-language" },
    tags: { value: toListName(header("list-id") ?? ""), from: "list-id" },
  };
  const stated = Object.entries(found).filter(([, { value }]) => value !== undefined && value !== "");
  return Object.fromEntries(stated.map(([name, { value, from }]) => [name, { value, place: placeOf(from) }]));
}

/** A subject without the marks of answers, forwards and lists: `Fwd: [notes] Re: Heat` is `Heat`. */
function toTitle(subject: string): string {
  if (subject.length > LONGEST_HEADER) return subject;
  return subject
    .replace(/^(?:\s*(?:(?:re|aw|sv|antw|fwd?|wg|tr|rv)(?:\[\d+\])?\s*:|\[[^\]]{1,40}\](?=.*\S)))+/i, "")
    .trim();
}

/** RFC 2392: what a URI can't hold is percent-encoded. */
function toMessageUri(messageId: string): string | undefined {
  const inner = /<([^<>\s]+)>/.exec(messageId)?.[1];
  return inner === undefined ? undefined : `mid:${encodeURIComponent(inner.toWellFormed()).replaceAll("%40", "@")}`;
}

/** A name that is an address is none to publish. */
function toNames(from: Address | undefined): readonly string[] | undefined {
  const name = from?.name.trim() ?? "";
  return name === "" || name.includes("@") ? undefined : [name];
}

/** RFC 2919: `Town Notes <notes.lists.example.org>` is Town Notes; without such a phrase, notes. */
function toListName(listId: string): readonly string[] | undefined {
  const [, phrase = "", label = ""] = /^\s*"?([^"<]*?)"?\s*<([^.>]+)/.exec(listId) ?? [];
  const name = phrase === "" ? label : phrase;
  return name === "" ? undefined : [name.replaceAll(",", " ")];
}

/** Where a mail has both, its HTML says the same with links and headings. */
function toBody({ html, text }: Email, { path, place }: Source): Body {
  if (html !== undefined && /\S/.test(html)) return { kind: "html", html: cleanMailHtml({ path, place, text: html }) };
  return { kind: "blocks", blocks: toMailBlocks(text ?? "") };
}

function listWarnings({ attachments }: Email, place: Place): readonly Problem[] {
  if (attachments.length === 0) return [];
  const names = attachments.map(({ filename, mimeType }) => filename ?? mimeType).join(", ");
  const count = attachments.length === 1 ? "1 attachment is" : `${attachments.length} attachments are`;
  const hint = "publish it elsewhere, and link to it";
  return [toWarning("part-dropped", place, `${count} not published: ${names}`, { hint })];
}
