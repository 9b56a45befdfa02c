import mammoth from "mammoth";
import type { Draft, Field, Source } from "../../../model/article.ts";
import { fail, type Outcome, type Place, type Problem, pass, toError, toWarning } from "../../../model/problem.ts";
import { HIDDEN_COLOR, markHidden } from "./docx-hidden.ts";
import { type CoreProperties, parseCoreProperties } from "./docx-properties.ts";
import { takeHeadings, tidyWordHtml } from "./docx-text.ts";
import { openZip } from "./zip.ts";

/**
 * Reads a Word document (Office Open XML) as one article: its body as HTML, its title from the paragraph of that style, its
 * date, author, language and keywords from the document's properties. Pictures inside are dropped with a warning, for a feed
 * can't hold them. Fails with `docx-invalid` for what is no such document, is encrypted, or unpacks to too much.
 */
export async function readDocx({ path, place, bytes }: Source): Promise<readonly Outcome<Draft>[]> {
  try {
    const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = openZip(packed);
    if (zip.kind === "refused") return [fail(toError("docx-invalid", place, zip.message, { hint: zip.hint }))];
    const properties = parseCoreProperties(zip.files.get("docProps/core.xml")?.toString() ?? "");
    const buffer = markHidden(zip.files) ?? packed;
    let pictures = 0;
    const convertImage = mammoth.images.imgElement(async () => {
      pictures += 1;
      return { src: "" };
    });
    const { value, messages } = await mammoth.convertToHtml({ buffer }, { ...OPTIONS, convertImage });
    const { title, standfirst, rest } = takeHeadings(value, properties.title);
    const fields = toFields({ ...properties, title, standfirst, path }, place);
    const warnings = [...toPictureWarning(pictures, place), ...toMessageWarnings(messages, place)];
    return [pass({ key: path, place, fields, body: { kind: "html", html: tidyWordHtml(rest) } }, warnings)];
  } catch (error) {
    const reason = toReason(error instanceof Error ? error.message : String(error));
    const hint = "open it in a word processor and save it as .docx again";
    return [fail(toError("docx-invalid", place, `this document can't be read: ${reason}`, { hint }))];
  }
}

/** Without what the parser of XML puts around it, of places that it doesn't know. */
function toReason(message: string): string {
  return message.replace(/^\w+: \[xmldom \w+\]\s*|\s*@#\[line:.*$/gs, "");
}

/** Styles of plain text: what they hold is a paragraph, or an item where it is numbered, and nothing to warn of. */
const PLAIN = /: '(?:Body Text|Text body|Standard|No Spacing|List Paragraph|Default|Normal \(Web\))' \(/;
const OPTIONS = {
  // A document of somebody's may not say what its styles become.
  includeEmbeddedStyleMap: false,
  styleMap: [
    "p[style-name='Title'] => h1.title:fresh",
    "p[style-name='Subtitle'] => p.standfirst:fresh",
    "p[style-name='Quote'] => blockquote > p:fresh",
    "p[style-name='Intense Quote'] => blockquote > p:fresh",
    "p[style-name='Quotations'] => blockquote > p:fresh",
    "p[style-name='caption'] => p > em:fresh",
    "p[style-name='Caption'] => p > em:fresh",
    "r[style-name='Emphasis'] => em",
    `highlight[color='${HIDDEN_COLOR}'] => !`,
  ],
};

type Stated = CoreProperties & { readonly standfirst: string | undefined; readonly path: string };

function toFields({ path, title, standfirst, created, creators = [], language, keywords }: Stated, place: Place) {
  // A date in the file's name was put there for us; that of the document was set by the program.
  const isDated = /(?:^|\/)\d{4}-\d{2}-\d{2}[-_. ][^/]*$/.test(path);
  const published = isDated ? undefined : created;
  const found = {
    title,
    published,
    authors: creators.length === 0 ? undefined : creators,
    language,
    tags: keywords,
    standfirst,
  };
  const stated = Object.entries(found).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(stated.map(([name, value]): [string, Field] => [name, { value, place }]));
}

function toPictureWarning(count: number, place: Place): readonly Problem[] {
  if (count === 0) return [];
  const message = count === 1 ? "1 picture inside is not published" : `${count} pictures inside are not published`;
  return [toWarning("part-dropped", place, message, { hint: "publish it elsewhere, and link to it" })];
}

/** What the library has to say, each thing once. */
function toMessageWarnings(messages: readonly { readonly message: string }[], place: Place): readonly Problem[] {
  const texts = new Set(messages.map(({ message }) => message).filter((message) => !PLAIN.test(message)));
  return [...texts].map((text) => toWarning("docx-unusual", place, text));
}
