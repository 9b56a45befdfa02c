import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { listExpected, runCase } from "./run-case.ts";

// Writes what each case comes to today as what it should come to. Review the diff: it is the change that users will see.
for (const entry of readdirSync(import.meta.dirname, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const folder = join(import.meta.dirname, entry.name);
  const work = mkdtempSync(join(tmpdir(), "feedmill-case-"));
  const { files, problems } = await runCase(folder, work);
  for (const path of listExpected(folder)) rmSync(join(folder, "out", path));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, "out", path)), { recursive: true });
    writeFileSync(join(folder, "out", path), text);
  }
  writeFileSync(join(folder, "problems.txt"), problems);
  rmSync(work, { recursive: true });
}
