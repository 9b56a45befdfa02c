import fc from "fast-check";
import { VALID_SEEDS, type ValidSeed } from "./seeds.ts";

// What parsers stumble over, format by format; each may land anywhere.
const HOSTILE = [
  "---\n",
  "+++\n",
  "...\n",
  "a: &a [*a, *a]\n",
  "x: !!js/function 'f'\n",
  "<<: *a\n",
  "? [a]: b\n",
  "title: [[[[{\n",
  "date: 2026-02-31\n",
  "date = 9999-99-99T99:99:99Z\n",
  "date: 0000-00-00\n",
  "published: -271821-04-20\n",
  "31.02.2026 25:61",
  "12/13/14",
  "[a.b.c.d]\n",
  'x = """\n',
  "\t- ",
  "__proto__: {x: 1}\n",
  "constructor: 1\n",
  '"__proto__":{"x":1},',
  "{{{{",
  "[[[[",
  '"\\ud800"',
  '"\\u0000"',
  "1e999",
  "-0",
  "null",
  "true",
  ",,",
  "}]",
  '\\"',
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?xml?>",
  '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>',
  "&a;",
  "&#x110000;",
  "&#0;",
  "&amp",
  "&notin;",
  "<script>",
  "</script>",
  "<style>",
  "<textarea>",
  "<title>",
  "<svg><p>",
  "<math><mi>",
  "<template>",
  "<noscript>",
  "<table><tr><td>",
  "<select><option>",
  "<p",
  '<a href="',
  "<a href='javascript:x'>",
  '<img srcset="a 1x, , b">',
  "<img src=x onerror=y>",
  '<base href="//">',
  "</p></p></div>",
  "<plaintext>",
  "<body><body>",
  '<iframe srcdoc="<p>">',
  "<a><a><a>",
  "<form><nav><button>",
  "![](",
  "[a](<",
  "[a]: b\n",
  "[^1]",
  "[^1]: x\n",
  "***",
  "___",
  "~~~",
  "```",
  "> > > ",
  "1. - * ",
  "|-|-|\n",
  "\\\n",
  "  \n",
  "    ",
  "`",
  "* * *\n",
  "# ",
  "===\n",
  "<!-- more -->",
  "https://[::1",
  "http://a..b",
  "http://\u0000",
  "http://xn--",
  "mailto:",
  "tag:",
  "//x",
  "..\\..",
  "https://example.org/%zz",
  "data:text/html,x",
  "By ",
  "Photo: ",
  "(dpa)",
  "© ",
  "Share",
  "\u2014",
  "\u00ad",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\ufffd",
  "\u0000",
  "\u0008",
  "\u001b[31m",
  "\u0085",
  "\u2028",
  "\ud83d\ude00",
  "e\u0301",
  "İ",
  "ß",
  "ﷺ",
  "\r",
  "\r\r\n",
  "\n\n\n\n",
  "=?utf-8?b?",
  "=?x?q?=00?=",
  "--b\r\n",
  "--b--",
  "Content-Type: text/html; charset=x\r\n",
  "Content-Transfer-Encoding: base64\r\n\r\n",
  "PK\u0003\u0004",
];
const NESTS = [
  "<div>",
  "<b>",
  "> ",
  "- ",
  "[",
  '{"a":',
  "[[",
  "(",
  "*a",
  "<a ",
  "&",
  "<ul><li>",
  "'",
  '"',
  "`",
  "_",
  "~",
  "\\",
  "![",
  "\t",
  "a\n",
  "{",
  "<!",
  "<x:y>",
  "&#",
  "=",
  "|",
  "#",
  "--b\n",
];

type Edit = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)) },
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(place, hostile).map(
      ([where, piece]): Edit =>
        (text) =>
          splice(text, where, piece),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, fc.nat(40), hostile).map(
      ([where, length, piece]): Edit =>
        (text) =>
          splice(text, where, piece, length),
    ),
  },
  {
    weight: 1,
    arbitrary: place.map(
      (where): Edit =>
        (text) =>
          text.slice(0, where * text.length),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, place, place).map(
      ([from, to, into]): Edit =>
        (text) => {
          const piece = text.slice(Math.min(from, to) * text.length, Math.max(from, to) * text.length);
          return splice(text, into, piece);
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, fc.constantFrom(...NESTS), fc.integer({ min: 2, max: 3000 })).map(
      ([where, piece, times]): Edit =>
        (text) =>
          splice(text, where, piece.repeat(times)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, place, fc.constantFrom(...VALID_SEEDS)).map(
      ([where, from, other]): Edit =>
        (text) => {
          const foreign = Buffer.from(other.bytes).toString("latin1");
          return splice(text, where, foreign.slice(from * foreign.length));
        },
    ),
  },
);

function splice(text: string, where: number, piece: string, dropped = 0): string {
  const at = Math.floor(where * text.length);
  return text.slice(0, at) + piece + text.slice(at + dropped);
}

const encode: fc.Arbitrary<(text: string) => Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: fc.constant((text: string) => Buffer.from(text)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      (text: string) => Buffer.from(`\ufeff${text}`),
      (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      (text: string) => Buffer.from(text, "utf16le"),
      (text: string) => Buffer.from(text, "latin1"),
    ),
  },
);
const damage = fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 3 });

/** A valid file of some format, spoilt in a few ways. */
export const anyInput: fc.Arbitrary<ValidSeed> = fc
  .tuple(fc.constantFrom(...VALID_SEEDS), fc.array(edit, { maxLength: 6 }), encode, damage)
  .map(([seed, edits, toBytes, hits]) => {
    const isBinary = seed.path.endsWith(".docx");
    const text = edits.reduce(
      (whole, change) => change(whole),
      Buffer.from(seed.bytes).toString(isBinary ? "latin1" : "utf8"),
    );
    const bytes = isBinary ? Buffer.from(text, "latin1") : Buffer.from(toBytes(text));
    // Most inputs stay whole characters, so that they come further than the decoder.
    if (hits.length === 3 || isBinary) for (const [where, byte] of hits) bytes[Math.floor(where * bytes.length)] = byte;
    return { ...seed, bytes };
  });
