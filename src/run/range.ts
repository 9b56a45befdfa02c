import { parseHttpDate, type Validators } from "./precondition.ts";

/** What of a representation is asked for: RFC 9110, 14.2. `last` is included. */
export type Range =
  | { readonly kind: "whole" }
  | { readonly kind: "part"; readonly first: number; readonly last: number }
  | { readonly kind: "none" };

const WHOLE: Range = { kind: "whole" };

/** The one range that a GET asks for. Whatever else stands in the header may be answered with the whole, and is. */
export function chooseRange({ method, headers }: Request, validators: Validators, sizeBytes: number): Range {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/i.exec(headers.get("range")?.trim() ?? "") ?? [];
  if (method !== "GET" || (from === "" && to === "") || !isSame(headers.get("if-range"), validators)) return WHOLE;
  if (from === "") return toPart(Math.max(0, sizeBytes - Number(to)), sizeBytes - 1);
  if (to !== "" && Number(to) < Number(from)) return WHOLE;
  return toPart(Number(from), to === "" ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1));
}

function toPart(first: number, last: number): Range {
  return first <= last ? { kind: "part", first, last } : { kind: "none" };
}

/** Whether the rest of what the client has is still to be had; compared exactly, for it is put together with what it has: RFC 9110, 13.1.5. */
function isSame(ifRange: string | null, { etag, lastModified }: Validators): boolean {
  return ifRange === null || ifRange.trim() === etag || parseHttpDate(ifRange) === lastModified.getTime();
}
