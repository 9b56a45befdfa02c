import { findClosingBrace } from "./mdx-script.ts";

/** A tag of JSX: the place behind it, whether it opens or closes something, and the HTML that is left of it, without what a script would compute. */
export type JsxTag = { readonly end: number; readonly nesting: 1 | 0 | -1; readonly html: string };

const START = /<(\/?)([a-z_$][\w$.:-]*)?/iy;
const ATTRIBUTE = /\s+([^\s"'<>{}/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|(\{)))?|\s*(\{)/y;
const END = /\s*(\/?)>/y;

/** The tag that begins at `from`; undefined where none does, "unclosed" where a brace in it is never closed. Of a component, and of a tag without a name, no HTML is left. */
export function parseTag(text: string, from: number): JsxTag | "unclosed" | undefined {
  const start = matchAt(START, text, from);
  if (start === undefined) return undefined;
  const [opening, slash = "", name = ""] = start;
  let at = from + opening.length;
  let attributes = "";
  for (let end = matchAt(END, text, at); end === undefined; end = matchAt(END, text, at)) {
    const attribute = name === "" ? undefined : matchAt(ATTRIBUTE, text, at);
    if (attribute === undefined) return undefined;
    const [written, own = "", brace, spread] = attribute;
    at += written.length;
    if ((brace ?? spread) === undefined) {
      attributes += written;
      continue;
    }
    const close = findClosingBrace(text, at - 1);
    if (close === undefined) return "unclosed";
    const value = brace === undefined ? undefined : toLiteral(text.slice(at - 1, close));
    if (value !== undefined) attributes += ` ${own}="${value.replaceAll('"', "&quot;")}"`;
    at = close;
  }
  const [ending = "", isEmpty] = matchAt(END, text, at) ?? [];
  const isSole = isEmpty === "/" || VOID.has(name);
  const nesting = isSole ? 0 : slash === "/" ? -1 : 1;
  return {
    end: at + ending.length,
    nesting,
    html: isComponent(name) ? "" : toHtml({ name, slash, attributes, isSole }),
  };
}

/** The text between quotes, if that is all that stands between braces. */
export function toLiteral(expression: string): string | undefined {
  return /^\{\s*(["'])([^"'\\\n]*)\1\s*\}$/.exec(expression)?.[2];
}

function isComponent(name: string): boolean {
  return !/^[a-z]/.test(name) || name.includes(".");
}

type Parts = { readonly name: string; readonly slash: string; readonly attributes: string; readonly isSole: boolean };

/** HTML has an end tag for all but a few elements. */
function toHtml({ name, slash, attributes, isSole }: Parts): string {
  return `<${slash}${name}${attributes}>${isSole && !VOID.has(name) ? `</${name}>` : ""}`;
}

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  const own = new RegExp(pattern);
  own.lastIndex = at;
  return own.exec(text) ?? undefined;
}
