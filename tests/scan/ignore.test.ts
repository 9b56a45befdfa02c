import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyLedger } from "../../src/model/ledger.ts";
import { scanSeeds } from "../../src/scan/scan.ts";
import { isNoArticle, refuseFormat } from "../../src/stages/read/index.ts";
import { makeFolder } from "../support/temp-folder.ts";

it("a scan passes over files that are no articles without a word, and still refuses those of no format", async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, "heat"));
  for (const path of ["_index.md", "heat/index.md", "heat/sun.jpg", "heat/heat.11tydata.js", "heat/plan.xyz"]) {
    writeFileSync(join(folder, path), "Hot.");
  }
  const { changed, problems } = await scanSeeds(folder, () => emptyLedger, {
    maxSeedBytes: 100,
    refuse: refuseFormat,
    ignore: isNoArticle,
  });
  expect(changed.map(({ path }) => path)).toEqual(["heat/index.md"]);
  expect(problems.map(({ code, place }) => [code, place.file])).toEqual([["format-unknown", "heat/plan.xyz"]]);
});
