import type { ProgressResult } from "@clack/prompts";
import type { Terminal } from "./command.ts";

/** A bar on a terminal while many seeds are read; nothing for a few, and nothing where nobody looks. */
export type Progress = { readonly advance: (done: number, all: number) => void; readonly close: () => void };

const FEW_SEEDS = 300;

export async function openProgress({ isInteractive, screen }: Terminal): Promise<Progress> {
  // What draws it is loaded only where somebody may look.
  if (!isInteractive) return { advance: () => undefined, close: () => undefined };
  const { progress } = await import("@clack/prompts");
  let bar: ProgressResult | undefined;
  let drawn = 0;
  return {
    advance: (done, all) => {
      if (all < FEW_SEEDS) return;
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
