import { type Read, type Reader, type ReadText, toRead } from "../stages/read/index.ts";
import { checkDrafts } from "./check-drafts.ts";
import { nameGiven, refuse } from "./given.ts";

/** What never comes must not hold up what stays up; a seed is small, and a minute is long. */
const MOST_WAIT_MS = 60_000;

/** A reader of the user's, which gives drafts or fails: on each of its seeds where it can't be loaded, and on no other. */
export function guardReader({ extensions, load }: Reader, waitMs = MOST_WAIT_MS): Reader {
  return {
    extensions,
    load: async (): Promise<Read> => {
      try {
        const read = await within(waitMs, load());
        if (typeof read !== "function") refuse(`load gave ${nameGiven(read)}, and a reader is a function`);
        return (seed, context) => {
          const given: unknown = read(seed, context);
          if (!(given instanceof Promise)) return checkDrafts(given, seed.path);
          return within(waitMs, given).then((drafts) => checkDrafts(drafts, seed.path));
        };
      } catch (error) {
        return () => Promise.reject(error);
      }
    },
  };
}

/** `toRead` for a reader of the user's, whose drafts are looked into before they are checked as those of others are. */
export function toGuardedRead(read: ReadText): ReturnType<typeof toRead> {
  return toRead((seed, context) => {
    const given: unknown = read(seed, context);
    return checkDrafts(Array.isArray(given) ? given : [given], seed.path);
  });
}

async function within<T>(waitMs: number, given: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`its promise did not settle within ${waitMs / 1000} seconds`);
    timer = setTimeout(() => reject(error), waitMs);
  });
  try {
    return await Promise.race([given, late]);
  } finally {
    clearTimeout(timer);
  }
}
