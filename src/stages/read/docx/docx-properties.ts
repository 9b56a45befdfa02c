/** What a document says of itself (docProps/core.xml, ECMA-376 part 2); undefined where it doesn't. */
export type CoreProperties = {
  readonly title?: string | undefined;
  /** Names, as the program wrote them. */
  readonly creators?: readonly string[] | undefined;
  readonly created?: string | undefined;
  readonly language?: string | undefined;
  readonly keywords?: string | undefined;
};

/** What programs write where nobody has stated a name. */
const NOBODY =
  /^(?:(?:microsoft|windows|office)\b.*|user|admin|administrator|author|owner|unknown|un-named|python-docx|.*@.*)$/i;

/** What programs and drivers of printers write where nobody has stated a title: their own name, or the file's. */
const NO_TITLE =
  /^(?:microsoft (?:office )?word\b.*|(?:document|dokument|documento|untitled|unbenannt)\s?\d*|.*\S\.(?:docx?|dotx?|odt|rtf))$/i;

export function parseCoreProperties(xml: string): CoreProperties {
  const creators = (findText(xml, "dc:creator") ?? "").split(";").map((name) => name.trim());
  const title = findText(xml, "dc:title");
  return {
    title: title === undefined || NO_TITLE.test(title) ? undefined : title,
    creators: creators.filter((name) => name !== "" && !NOBODY.test(name)),
    created: findText(xml, "dcterms:created"),
    language: findText(xml, "dc:language"),
    keywords: findText(xml, "cp:keywords")?.replaceAll(";", ","),
  };
}

function findText(xml: string, name: string): string | undefined {
  const inner = new RegExp(`<${name}(?:\\s[^<>]*)?>([^<]*)</${name}\\s*>`).exec(xml)?.[1];
  const text = inner?.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi, toCharacter).trim();
  return text === "" ? undefined : text;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

function toCharacter(reference: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? reference;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}
