import { sumUp } from "../forest/columns.ts";
import { openColumn, type Sheet } from "../forest/sheet.ts";
import type { Measured } from "../lines/measure-lines.ts";
import { findCore, isLikely, listRuns, type Run } from "./list-runs.ts";
import { measureKinship } from "./measure-kinship.ts";

/**
 * Writes on the sheet how each line stands to the core of the article, which is the run of lines taken for it that says most: what is
 * parted from it by much else, or speaks of something else, is a comment, a teaser or another article. `mass` is how much of the
 * article each line is thought to say.
 */
export function measureCore(lines: readonly Measured[], mass: Float32Array, sheet: Sheet): void {
  const body = openColumn(sheet, "body");
  const runs = listRuns(body, mass);
  const core = findCore(runs);
  const total = Math.max(1, sumUp(mass));
  measureRuns(runs, total, sheet);
  measureGaps(body, core, sheet);
  measureDistances(body, core, sheet);
  openColumn(sheet, "coreShare").fill(core.mass / total);
  openColumn(sheet, "coreMass").fill(core.mass);
  measureKinship(lines, core, sheet);
}

/** How much the run says that each line belongs to. */
function measureRuns(runs: readonly Run[], total: number, sheet: Sheet): void {
  const [mass, share] = [openColumn(sheet, "runMass"), openColumn(sheet, "runShare")];
  mass.fill(0);
  share.fill(0);
  for (const run of runs) {
    mass.fill(run.mass, run.start, run.end);
    share.fill(run.mass / total, run.start, run.end);
  }
}

/** How many lines in a row are not the article's, up to each line and at most between it and the core's first; below 0 above the core. */
function measureGaps(body: Float32Array, core: Run, sheet: Sheet): void {
  const [before, widest] = [openColumn(sheet, "gapBefore"), openColumn(sheet, "widestGap")];
  const walk = (from: number, to: number, step: 1 | -1) => {
    let gap = 0;
    let most = 0;
    for (let at = from; at !== to; at += step) {
      gap = isLikely(body[at]) ? 0 : gap + 1;
      most = Math.max(most, gap);
      before[at] = step * gap;
      widest[at] = step * most;
    }
  };
  walk(core.start, body.length, 1);
  walk(core.start - 1, -1, -1);
}

/** Farther away is all the same. */
const FAR = 200;

/** How far it is to the next line above and below that is likely the article's, and to the core. */
function measureDistances(body: Float32Array, core: Run, sheet: Sheet): void {
  const open = (measure: string) => openColumn(sheet, measure);
  const [since, until, from] = [open("sinceBody"), open("untilBody"), open("fromCore")];
  let last = -FAR;
  for (let at = 0; at < body.length; at++) {
    since[at] = Math.min(FAR, at - last);
    if (isLikely(body[at])) last = at;
    from[at] = at < core.start ? at - core.start : Math.max(0, at - core.end + 1);
  }
  last = body.length + FAR;
  for (let at = body.length - 1; at >= 0; at--) {
    until[at] = Math.min(FAR, last - at);
    if (isLikely(body[at])) last = at;
  }
}
