import { toClassWords } from "./class-words.ts";
import { readLabel } from "./date-label.ts";
import { createIsElsewhere } from "./is-elsewhere.ts";
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
  const times = listTimes(page);
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

function listTimes(page: Page): readonly Time[] {
  const isElsewhere = createIsElsewhere(page);
  const isOwn = (time: PageElement) => Boolean(time.getAttribute("datetime")?.trim()) && !isElsewhere(time);
  for (const scope of [page.body.querySelector("article"), page.body.querySelector("main"), page.body]) {
    const own = scope?.querySelectorAll("time[datetime]").slice(0, MOST_TIMES).filter(isOwn) ?? [];
    // One alone need not be told from others.
    const words = own.length > 1 && scope !== null ? readWordsBefore(scope) : new Map<PageElement, string>();
    if (own.length > 0) return own.map((time) => toTime(time, words.get(time) ?? ""));
  }
  return [];
}

const MOST_TIMES = 30;

function toTime(time: PageElement, words: string): Time {
  const datetime = time.getAttribute("datetime")?.trim() ?? "";
  const isInProse = toText(time.closest("p, li, dd, blockquote")).length > 2 * LONGEST_LABEL;
  return { datetime, label: toLabel(time, words), isInProse };
}

/** What stands between each time and the one before it, a line for each block. Headings say nothing of dates, but where they stand. */
function readWordsBefore(scope: PageElement): ReadonlyMap<PageElement, string> {
  const before = new Map<PageElement, string>();
  let words = "";
  const read = (node: PageNode) => {
    if (!isElement(node)) words += node.textContent.replace(/\s+/g, " ");
    else if (node.localName === "time") {
      before.set(node, words);
      words = "";
    } else {
      const end = BLOCKS.has(node.localName) ? "\n" : "";
      words += end;
      if (!HEADINGS.has(node.localName)) for (const child of node.childNodes) read(child);
      words += end;
    }
  };
  read(scope);
  return before;
}

const BLOCKS = toNames("p div li dt dd td section header footer article h1 h2 h3 h4 h5 h6");

/** By the words before it, else by the classes of the time and what holds it. */
function toLabel(time: PageElement, words: string): Time["label"] {
  const line = collapseSpace(words.split("\n").findLast((text) => text.trim() !== "") ?? "");
  const classes = [time, time.parentElement].map((named) => (named === null ? "" : toClassWords(named).names));
  const label = line.length <= LONGEST_LABEL ? readLabel(line) : undefined;
  return label ?? classes.map(readLabel).find(Boolean);
}

const LONGEST_LABEL = 80;
