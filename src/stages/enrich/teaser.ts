import type { Body } from "../../model/article.ts";
import { toPieces } from "./pieces.ts";

/** The prose before the mark where authors end their summary (`<!-- more -->`); undefined where there is none. */
export function findTeaser(body: Body): string | undefined {
  switch (body.kind) {
    case "markdown": {
      const end = findMore(body.markdown);
      return end === -1 ? undefined : toProse({ kind: "markdown", markdown: body.markdown.slice(0, end) });
    }
    case "html": {
      const end = findMore(body.html);
      return end === -1 ? undefined : toProse({ kind: "html", html: body.html.slice(0, end) });
    }
    case "blocks":
      return undefined;
  }
}

function findMore(text: string): number {
  return text.includes("<!--") ? text.search(/<!--\s*(?:more|excerpt|end[ _-]?excerpt|read[ _-]?more)\s*-->/i) : -1;
}

function toProse(body: Body): string | undefined {
  const prose = toPieces(body).filter((piece) => piece.kind === "prose");
  return prose.length === 0 ? undefined : prose.map((piece) => piece.text).join(" ");
}
