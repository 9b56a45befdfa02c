import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";

/** case.json: what a folder under git can't hold. Paths are below the case's folder, such as `seeds/a.md`. */
type Case = {
  readonly arguments?: readonly string[];
  readonly make?: readonly (
    | { readonly file: string; readonly text: string }
    | { readonly file: string; readonly base64: string }
    | { readonly file: string; readonly sizeBytes: number }
    | { readonly file: string; readonly link: string }
    | { readonly pipe: string }
  )[];
};

/** What a case came to: the files it compares, and what was said. */
export type Outcome = { readonly files: Readonly<Record<string, string>>; readonly problems: string };

/** Feeds say it all; `out` of a case that is about other files holds those too, and then they are compared. */
const ALWAYS_COMPARED = ["feed.xml", "atom.xml", "feed.json"];

/** Publishes a copy of the case's seeds in `work`, an empty folder. */
export async function runCase(folder: string, work: string): Promise<Outcome> {
  const description: Case = JSON.parse(readIfThere(join(folder, "case.json")) ?? "{}");
  if (existsSync(join(folder, "seeds"))) cpSync(join(folder, "seeds"), join(work, "seeds"), { recursive: true });
  for (const step of description.make ?? []) make(work, step);
  const fixed = ["--seeds", "seeds", "--out", "out", "--url", "https://news.example/"];
  const ran = await run(["publish", ...fixed, ...(description.arguments ?? [])], { cwd: work });
  const files = existsSync(join(work, "out")) ? readFolder(join(work, "out")) : {};
  const compared = [...ALWAYS_COMPARED, ...listExpected(folder)];
  return {
    files: Object.fromEntries(Object.entries(files).filter(([path]) => compared.includes(path))),
    problems: `${ran.stderr}exit ${ran.exitCode}: ${ran.stdout}`,
  };
}

export function listExpected(folder: string): readonly string[] {
  return existsSync(join(folder, "out")) ? Object.keys(readFolder(join(folder, "out"))) : [];
}

function make(work: string, step: NonNullable<Case["make"]>[number]): void {
  const path = join(work, "pipe" in step ? step.pipe : step.file);
  mkdirSync(dirname(path), { recursive: true });
  if ("pipe" in step) execFileSync("mkfifo", [path]);
  else if ("link" in step) symlinkSync(step.link, path);
  else if ("text" in step) writeFileSync(path, step.text);
  else if ("base64" in step) writeFileSync(path, Buffer.from(step.base64, "base64"));
  else {
    writeFileSync(path, "");
    truncateSync(path, step.sizeBytes);
  }
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
