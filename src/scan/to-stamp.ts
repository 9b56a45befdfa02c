import type { Stamp } from "../model/ledger.ts";
import type { Looked } from "./look-shared.ts";

/** A file written to so lately could be written to again within the same tick of its clock: its time proves nothing yet. */
const YOUNG_MS = 2_000;

/** What to remember of a file that was read; `clockMs` is the real time. */
export function toStamp({ sizeBytes, mtimeMs }: Looked, clockMs: number): Stamp {
  return { sizeBytes, mtimeMs: clockMs - mtimeMs < YOUNG_MS ? null : mtimeMs };
}
