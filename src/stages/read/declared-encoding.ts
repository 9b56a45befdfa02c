import { isUtf8 } from "node:buffer";
import type { Source } from "../../model/article.ts";

/** Another encoding than UTF-8 that the bytes themselves name, as an XML declaration or a page's `<meta>`; undefined where they do not fit it. */
export function findDeclared({ path, bytes }: Source): string | undefined {
  const isXml = startsWithXml(bytes);
  if (!isXml && !PAGE.test(path)) return undefined;
  // Text that is whole UTF-8 is hardly anything else, whatever it says, but for the one encoding whose bytes are all ASCII.
  const isWhole = isUtf8(bytes);
  if (isWhole && !bytes.includes(ESCAPE)) return undefined;
  const encoding = toEncoding(findLabel(bytes, isXml));
  if (encoding === undefined || (isWhole && encoding !== "iso-2022-jp")) return undefined;
  return fits(new TextDecoder(encoding).decode(bytes)) ? encoding : undefined;
}

const PAGE = /\.(?:html?|xhtml)$/i;
/** It begins another alphabet in ISO-2022-JP. */
const ESCAPE = 0x1b;

/** What begins so is no UTF-16. */
function startsWithXml(bytes: Uint8Array): boolean {
  return bytes[0] === 60 && String.fromCharCode(...bytes.subarray(0, 5)) === "<?xml";
}

/** Browsers look at a little more than the first 1,024 bytes, and pages rely on that. */
const LOOKED_AT = 8192;

function findLabel(bytes: Uint8Array, isXml: boolean): string | undefined {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1");
  const label = isXml ? /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] : undefined;
  return label ?? META.exec(start.replace(/<!--[\s\S]*?-->/g, ""))?.[1];
}

/** `<meta charset="euc-jp">`, or `<meta http-equiv="Content-Type" content="text/html; charset=euc-jp">`. */
const META = /<meta\s[^<>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;

function toEncoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-") ? undefined : encoding;
  } catch (error) {
    // A name that no encoding has.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Of foreign bytes much is no character at all; of its own a page may have broken one or two. */
function fits(text: string): boolean {
  const { foreign, broken } = countForeign(text);
  return broken * 100 <= foreign;
}

/** How many signs of a text are not of ASCII, and how many of these stand for bytes that were no character. */
export function countForeign(text: string): { readonly foreign: number; readonly broken: number } {
  return {
    foreign: text.match(/[\u0080-\uFFFF]/g)?.length ?? 0,
    broken: text.match(/\uFFFD/g)?.length ?? 0,
  };
}
