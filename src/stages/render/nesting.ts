/** The elements open at one moment of a document, and what may stand inside them. */
export type Nesting = {
  /** How many are open, those included that are not written. */
  readonly depth: () => number;
  readonly enter: () => void;
  readonly leave: () => void;
  /** The name under which the element just entered is written: its own, `br` for a block that would break a paragraph, "" for none. */
  readonly place: (name: string) => string;
  /** Whether such an element could stand here. */
  readonly allows: (name: string) => boolean;
  /** Text as it may stand here: in a cell of its own where it would be in a table but in no cell. */
  readonly placeText: (html: string) => string;
};

/** Follows the tags of one document, and finds places where HTML does not allow them: browsers would move things about there. */
export function createNesting(): Nesting {
  // By the name under which each is written; "" for one that is not.
  const open: string[] = [];
  return {
    depth: () => open.length,
    enter: () => {
      open.push("");
    },
    leave: () => {
      open.pop();
    },
    place: (name) => {
      const placed = findPlace(name, open);
      open[open.length - 1] = placed;
      return placed;
    },
    allows: (name) => findPlace(name, open) === name,
    placeText: (html) => {
      const parent = findParent(open);
      if (!TABLE_PARTS.has(parent) || html.trim() === "") return html;
      return parent === "tr" ? `<td>${html}</td>` : `<tr><td>${html}</td></tr>`;
    },
  };
}

function findPlace(name: string, open: readonly string[]): string {
  const parent = findParent(open);
  if (TABLE_PARTS.has(parent) || PARENTS.has(name)) return PARENTS.get(name)?.has(parent) ? name : "";
  if (name === "a") return isOpen("a", open) ? "" : name;
  return BLOCKS.has(name) && breaksIn(name, open) ? "br" : name;
}

function breaksIn(name: string, open: readonly string[]): boolean {
  if (ITEMS.has(name) && isOpen(name, open, LISTS)) return true;
  return isOpen("p", open) || (HEADINGS.has(name) && HEADINGS.has(findParent(open)));
}

function findParent(open: readonly string[]): string {
  return open.findLast((name) => name !== "") ?? "";
}

/** Whether such an element is open, not counting those outside the cell or list that we are in. */
function isOpen(sought: string, open: readonly string[], walls: ReadonlySet<string> = CELLS): boolean {
  return open.findLast((name) => name === sought || walls.has(name)) === sought;
}

const CELLS = toSet("caption td th");
const LISTS = toSet("caption dl menu ol td th ul");
const HEADINGS = toSet("h1 h2 h3 h4 h5 h6");
const ITEMS = toSet("dd dt li");
const TABLE_PARTS = toSet("table tbody tfoot thead tr");
/** The only parents that these may have. */
const PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["caption", toSet("table")],
  ["tbody", toSet("table")],
  ["td", toSet("tr")],
  ["tfoot", toSet("table")],
  ["th", toSet("tr")],
  ["thead", toSet("table")],
  ["tr", toSet("table tbody tfoot thead")],
]);
/** What ends an open paragraph. */
const BLOCKS = toSet(
  "address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul",
);

function toSet(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}
