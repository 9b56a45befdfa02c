import type { RepeatedWord } from "./repeated-words.ts";

/** Forms that differ in their endings alone as one: Kinder and Kindern, Sinwar and Sinwar's, merlu and l'merlu. The shortest stands for all. */
export function mergeForms(words: readonly RepeatedWord[], language: string): readonly Merged[] {
  const merged: { -readonly [Name in keyof Merged]: Merged[Name] }[] = [];
  const [code = ""] = language.split("-");
  const bare = words.map((word) => {
    const form = trimForm(word.form, code);
    return form === word.form ? word : { ...word, form };
  });
  for (const { form, places } of bare.toSorted((a, b) => a.form.length - b.form.length)) {
    const stem = form.toLowerCase();
    const known = merged.find((other) => isSame(other.stem, stem));
    if (known === undefined) merged.push({ form, stem, places });
    else known.places = [...known.places, ...places];
  }
  return merged;
}

/** `stem`: the shortest form in lower case. */
export type Merged = RepeatedWord & { readonly stem: string };

/** A mill is no miller, but flours are flour. */
const LEAST_STEM = 4;
const LEAST_STEM_OF_TWO = 5;

function isSame(stem: string, word: string): boolean {
  if (stem === word) return true;
  const ending = word.length - stem.length;
  const least = ending === 1 ? LEAST_STEM : LEAST_STEM_OF_TWO;
  return ending <= 2 && stem.length >= least && word.startsWith(stem);
}

/** Where articles and prepositions are joined to the front by an apostrophe. */
const ELIDING = new Set(["ca", "fr", "it", "oc"]);
const PARTICLE = /(?:에서|으로)$|(?<=\p{L}{2})(?:은|는|이|가|을|를|의|에|로|도|와|과)$/u;

/** A word without what its language joins to it. */
function trimForm(form: string, code: string): string {
  if (code === "ko") return form.replace(PARTICLE, "");
  if (!form.includes("'") && !form.includes("’")) return form;
  return ELIDING.has(code) ? form.replace(/^\p{L}{1,6}['’]/u, "") : form.replace(/['’]\p{L}{1,3}$/u, "");
}
