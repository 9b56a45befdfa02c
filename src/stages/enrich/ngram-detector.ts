import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { eld } from "eld/extrasmall";

/** Language (ISO 639-1) of a text by its n-grams; undefined where the answer is unsure. */
export function detectByNgrams(text: string): string | undefined {
  const detected = loadDetector().detect(text);
  return detected.language !== "" && detected.isReliable() ? detected.language : undefined;
}

type Detector = { readonly eld: typeof eld };

const loadDetector = openDetector();

/** Its table takes a fifth of a second and 90 MB, which many runs never need, so the first question loads it. */
function openDetector(): () => typeof eld {
  // A stage is synchronous, so require; by its path, since the package offers itself to import only.
  const require = createRequire(import.meta.url);
  let detector: Detector | undefined;
  return () => {
    const loaded: Detector = detector ?? require(fileURLToPath(import.meta.resolve("eld/extrasmall")));
    detector = loaded;
    return loaded.eld;
  };
}
