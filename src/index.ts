import type { ConfigInput } from "./config.ts";

export type { ConfigInput } from "./config.ts";
export type { Config } from "./model/config.ts";
export type { Problem } from "./model/problem.ts";
export { openFolder } from "./output/folder.ts";
export { toArticleSchema } from "./pipeline.ts";
export { publish, type Report, type Run } from "./publish.ts";
export { openStore } from "./store/sqlite.ts";

/** Gives a feedmill.config.ts its types: `export default defineConfig({ url: "https://example.org/" })`. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config;
}
