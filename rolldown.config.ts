import { defineConfig } from "rolldown";
import manifest from "./package.json" with { type: "json" };

/** Named by the program, which starts threads with them, beside where it is called and imported. */
const entries = ["cli", "index", "process/worker", "scan/look-worker", "writing/chunk-worker"];

/** Of what every run needs, zod has by far the most modules. */
const INLINED = "zod";

/** The published package in few files: to load two hundred modules takes Node longer than most runs take for all the rest. */
export default defineConfig({
  input: entries.map((name) => `src/${name}.ts`),
  platform: "node",
  external: Object.keys(manifest.dependencies)
    .filter((name) => name !== INLINED)
    .map((name) => new RegExp(`^${name}(?:/|$)`)),
  output: { dir: "dist", cleanDir: true },
});
