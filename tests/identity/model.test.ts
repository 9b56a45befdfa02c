import fc from "fast-check";
import { describe, it } from "vitest";
import { anyRuns } from "./change-seeds.ts";
import { play } from "./play.ts";

const topic = (title: string) => ({ limit: 50, title });
// What fails is made smaller for so long, and its seed is said.
const limits = { interruptAfterTimeLimit: 60_000 };
const TIMEOUT_MS = 180_000;
const feeds = { tags: topic("{feed}: {name}"), sections: topic("{name}") };

describe("through renames, moves, new titles, dates and tags, edits, drafts, mistakes, removals and returns, run after run,", () => {
  it(
    "ids, slugs, numbers and dates of publication stay, none is given twice, and out is what a rebuild writes",
    async () => {
      await fc.assert(
        fc.asyncProperty(anyRuns, (runs) => play(runs, 8, { feeds, pages: true })),
        { numRuns: 25, ...limits },
      );
    },
    TIMEOUT_MS,
  );

  it(
    "the archive, too, is what a rebuild writes",
    async () => {
      const withoutMistakes = anyRuns.map((runs) =>
        runs.map((run) => run.filter(({ kinds }) => !kinds.includes("spoil"))),
      );
      await fc.assert(
        fc.asyncProperty(withoutMistakes, (runs) =>
          play(runs, 19, { archiveSize: 7, limit: 20, formats: ["atom", "json"] }),
        ),
        { numRuns: 12, ...limits },
      );
    },
    TIMEOUT_MS,
  );
});
