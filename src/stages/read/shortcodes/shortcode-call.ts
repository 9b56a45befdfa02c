import type { Shortcode } from "./shortcode-table.ts";

/** Text between `{{ }}` or `{% %}` as a call; a string where it stands for one; undefined where it is but text with braces. */
export function parseCall(text: string): Shortcode | string | undefined {
  const hugo = /^\{\{[<%]-?\s*(\/?\s*[^\s>]+)\s*([\s\S]*?)\s*\/?-?[%>]\}\}$/.exec(text);
  const tag =
    hugo ?? /^\{%-?\s*([\w-]+)([\s\S]*?)-?%\}$/.exec(text) ?? /^\{\{-?\s*(\w+)(\([\s\S]*\))\s*-?\}\}$/.exec(text);
  if (tag === null) return parseOutput(text);
  const [, name = "", parameters = ""] = tag;
  // Hugo 0.123 and later name a closing call with or without a space.
  return { name: name.replace(/\s/g, "").replace(/\.html?$/, ""), ...parseArguments(parameters) };
}

const ARGUMENT = /(?:([\w-]+)\s*[=:]\s*)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s,()[\]"'`=]+))/g;

function parseArguments(parameters: string): Pick<Shortcode, "values" | "named"> {
  const values: string[] = [];
  const named: Record<string, string> = {};
  for (const [, name, double, single, back, bare] of parameters.matchAll(ARGUMENT)) {
    const value = double ?? single ?? back ?? bare ?? "";
    if (name === undefined) values.push(value);
    else named[name] = value;
  }
  return { values, named };
}

/** `{{ … }}` of Liquid and Nunjucks. An address of the site's own is known, other variables of theirs are not; the rest may be any text. */
function parseOutput(text: string): Shortcode | string | undefined {
  const inside = text.replace(/^\{\{-?\s*|\s*-?\}\}$/g, "");
  const literal = /^(["'])([^"']*)\1\s*\|\s*(?:relative_url|absolute_url|url|slug|safe)\b/.exec(inside)?.[2];
  if (literal !== undefined) return literal;
  if (/^site\.(?:base)?url\b/.test(inside)) return "";
  return /^(?:site|page|post|include|metadata|collections|config|eleventy)\.[\w.[\]]+(?:\s*\||$)/.test(inside)
    ? { name: inside, values: [], named: {} }
    : undefined;
}
