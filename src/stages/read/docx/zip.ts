import { inflateRawSync } from "node:zlib";

/** The files in a document's archive, by their names, or why it is not opened. */
export type Zip =
  | { readonly kind: "open"; readonly files: ReadonlyMap<string, Buffer> }
  | { readonly kind: "refused"; readonly message: string; readonly hint: string };

/** What unpacks to more is no article: a novel is 1 MB of text, and some 10 MB of Word's XML. */
const MOST_BYTES = 30_000_000;
/** A tag costs far more than its bytes; so many are worked off in two seconds. A page of Word has some hundreds. */
const MOST_TAGS = 500_000;

type Entry = {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedBytes: number;
  readonly offset: number;
};

/** Opens an Office document, and unpacks each of its files once within bounds, whatever sizes it states, so that nobody after us meets a bomb. */
export function openZip(bytes: Buffer): Zip {
  if (bytes.subarray(0, 8).equals(COMPOUND_FILE)) {
    const hint = "save it as .docx without a password";
    return { kind: "refused", message: "this document is protected by a password, or of an older Word", hint };
  }
  const entries = listEntries(bytes);
  const hint = "open it in a word processor and save it as .docx again";
  if (entries === undefined) return { kind: "refused", message: "this is no Word document, or a part of one", hint };
  if (entries.some(({ isEncrypted }) => isEncrypted)) {
    return { kind: "refused", message: "this document is encrypted", hint: "save it as .docx without a password" };
  }
  const files = new Map<string, Buffer>();
  let left = MOST_BYTES;
  let tags = 0;
  for (const entry of entries) {
    const unpacked = unpack(bytes, entry, left);
    tags += unpacked === undefined ? 0 : countTags(unpacked);
    if (unpacked === undefined || tags > MOST_TAGS) {
      const most = unpacked === undefined ? `${MOST_BYTES} bytes` : `${MOST_TAGS} tags`;
      const message = `this document unpacks to more than ${most}`;
      return { kind: "refused", message, hint: "split it into several documents" };
    }
    if (/\.(?:xml|rels)$/i.test(entry.name) && hasUnclosed(unpacked))
      return { kind: "refused", message: `a comment in ${entry.name} of this document does not end`, hint };
    left -= unpacked.length;
    files.set(entry.name, unpacked);
  }
  return { kind: "open", files };
}

/** Whether a comment never ends: the parser of XML would look for the end of each that begins there, to the end of the text. */
function hasUnclosed(xml: Buffer): boolean {
  return xml.lastIndexOf("<!--") > xml.lastIndexOf("-->");
}

/** How an OLE compound file begins: Word up to 2003, and all that Office encrypts. */
const COMPOUND_FILE = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** The central directory (APPNOTE 4.3.12), found by its end record (4.3.16); undefined where there is none, or it is broken. */
function listEntries(bytes: Buffer): readonly Entry[] | undefined {
  const end = bytes.lastIndexOf("PK\u0005\u0006");
  if (end === -1 || end + 22 > bytes.length) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameBytes = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameBytes),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function countTags(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(60); at !== -1; at = bytes.indexOf(60, at + 1)) count += 1;
  return count;
}

/** Undefined where it is more than `most`; throws where it is broken. */
function unpack(bytes: Buffer, { name, method, packedBytes, offset }: Entry, most: number): Buffer | undefined {
  if (offset + 30 > bytes.length) throw new Error(`${name} is cut off`);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedBytes);
  if (method === 0) return packed.length > most ? undefined : packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw new Error(`${name} is broken`, { cause: error });
  }
}
