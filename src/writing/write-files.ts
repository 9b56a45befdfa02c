import type { Emitted } from "../model/feed.ts";
import type { Writing } from "./writing.ts";

type FileWriting = Pick<Writing, "output" | "onProblem" | "onWritten">;

/** Writes files, and says which were refused, since a stranger's stands there or an emitter failed: what shows those keeps its mark. */
export async function writeFiles(
  { output, onProblem, onWritten }: FileWriting,
  files: readonly Emitted[],
): Promise<ReadonlySet<Emitted>> {
  const refused = new Set<Emitted>();
  await output.claimAll(files.flatMap((file) => ("problem" in file ? [] : [file.path])));
  for (const file of files) {
    const result = "problem" in file ? file.problem : await output.write(file);
    if ("problem" in file) output.keep(file.path);
    if ("code" in result) {
      refused.add(file);
      onProblem(result);
    } else onWritten([result]);
  }
  return refused;
}
