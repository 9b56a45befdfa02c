import { XMLValidator } from "fast-xml-parser";
import { FORBIDDEN } from "./any-text.ts";

/** Why a document is not well-formed XML, or undefined if it is. */
export function findXmlFault(xml: string): string | undefined {
  const forbidden = FORBIDDEN.exec(xml);
  if (forbidden) return `forbidden character at ${forbidden.index}`;
  const outside = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  if (outside.includes("]]>")) return "]]> outside CDATA";
  // XML knows five names; any other needs a declaration.
  const reference = /&(?!(?:#x[0-9A-F]+|#\d+|amp|lt|gt|quot|apos);).{0,10}/.exec(outside);
  if (reference) return `reference ${reference[0]}`;
  const verdict = XMLValidator.validate(xml);
  return verdict === true ? undefined : verdict.err.msg;
}
