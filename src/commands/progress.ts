import { type ProgressResult, progress } from "@clack/prompts";
import type { Terminal } from "./command.ts";

/** A bar on a terminal while many seeds are read; nothing for a few, and nothing where nobody looks. */
export type Progress = { readonly advance: (done: number, all: number) => void; readonly close: () => void };

const FEW_SEEDS = 300;

export function openProgress({ isInteractive, screen }: Terminal): Progress {
  let bar: ProgressResult | undefined;
  let drawn = 0;
  return {
    advance: (done, all) => {
      if (!isInteractive || all < FEW_SEEDS) return;
      if (bar === undefined) {
        bar = progress({ max: 100, size: 30, output: screen, style: "light" });
        bar.start("reading the seeds");
      }
      const percent = Math.floor((done / all) * 100);
      if (percent > drawn) bar.advance(percent - drawn, `${done} of ${all} seeds`);
      drawn = percent;
    },
    close: () => {
      bar?.stop("read the seeds");
      bar = undefined;
    },
  };
}
