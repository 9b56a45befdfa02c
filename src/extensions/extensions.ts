import { pathToFileURL } from "node:url";
import type { ExtensionFile } from "../model/config.ts";
import type { Emitter } from "../model/feed.ts";
import type { Enricher } from "../stages/enrich/index.ts";
import type { Read, Reader } from "../stages/read/index.ts";
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
  return { readers: readers.map(shelter), enrichments, emitters };
}

/** One that can't be loaded fails on each of its seeds, and on no other. */
function shelter({ extensions, load }: Reader): Reader {
  return {
    extensions,
    load: async (): Promise<Read> => {
      try {
        return await load();
      } catch (error) {
        return () => Promise.reject(error);
      }
    },
  };
}
