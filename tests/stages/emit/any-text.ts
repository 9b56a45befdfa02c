import fc from "fast-check";

/** Whatever a text can be: any code unit, lone surrogates included, and the pieces that markup stumbles over. */
export function anyText(): fc.Arbitrary<string> {
  const nasty = fc.constantFrom(
    "]]>",
    "&amp;",
    "&lt;",
    "&#1;",
    "<b>",
    "</title>",
    "<!--",
    "<![CDATA[",
    "\u0000",
    "\u0001",
    "\r\n",
    "\uFFFE",
    "$&",
  );
  const piece = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), anyCodeUnits(), nasty);
  return fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
}

function anyCodeUnits(): fc.Arbitrary<string> {
  return fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units));
}

/** What no document of ours may hold (rule xml-chars). */
export const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/u;
