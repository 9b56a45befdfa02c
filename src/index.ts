import type { ConfigInput } from "./config.ts";

export { type ConfigInput, type ConfigSources, type Resolved, resolveConfig } from "./config.ts";
export type { Extensions } from "./extensions/extensions.ts";
export { toGuardedRead as toRead } from "./extensions/guard-reader.ts";
export type * from "./model/article.ts";
export type { Config } from "./model/config.ts";
export type { Emitter, Feed, OutFile, RenderedEntry, Site } from "./model/feed.ts";
export { fail, type Outcome, type Place, type Problem, pass, toError, toWarning } from "./model/problem.ts";
export type { Context } from "./model/stage.ts";
export { type AbsoluteUrl, type Instant, parseAbsoluteUrl, parseInstant, toRfc822, toRfc3339 } from "./model/values.ts";
export { openFolder } from "./output/folder.ts";
export {
  type Enricher,
  type PlainText,
  type Read,
  type Reader,
  type ReadText,
  toArticleSchema,
} from "./pipeline.ts";
export { publish, type Report, type Run } from "./publish.ts";
export { type Lock, takeLock } from "./store/lock.ts";
export { openStore } from "./store/sqlite.ts";

/** Gives a feedmill.config.ts its types: `export default defineConfig({ url: "https://example.org/" })`. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config;
}
