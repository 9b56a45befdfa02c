// What scripts fill a page from is JSON somewhere in a script, whatever the framework calls it.
const SCRIPT = /<script\b[^<>]*>/gi;
const STRING = /"([\w-]+)"\s*:\s*"([^"\\]*(?:\\.[^"\\]*)*)"/g;
// Data as a string within a program: `push([1,"{\"body\":…` of streamed pages.
const NESTED = /"([^"\\]{0,200}\\"[^"\\]*(?:\\.[^"\\]*)*)"/g;
const SHORTEST_TEXT = 400;
const SHORTEST_PARAGRAPH = 60;
// Keys that say what a page is about, or what it says to others.
const ELSEWHERE = /description|summary|comment|bio|copyright|disclaimer|css|script|style|alt|caption|url|src/i;

/** The article's text from the data in a page's scripts, as HTML: the texts that stand under one name and are the longest together; "" where there are none. */
export function findScriptText(text: string): string {
  const scripts = listScripts(text);
  const found = chooseLongest(scripts) || chooseLongest(scripts.map(unfold));
  return found;
}

function listScripts(text: string): readonly string[] {
  return [...text.matchAll(SCRIPT)].flatMap(({ 0: tag, index }) => {
    const from = index + tag.length;
    const end = text.indexOf("</script", from);
    return end < 0 ? [] : [text.slice(from, end)];
  });
}

function unfold(script: string): string {
  return [...script.matchAll(NESTED)].map(([, inside = ""]) => decode(inside)).join("");
}

function chooseLongest(scripts: readonly string[]): string {
  const byName = new Map<string, Set<string>>();
  for (const [, name = "", written = ""] of scripts.flatMap((script) => [...script.matchAll(STRING)])) {
    if (written.length < SHORTEST_PARAGRAPH || ELSEWHERE.test(name)) continue;
    const value = decode(written);
    if (isText(value)) byName.set(name, (byName.get(name) ?? new Set()).add(value));
  }
  const joined = [...byName.values()].map((values) => [...values].map(toHtml).join(""));
  const longest = joined.toSorted((a, b) => b.length - a.length)[0] ?? "";
  return longest.length >= SHORTEST_TEXT ? longest : "";
}

/** Sentences, and neither an address nor a program. */
function isText(value: string): boolean {
  const words =
    value
      .replace(/<[^<>]*>/g, " ")
      .match(/\p{L}+/gu)
      ?.join("").length ?? 0;
  const isSpaced = /\s\S+\s/.test(value) || /[\u3040-\u30ff\u3400-\u9fff]{20}/.test(value);
  return isSpaced && words > value.length * 0.3 && !/^[[{]|function\s*\(|^https?:\S*$/.test(value);
}

function toHtml(value: string): string {
  if (/<(?:p|br|div|h[1-6])\b/i.test(value)) return value;
  const lines = value.split(/\n+/).map((line) => line.trim());
  return lines.map((line) => (line === "" ? "" : `<p>${line.replaceAll("<", "&lt;")}</p>`)).join("");
}

function decode(written: string): string {
  try {
    return String(JSON.parse(`"${written.replace(/[\n\r\t]/g, " ")}"`));
  } catch {
    return "";
  }
}
