import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Changes with a byte of the file, or of one that it imports by a relative path, or that such a one imports. Packages don't count. */
export function fingerprintModule(file: string): string {
  const texts = new Map<string, string>();
  collect(file, texts);
  return hash("sha1", JSON.stringify([...texts.values()]));
}

/** In the order of the imports, which is the same wherever the files lie. */
function collect(file: string, texts: Map<string, string>): void {
  if (texts.has(file) || !existsSync(file)) return;
  const text = readFileSync(file, "utf8");
  texts.set(file, text);
  const imports = /\b(?:from|import)\s*\(?\s*["'](\.\.?\/[^"']+)["']/g;
  for (const [, specifier = ""] of text.matchAll(imports)) collect(resolve(dirname(file), specifier), texts);
}
