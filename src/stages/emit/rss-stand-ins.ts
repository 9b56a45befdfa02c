/** Plain text for an element, its markup characters replaced by stand-ins that `feed` passes on untouched. */
export function toTextStandIns(plain: string): string {
  return plain.replace(/[&<>]/g, (character) => TEXT_STAND_INS[character] ?? character);
}

/** HTML for a CDATA section, the section's end mark replaced wherever it occurs; `feed` would split only the first. */
export function toCdataStandIns(html: string): string {
  return html.replaceAll("]]>", CDATA_END);
}

/** The document with every stand-in replaced by what it stands for. */
export function fillStandIns(xml: string): string {
  return xml.replace(/\p{Cc}/gu, (character) => REPLACEMENTS[character] ?? character);
}

// Our texts hold no control characters (toPlain), so these can't be mistaken. They are needed because `feed` unescapes
// `&amp;` in what it is given, and escapes with named references, at which the feed validator warns in titles.
const [AMPERSAND, LESS, GREATER, CDATA_END] = ["\u0001", "\u0002", "\u0003", "\u0004"];
const TEXT_STAND_INS: Readonly<Record<string, string>> = { "&": AMPERSAND, "<": LESS, ">": GREATER };
const REPLACEMENTS: Readonly<Record<string, string>> = {
  [AMPERSAND]: "&#x26;",
  [LESS]: "&#x3C;",
  [GREATER]: "&#x3E;",
  [CDATA_END]: "]]]]><![CDATA[>",
};
