import type { AbsoluteUrl } from "../../model/values.ts";
import { parseAddress } from "./addresses.ts";

/** One picture of several; `descriptor` as in `2x` or `640w`, or "". */
export type Candidate = { readonly url: AbsoluteUrl; readonly descriptor: string };

/** The usable candidates of a `srcset`, absolute (https://html.spec.whatwg.org/#parsing-a-srcset-attribute). */
export function parseSrcset(srcset: string, base: AbsoluteUrl): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let position = 0;
  // Each pattern matches at the position only, and always something, if but the empty string.
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = position;
    const [text = ""] = pattern.exec(srcset) ?? [];
    position += text.length;
    return text;
  };
  for (take(/[\s,]*/y); position < srcset.length; take(/[\s,]*/y)) {
    const address = take(/\S+/y);
    // A comma inside an address belongs to it, one at its end ends the candidate.
    const descriptor = address.endsWith(",") ? "" : take(/[^,(]*(?:\([^)]*\)?[^,(]*)*/y).trim();
    const url = parseAddress(trimCommas(address), base);
    if (url !== undefined && /^(?:[1-9]\d*w|\d+(?:\.\d+)?x)?$/.test(descriptor)) candidates.push({ url, descriptor });
  }
  return candidates;
}

function trimCommas(text: string): string {
  let end = text.length;
  while (text[end - 1] === ",") end -= 1;
  return text.slice(0, end);
}
