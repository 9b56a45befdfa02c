/** Lines of a mail without who sent what is forwarded in it, as mail programs put that: a line of hyphens, and headers from From: to Subject:. */
export function dropForwardHeaders(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const end = findHeadersEnd(lines, at);
    if (end === undefined) kept.push(lines[at] ?? "");
    else {
      dropSeparator(kept);
      at = end - 1;
    }
  }
  return kept;
}

/** Of the languages that most mail programs are in. */
const FROM = /^\s*\*?(?:From|Von|De|Da|Van|Fra|Från|Od)\s?:/i;
const SUBJECT = /^\s*\*?(?:Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Emne|Ämne|Temat)\s?:/i;
/** Any header, or a further line of one. */
const HEADER = /^\s*\*?\p{L}[\p{L}\s-]{0,24}:(?:\*?\s|$)|^\s+\S|@/u;
const SEPARATOR = /^\s*(?:-{2,}[^-]{1,40}-{2,}|[-_]{10,}|Begin forwarded message:)\s*$/;
const MOST_HEADERS = 30;

/** Where headers end that begin at a line; undefined where none do. */
function findHeadersEnd(lines: readonly string[], at: number): number | undefined {
  if (![FROM, SUBJECT].some((name) => name.test(lines[at] ?? ""))) return undefined;
  let end = at;
  while (end < at + MOST_HEADERS && HEADER.test(lines[end] ?? "")) end += 1;
  const headers = lines.slice(at, end);
  const isWhole = [FROM, SUBJECT].every((name) => headers.some((line) => name.test(line)));
  const below = lines[end] ?? "";
  if (!isWhole || (below.trim() !== "" && !SEPARATOR.test(below))) return undefined;
  return below.trim() === "" ? end : end + 1;
}

/** It stands just above, or above an empty line or two. */
function dropSeparator(lines: string[]): void {
  const above = lines.slice(-3);
  const at = above.findLastIndex((line) => line.trim() !== "");
  if (SEPARATOR.test(above[at] ?? "")) lines.length -= above.length - at;
}

const MOST_ATTRIBUTION = { lines: 3, characters: 300 };
const WITH_DATE =
  /^(?:On|Am|Le|El|Il|Op)\s.*(?:<[^\s<>@]+@[^\s<>@]+>|\d[:h]\d\d.*(?:wrote|schrieb|écrit|escribió|scritto|schreef))/i;
const WITH_ADDRESS = /<[^\s<>@]+@[^\s<>@]+>.{0,60}$/;

/** Lines above a quote without who wrote that, as mail programs put it: `On …, Bob <bob@mill.example> wrote:`, on up to three lines. */
export function dropAttribution(lines: readonly string[]): readonly string[] {
  const end = lines.findLastIndex((line) => line.trim() !== "") + 1;
  if (!lines[end - 1]?.trimEnd().endsWith(":")) return lines;
  for (let count = MOST_ATTRIBUTION.lines; count > 0; count -= 1) {
    const start = Math.max(0, end - count);
    const text = lines.slice(start, end).join(" ").trim();
    if (text.length > MOST_ATTRIBUTION.characters) continue;
    if (WITH_DATE.test(text) || (count === 1 && WITH_ADDRESS.test(text))) return lines.slice(0, start);
  }
  return lines;
}

/** A signed text (RFC 9580, section 7) without what proves who signed it. */
export function dropSignatureArmour(lines: readonly string[]): readonly string[] {
  const begin = lines.indexOf("-----BEGIN PGP SIGNED MESSAGE-----");
  // Headers such as Hash: go up to an empty line.
  const text = lines.indexOf("", begin);
  const signature = lines.indexOf("-----BEGIN PGP SIGNATURE-----", text);
  const end = lines.indexOf("-----END PGP SIGNATURE-----", signature);
  if ([begin, text, signature, end].includes(-1)) return lines;
  // A hyphen at the beginning of a line has `- ` before it.
  const signed = lines.slice(text, signature).map((line) => line.replace(/^- /, ""));
  return [...lines.slice(0, begin), ...signed, ...lines.slice(end + 1)];
}

const MOST_FOOTER_LINES = 10;

/** Lines without what a list puts below every mail: a line of signs, and how to leave it. */
export function dropListFooter(lines: readonly string[]): readonly string[] {
  const at = lines.findLastIndex((line) => /^\s*([-_=*#])\1{9,}\s*$/.test(line));
  const footer = lines.slice(at + 1).filter((line) => line.trim() !== "");
  const isFooter = footer.length <= MOST_FOOTER_LINES && footer.some((line) => LEAVES_LIST.test(line));
  return at !== -1 && isFooter ? lines.slice(0, at) : lines;
}

const LEAVES_LIST = /unsubscribe|\/listinfo\b|-(?:leave|request)@/i;
