import { Parser } from "htmlparser2";
import { ElementNode, TextNode } from "./dom.ts";

/** Parses markup into an element: neither is an element added that was left out, nor a stray one moved. Comments are dropped. */
export function parseMarkup(text: string, into: ElementNode): void {
  let at = into;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element = new ElementNode(name, attributes);
      at.append(element);
      at = element;
    },
    ontext: (piece) => {
      // A reference to a character is a piece of its own.
      if (at.last?.nodeType === 3) at.last.textContent += piece;
      else at.append(new TextNode(piece));
    },
    onclosetag: () => {
      at = at.parentElement ?? into;
    },
  });
  parser.end(text);
}
