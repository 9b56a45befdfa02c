import { pathToFileURL } from "node:url";
import type { ExtensionFile } from "../model/config.ts";
import type { Emitter } from "../model/feed.ts";
import type { Enricher } from "../stages/enrich/index.ts";
import type { Reader } from "../stages/read/index.ts";
import { guardEmitter } from "./guard-emitter.ts";
import { guardEnrichment } from "./guard-enrichment.ts";
import { guardReader } from "./guard-reader.ts";
import { extensionsSchema } from "./schema.ts";

/** What a configuration adds to the registries. */
export type Extensions = {
  readonly readers: readonly Reader[];
  readonly enrichments: readonly Enricher[];
  readonly emitters: readonly Emitter[];
};

/**
 * The functions of a configuration file. A function can't travel to a worker thread, so each thread asks for them here, and
 * so does the main one; the file is run once in each.
 */
export async function loadExtensions(origin: ExtensionFile | undefined): Promise<Extensions> {
  if (origin === undefined) return { readers: [], enrichments: [], emitters: [] };
  const module: { readonly default?: unknown } = await import(pathToFileURL(origin.file).href);
  const { readers = [], enrichments = [], emitters = [] } = extensionsSchema.parse(module.default);
  return {
    readers: readers.map((reader) => guardReader(reader)),
    enrichments: enrichments.map(guardEnrichment),
    emitters: emitters.map(guardEmitter),
  };
}
