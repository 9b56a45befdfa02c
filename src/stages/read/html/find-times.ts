import { toClassWords } from "./class-words.ts";
import { readLabel } from "./date-label.ts";
import { openElsewhere } from "./open-elsewhere.ts";
import {
  collapseSpace,
  HEADINGS,
  isElement,
  type Page,
  type PageElement,
  type PageNode,
  toNames,
  toText,
} from "./page.ts";

/** When the article was published and last changed, by its `<time>` elements. */
export type Times = { readonly published?: string; readonly updated?: string };

/** From the times of the article, else of the page: what says that it is the publication, else what stands beside the text, else in it. */
export function findTimes(page: Page): Times {
  const isElsewhere = openElsewhere(page);
  const scopes = [page.body.querySelector("article"), page.body.querySelector("main"), page.body];
  const times =
    scopes.map((scope) => (scope === null ? [] : listTimes(scope, isElsewhere))).find((found) => found.length > 0) ??
    [];
  const updated = times.find(({ label }) => label === "updated");
  const published =
    times.find(({ label }) => label === "published") ??
    times.find((time) => time.label === undefined && !time.isInProse) ??
    // Pages that state only the last change: that is the best known day of publication.
    updated ??
    times[0];
  return {
    ...(published !== undefined && { published: published.datetime }),
    ...(updated !== undefined && updated !== published && { updated: updated.datetime }),
  };
}

type Time = {
  readonly datetime: string;
  readonly label: ReturnType<typeof readLabel>;
  readonly isInProse: boolean;
};

function listTimes(scope: PageElement, isElsewhere: (time: PageElement) => boolean): readonly Time[] {
  if (scope.querySelector("time[datetime]") === null) return [];
  const times: Time[] = [];
  let words = "";
  for (const piece of listPieces(scope)) {
    if (times.length > MOST_TIMES) break;
    if (typeof piece === "string") words += piece;
    else {
      const datetime = piece.getAttribute("datetime")?.trim();
      if (datetime && !isElsewhere(piece))
        times.push({ datetime, label: toLabel(piece, words), isInProse: isInProse(piece) });
      words = "";
    }
  }
  return times;
}

const MOST_TIMES = 100;

/** The text and the times of an element in their order. Headings say nothing of dates, but where they stand. */
function listPieces(node: PageNode): readonly (string | PageElement)[] {
  if (!isElement(node)) return [node.textContent];
  if (node.localName === "time") return [node];
  if (HEADINGS.has(node.localName)) return ["\n\n"];
  const pieces = node.childNodes.flatMap(listPieces);
  return BLOCKS.has(node.localName) ? ["\n\n", ...pieces, "\n\n"] : pieces;
}

const BLOCKS = toNames("p div li dt dd td section header footer article");

/** By the words before it, else by the classes of the time and what holds it. */
function toLabel(time: PageElement, words: string): Time["label"] {
  const line = collapseSpace(words.split("\n\n").findLast((text) => text.trim() !== "") ?? "");
  const classes = [time, time.parentElement].map((named) => (named === null ? "" : toClassWords(named).names));
  const label = line.length <= LONGEST_LABEL ? readLabel(line) : undefined;
  return label ?? classes.map(readLabel).find(Boolean);
}

const LONGEST_LABEL = 80;

function isInProse(time: PageElement): boolean {
  return toText(time.closest("p, li, dd, blockquote")).length > 2 * LONGEST_LABEL;
}
