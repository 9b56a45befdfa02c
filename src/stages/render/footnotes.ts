import { createHash } from "node:crypto";
import type { AbsoluteUrl } from "../../model/values.ts";

/** What the ids of an article's footnotes begin with: its own among all articles, and the same at every build. */
export function toFootnoteName(base: AbsoluteUrl): string {
  return createHash("sha256").update(base).digest("hex").slice(0, 8);
}

/** The only ids that stay: those of footnotes and of the marks that lead to them. */
export const FOOTNOTE_ID = /^fn(?:ref)?-[0-9a-f]{8}-\d+(?::\d+)?$/;
