import { escapeMarkup } from "../../../model/escape.ts";
import type { Markup } from "./shortcode-markup.ts";

/** A call of a generator's template: `named` are its arguments with a name, `values` those without. */
export type Shortcode = {
  readonly name: string;
  readonly values: readonly string[];
  readonly named: Readonly<Record<string, string>>;
};

/** What stands for a call, given what it encloses; undefined where this call can't be told. */
type Write = (call: Shortcode, inside: string, markup: Markup) => string | undefined;

/** Calls that take all up to their end as it is. */
const BLOCKS: ReadonlyMap<string, Write> = new Map<string, Write>([
  ...toEntries("highlight codeblock code", writeCode),
  ["mermaid", (call, inside, markup) => writeCode({ ...call, values: ["mermaid"] }, inside, markup)],
  ...toEntries("raw verbatim rawhtml", (_, inside) => inside),
  ...toEntries("comment capture", () => ""),
  // What a loop or a condition would have shown can't be known.
  ...toEntries("for if unless case", () => undefined),
]);

const INLINE: ReadonlyMap<string, Write> = new Map<string, Write>([
  ...toEntries("figure image img picture photo include include_relative", writePicture),
  ...toEntries("ref relref link post_url pageref", ({ name, values, named }) => {
    const path = values[0] ?? named.path ?? "";
    const [file = "", ...fragment] = path.split("#");
    // Hugo's and Jekyll's may leave the ending out.
    const isWhole = file === "" || /\.\w+$/.test(file) || /^\w+:|\/$/.test(file);
    return [isWhole && name !== "post_url" ? file : `${file}.md`, ...fragment].join("#");
  }),
  [
    "youtube",
    toLink("YouTube", "https://www.youtube.com/watch?v=", /^(?:\S*(?:v=|youtu\.be\/|embed\/))?([\w-]{11})(?![\w-])/),
  ],
  ["audio", writeMedia("Audio")],
  ["video", writeMedia("Video")],
  ["vimeo", toLink("Vimeo", "https://vimeo.com/", /^(?:\S*\/)?(\d+)$/)],
  ["instagram", toLink("Instagram", "https://www.instagram.com/p/", /^([\w-]+)$/)],
  ["gist", toLink("Gist", "https://gist.github.com/", /^([\w-]+(?:\/\w+)?)$/)],
  ...toEntries("tweet twitter x", toLink("X", "https://x.com/i/status/", /^(?:\S*\/)?(\d+)$/)),
  // Boxes and columns round a text, which stays, and tables of contents, which a feed has no use for.
  ...toEntries(
    "accordion admonition alert align aside blockquote box button callout card cards center col column columns details div " +
      "expand hint info grid lead notice note quote row section spoiler step steps summary tab tabs table tip toc warning assign " +
      "set seo social",
    () => "",
  ),
]);

/** Whether a call takes what it encloses as it is. */
export function takesInside({ name }: Shortcode): boolean {
  return BLOCKS.has(name);
}

/** What a subscriber would want of the call, in the markup of the text around; undefined where nobody can know. */
export function translateShortcode(call: Shortcode, inside: string, markup: Markup): string | undefined {
  if (/^(?:\/|end|else|elsif|elif|when$)/.test(call.name)) return "";
  const write = BLOCKS.get(call.name) ?? INLINE.get(call.name);
  return write?.(call, inside, markup);
}

function toEntries(names: string, write: Write): readonly (readonly [string, Write])[] {
  return names.split(" ").map((name) => [name, write] as const);
}

function writeCode({ values, named }: Shortcode, inside: string, markup: Markup): string {
  const language = (values[0] ?? named.lang ?? named.language ?? "").replace(/[^\w+#.-]/g, "");
  return markup.writeCode(inside.replace(/^[ \t]*\n|\s+$/g, ""), language);
}

/** Hugo's and Zola's name the address, Eleventy's and Jekyll's mostly give it first; an include without one is something else. */
function writePicture({ name, values, named }: Shortcode, _inside: string, markup: Markup): string | undefined {
  const src =
    named.src ?? named.url ?? named.path ?? named.image_path ?? (name.startsWith("include") ? undefined : values[0]);
  if (src === undefined || src.includes("{")) return undefined;
  const caption = named.caption ?? named.title;
  const alt = named.alt ?? (name === "figure" ? undefined : values[1]) ?? "";
  if (caption === undefined) return markup.writePicture(src, alt);
  const picture = `<img src="${escapeMarkup(src)}" alt="${escapeMarkup(alt)}">`;
  return `\n\n<figure>${picture}<figcaption>${escapeMarkup(caption)}</figcaption></figure>\n\n`;
}

function writeMedia(label: string): Write {
  return ({ values, named }, _inside, markup) => {
    const src = named.src ?? named.url ?? values[0];
    return src === undefined ? undefined : markup.writeLink(src, label);
  };
}

function toLink(label: string, address: string, pattern: RegExp): Write {
  return ({ values, named }, _inside, markup) => {
    const given = named.id ?? named.url ?? (values.length > 1 ? values.join("/") : values[0]) ?? "";
    const id = pattern.exec(given)?.[1] ?? pattern.exec(values.at(-1) ?? "")?.[1];
    return id === undefined ? undefined : markup.writeLink(`${address}${id}`, label);
  };
}
