import { escapeMarkup } from "../../../model/escape.ts";
import { ElementNode } from "./dom.ts";
import { type Page, type PageElement, toText } from "./page.ts";
import { parseMarkup } from "./parse-markup.ts";

/** Writes formulas in MathML, of which feed readers show the signs alone, on one line: `1/2`, x<sup>2</sup>. What is drawn beside one for the eye goes. */
export function writeFormulas(page: Page): void {
  for (const math of page.elements.filter(({ localName }) => localName === "math")) {
    // Where a picture is shown in place of it.
    if (math.closest("[hidden]") !== null) continue;
    for (const drawn of math.parentElement?.parentElement?.children ?? [])
      if (drawn.getAttribute("aria-hidden") === "true" && !drawn.contains(math)) drawn.remove();
    const line = new ElementNode("span");
    parseMarkup(write(math), line);
    math.replaceWith(...line.childNodes);
  }
}

/** A part of a formula as markup. */
function write(part: PageElement): string {
  const parts = part.children;
  const written = parts.map(write);
  const [base = "", below = "", above = ""] = written;
  switch (part.localName) {
    case "annotation":
    case "annotation-xml":
      return "";
    case "mfrac":
      return `${enclose(base, parts[0])}/${enclose(below, parts[1])}`;
    case "msqrt":
      return `√${enclose(written.join(""), part)}`;
    case "mroot":
      return `<sup>${below}</sup>√${enclose(base, parts[0])}`;
    case "msub":
    case "munder":
      return `${base}<sub>${below}</sub>`;
    case "msup":
    case "mover":
      return `${base}<sup>${below}</sup>`;
    case "msubsup":
    case "munderover":
      return `${base}<sub>${below}</sub><sup>${above}</sup>`;
    case "mspace":
    case "mtd":
    case "mtr":
      return `${written.join("")} `;
    default:
      return parts.length === 0 ? escapeMarkup(toText(part)) : written.join("");
  }
}

/** In brackets unless it is one sign or number. */
function enclose(written: string, part: PageElement | undefined): string {
  return /^(?:.|[\d.,]+)$/su.test(toText(part)) ? written : `(${written})`;
}
