import { Buffer, isUtf8 } from "node:buffer";
import type { SeedText, Source } from "../../model/article.ts";
import { fail, type Outcome, pass, toError, toWarning } from "../../model/problem.ts";
import { findDeclared } from "./declared-encoding.ts";
import { doubtWestern } from "./doubt-western.ts";

/** Bytes → text: UTF-8, or what XML and HTML declare; UTF-16 and Windows-1252 are recognised and converted with a warning; anything else, and UTF-8 that is not whole, is refused. */
export function decodeSeed(source: Source): Outcome<SeedText> {
  const declared = findDeclared(source);
  const encoding = declared ?? detectEncoding(source.bytes);
  if (encoding === undefined) {
    return fail(
      toError("encoding-binary", source.place, "this is not text", {
        hint: "a picture, a document or a program: give it the ending of its kind, or keep it in another folder",
      }),
    );
  }
  const place = { ...source.place, line: findFirstForeignLine(source.bytes, encoding) };
  const doubt = encoding === "windows-1252" && declared === undefined ? doubtWestern(source.bytes) : undefined;
  if (doubt !== undefined) return fail(toError("encoding-unknown", place, doubt, { hint: HINT }));
  const text = toLines(toText(source.bytes, encoding));
  if (!/\S/.test(text)) {
    return fail(toError("seed-empty", source.place, "the file is empty", { hint: "write the article, or delete it" }));
  }
  const seed = { path: source.path, place: source.place, text };
  // Of a declared one there is something to say only where some bytes are no character of it.
  if (encoding === "utf-8" || (encoding === declared && !text.includes("\uFFFD"))) return pass(seed);
  const warning = toWarning("encoding-converted", place, `read as ${encoding.toUpperCase()}, not UTF-8`, {
    hint: HINT,
  });
  return pass(seed, [warning]);
}

const HINT = "save the file as UTF-8";

function toText(bytes: Uint8Array, encoding: string): string {
  if (encoding !== "utf-8") return new TextDecoder(encoding).decode(bytes);
  // Known to be whole UTF-8, which Buffer reads faster; unlike TextDecoder it keeps the byte-order mark.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function toLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Binary data without a single zero in as many bytes begins with a mark of its own, or is full of control characters. */
const SAMPLE_BYTES = 8192;
const CONTROL_SAMPLE_BYTES = 1024;

function detectEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample.includes(0)) return detectUtf16(sample);
  if (looksBinary(sample)) return undefined;
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** UTF-16 without a mark: text in most scripts has zero, or the same high byte, in every second place. */
function detectUtf16(sample: Uint8Array): Encoding | undefined {
  if (hasSameByte(sample, 1) && isCleanText(sample, "utf-16le")) return "utf-16le";
  if (hasSameByte(sample, 0) && isCleanText(sample, "utf-16be")) return "utf-16be";
  return undefined;
}

/** Whether one byte fills more than 40 % of every second place. */
function hasSameByte(sample: Uint8Array, offset: 0 | 1): boolean {
  const bytes = sample.filter((_, at) => at % 2 === offset);
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  return Math.max(...counts) > bytes.length * 0.4;
}

/** Whether the sample holds characters that texts are made of, and no others. */
function isCleanText(sample: Uint8Array, encoding: Encoding): boolean {
  const whole = sample.subarray(0, sample.length - (sample.length % 2));
  // The sample's end may have cut a pair of surrogates, which decodes to U+FFFD.
  const text = new TextDecoder(encoding).decode(whole).slice(0, -1);
  return !/(?![\t\n\f\r])[\p{Cc}\p{Cn}\p{Co}\uFFFD]/u.test(text);
}

/** How formats begin that can be free of zeros. */
const MAGIC = [
  "%PDF-",
  "PK\u0003\u0004",
  "\u0089PNG",
  "GIF8",
  "\u00ff\u00d8\u00ff",
  "\u001f\u008b",
  "\u007fELF",
  "Rar!",
];

/** Such a beginning, or many control characters that no text has. */
function looksBinary(sample: Uint8Array): boolean {
  if (MAGIC.some((magic) => startsWith(sample, magic))) return true;
  const length = Math.min(sample.length, CONTROL_SAMPLE_BYTES);
  let controls = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = sample[at] ?? 0;
    if (byte < 32 && !TEXT_CONTROLS.includes(byte)) controls += 1;
  }
  return controls > length * 0.05;
}

function startsWith(sample: Uint8Array, magic: string): boolean {
  return sample[0] === magic.charCodeAt(0) && String.fromCharCode(...sample.subarray(0, magic.length)) === magic;
}

/** Tab, line feed, form feed, carriage return, escape. */
const TEXT_CONTROLS: readonly number[] = [9, 10, 12, 13, 27];

function findFirstForeignLine(bytes: Uint8Array, encoding: string): number {
  if (encoding !== "windows-1252") return 1;
  const upToForeign = new TextDecoder("utf-8").decode(bytes).split("\uFFFD")[0] ?? "";
  return upToForeign.split("\n").length;
}
