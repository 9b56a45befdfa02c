import type { AbsoluteUrl } from "../../model/values.ts";
import { parseAbsoluteUrl } from "../../model/values.ts";

/** An http(s) address made absolute; undefined for nothing, other schemes, and templates that a script would have filled in. */
export function parseAddress(text: string | undefined, base: AbsoluteUrl): AbsoluteUrl | undefined {
  if (text === undefined || text.trim() === "" || text.includes("{")) return undefined;
  return parseAbsoluteUrl(text, base);
}

/** Where a link may lead: http(s), made absolute, or a mail address or telephone number. */
export function parseLink(text: string | undefined, base: AbsoluteUrl): string | undefined {
  const isContact = text !== undefined && /^(?:mailto|tel):[\w.~%!$&'()*+,;=:@/?-]+$/i.test(text.trim());
  return isContact ? text.trim() : parseAddress(text, base);
}
