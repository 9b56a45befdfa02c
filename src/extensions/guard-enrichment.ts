import type { Enricher } from "../stages/enrich/index.ts";
import { checkAdded } from "./check-added.ts";

/** An enrichment of the user's, which gives parts of an article or throws. */
export function guardEnrichment(add: Enricher): Enricher {
  const guarded: Enricher = (...given) => checkAdded(add(...given));
  // What fails is told by its name.
  return Object.defineProperty(guarded, "name", { value: add.name });
}
