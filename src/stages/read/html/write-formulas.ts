import { escapeMarkup } from "../../../model/escape.ts";
import { ElementNode } from "./dom.ts";
import { holdsAny, type Page, type PageElement, toNames, toText } from "./page.ts";
import { parseMarkup } from "./parse-markup.ts";

/** Writes formulas in MathML, of which feed readers show the signs alone, on one line: `1/2`, x<sup>2</sup>. What is drawn beside one for the eye goes. */
export function writeFormulas(page: Page): void {
  const formulas = page.elements.filter(({ localName }) => localName === "math");
  if (formulas.length === 0) return;
  // Where one is hidden, a picture is shown in its place.
  const shown = formulas.filter((math) => math.closest("[hidden]") === null);
  dropDrawn(page, shown);
  for (const math of shown) {
    const line = new ElementNode("span");
    parseMarkup(write(math), line);
    math.replaceWith(...line.childNodes);
  }
}

function dropDrawn(page: Page, formulas: readonly PageElement[]): void {
  // Who draws a formula hides its MathML in an inline box of its own, beside the drawing.
  const own = formulas.flatMap(({ parentElement }) => parentElement ?? []).filter((box) => OWN_BOX.test(box.localName));
  const boxes = new Set(own.map((box) => box.parentElement ?? page.html));
  for (const element of page.elements) {
    const isBeside = element.getAttribute("aria-hidden") === "true" && boxes.has(element.parentElement ?? page.html);
    if (isBeside && !holdsAny(element, MATH)) element.remove();
  }
}

const OWN_BOX = /^span$|-/;
const MATH = toNames("math");

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
