import { first } from "./001-first.ts";
import { sideFiles } from "./002-side-files.ts";
import { shownFiles } from "./003-shown-files.ts";
import { seedLinks } from "./004-seed-links.ts";

/** In order, append-only: a database of version n has had the first n. */
export const migrations: readonly string[] = [first, sideFiles, shownFiles, seedLinks];
