import { appendFile, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { startWatch, type WatchOptions } from "../../src/run/watch.ts";
import { makeFolder } from "./temp-folder.ts";

const WAIT = { timeout: 20_000, interval: 25 };
const SLOW = { timeout: 60_000 };

async function watchFolder(folder: string, options: Partial<WatchOptions> = {}) {
  const seen = { changes: 0, errors: [] as unknown[] };
  const watch = await startWatch({
    folder,
    settleMs: 100,
    onChange: () => void seen.changes++,
    onError: (error) => void seen.errors.push(error),
    ...options,
  });
  onTestFinished(() => watch.close());
  return { seen, watch };
}

/** Waits for at least one more change than so far, caused by `act`. */
async function expectChange(seen: { readonly changes: number }, act: () => Promise<unknown>): Promise<void> {
  const before = seen.changes;
  await act();
  await expect.poll(() => seen.changes, WAIT).toBeGreaterThan(before);
}

test("a file made, changed, moved or removed is noticed, also in a folder made later", SLOW, async () => {
  const folder = await makeFolder({ "old.md": "old" });
  const { seen } = await watchFolder(folder);
  await expectChange(seen, () => writeFile(join(folder, "new.md"), "new"));
  await expectChange(seen, () => appendFile(join(folder, "old.md"), " and more"));
  await expectChange(seen, () => rename(join(folder, "new.md"), join(folder, "renamed.md")));
  await expectChange(seen, () => rm(join(folder, "renamed.md")));
  await expectChange(seen, () => mkdir(join(folder, "sub/deeper"), { recursive: true }));
  await expectChange(seen, () => writeFile(join(folder, "sub/deeper/article.md"), "deep"));
  expect(seen.errors).toEqual([]);
});

test("files that are there from the start are no change", SLOW, async () => {
  const folder = await makeFolder({ "a.md": "a", "sub/b.md": "b" });
  const { seen } = await watchFolder(folder);
  await sleep(500);
  expect(seen.changes).toBe(0);
});

test("a burst of changes is one call", SLOW, async () => {
  const folder = await makeFolder();
  const { seen } = await watchFolder(folder, { settleMs: 1_000 });
  await Promise.all(Array.from({ length: 50 }, (_, index) => writeFile(join(folder, `${index}.md`), "text")));
  await expect.poll(() => seen.changes, WAIT).toBe(1);
  await sleep(1_500);
  expect(seen.changes).toBe(1);
});

test("a folder that never comes to rest is reported all the same", SLOW, async () => {
  const folder = await makeFolder({ "log.md": "" });
  // Quiet would have to last longer than this test does.
  const { seen } = await watchFolder(folder, { settleMs: 60_000 });
  await expectChange(seen, () => appendFile(join(folder, "log.md"), "more"));
});

test("dot files and folders are ignored, wherever the watched folder itself lies", SLOW, async () => {
  const parent = await makeFolder({ ".hidden/seeds/.git/HEAD": "ref" });
  const folder = join(parent, ".hidden/seeds");
  const { seen } = await watchFolder(folder);
  await writeFile(join(folder, ".draft.md.swp"), "x");
  await writeFile(join(folder, ".git/HEAD"), "other");
  await sleep(500);
  expect(seen.changes).toBe(0);
  await expectChange(seen, () => writeFile(join(folder, "article.md"), "x"));
});

test("the folder may be removed and made again", SLOW, async () => {
  const parent = await makeFolder({ "seeds/a.md": "a" });
  const folder = join(parent, "seeds");
  const { seen } = await watchFolder(folder);
  for (const round of [1, 2]) {
    await expectChange(seen, () => rm(folder, { recursive: true }));
    await expectChange(seen, () => mkdir(folder));
    await sleep(500); // so that no late event of the above passes for the next
    await expectChange(seen, () => writeFile(join(folder, `round-${round}.md`), "x"));
  }
});

test("a folder that does not exist yet is waited for", SLOW, async () => {
  const parent = await makeFolder();
  const folder = join(parent, "later/seeds");
  const { seen } = await watchFolder(folder);
  await mkdir(folder, { recursive: true });
  await expectChange(seen, () => writeFile(join(folder, "article.md"), "x"));
});

test("changes beside the folder and behind a symbolic link are not its changes", SLOW, async () => {
  const parent = await makeFolder({ "seeds/a.md": "a", "elsewhere/b.md": "b" });
  await symlink(join(parent, "elsewhere"), join(parent, "seeds/link"));
  const { seen } = await watchFolder(join(parent, "seeds"));
  await writeFile(join(parent, "elsewhere/b.md"), "changed");
  await writeFile(join(parent, "beside.md"), "x");
  await sleep(500);
  expect(seen.changes).toBe(0);
});

test("nothing is reported after close, not even a burst that had begun", SLOW, async () => {
  const folder = await makeFolder();
  const { seen, watch } = await watchFolder(folder, { settleMs: 300 });
  await writeFile(join(folder, "a.md"), "a");
  await sleep(100);
  await watch.close();
  await writeFile(join(folder, "b.md"), "b");
  await sleep(700);
  expect(seen.changes).toBe(0);
});
