import { describe, expect, it } from "vitest";
import { readByReadability } from "../../bench/peers/readability.ts";
import type { Page } from "../../bench/read/corpus.ts";
import { countErrors, ERROR_KINDS } from "../../bench/read/count-errors.ts";
import { countItems, toF1OfPresent } from "../../bench/read/count-items.ts";
import { NOTHING_READ } from "../../bench/read/readings.ts";
import { toShortfallTable } from "../../bench/read/shortfall-table.ts";
import { LINE_MODEL } from "../../src/stages/read/text/classify/line-model.ts";

const PARAGRAPHS = [
  "The old ferry across the sound is to run again from May, the harbour board of Westhaven decided on Tuesday.",
  "It had been laid up for three years, because nobody wanted to pay for the new engine that the law asks for.",
  "Now the islanders have bought shares in it, and the county adds what is missing, as the chair of the board said.",
];
const truth: Page["truth"] = {
  publisher: "The Sound",
  articleBody: PARAGRAPHS.join("\n"),
  lede: [],
  title: "The ferry returns",
  title_alts: ["The ferry returns"],
  authors: ["Ada Lovelace", "Mary Shelley"],
  sections: [{ heading: "Shares for islanders" }],
  images: [{ caption: "The ferry at its pier." }],
};
const page: Page = { id: "sound", truth };

describe("the errors of a reading", () => {
  it("are none where each line is what it is taken for", () => {
    const errors = countErrors(page, ["The ferry returns", ...PARAGRAPHS].join("\n\n"), LINE_MODEL);
    expect(ERROR_KINDS.map((kind) => errors[kind])).toEqual(ERROR_KINDS.map(() => 0));
  });

  it("are told by where they stand", () => {
    const [first = "", second = "", third = ""] = PARAGRAPHS;
    const other = "Another story altogether has nothing to do with any boat, and stands here for no reason known.";
    const errors = countErrors(page, ["The ferry returns", first, other, second, other].join("\n\n"), LINE_MODEL);
    const words = (text: string) => text.split(" ").length;
    const all = words(PARAGRAPHS.join(" "));
    expect(errors["in no line"]).toBeCloseTo(words(third) / all);
    expect(errors["noise within"]).toBeCloseTo(words(other) / all);
    expect(errors["noise below"]).toBeCloseTo(words(other) / all);
    expect(errors["lost within"]).toBe(0);
  });
});

describe("the items of a reading", () => {
  const reading = { ...NOTHING_READ, authors: ["ada lovelace", "The Sound"], headings: ["Shares for islanders!"] };

  it("are right, wrong or missed, and what no line holds could not be read", () => {
    const { authors, headings, captions } = countItems(page, "By Ada Lovelace\nThe ferry at its pier.", reading);
    expect(authors).toEqual({ right: 1, wrong: 1, missed: 1, absent: 1 });
    expect(headings).toEqual({ right: 1, wrong: 0, missed: 0, absent: 0 });
    expect(captions).toEqual({ right: 0, wrong: 0, missed: 1, absent: 0 });
  });

  it("have an F1 of what is there", () => {
    expect(toF1OfPresent({ right: 2, wrong: 1, missed: 2, absent: 1 })).toBeCloseTo(2 / 3);
  });
});

describe("what is missed of the best choice", () => {
  const scored = (f1: number) => {
    const found = {
      n: 1,
      body: { f1, precision: f1, recall: f1 },
      title_any: 1,
      date_same_day: null,
      date_wrong: null,
    };
    return { found, without: [found, found] };
  };

  it("can be compared, however hard the pages are", () => {
    const [easy, hard] = [
      { read: scored(0.95), perfect: scored(0.99) },
      { read: scored(0.92), perfect: scored(0.97) },
    ];
    const table = toShortfallTable([{ name: "w3m", all: hard, heldOut: easy, others: hard }]);
    expect(table).toContain("| w3m | 0.970 | 0.050 | 0.990 | 0.040 | 0.970 | 0.050 | −0.010 ± 0.000 |");
  });
});

describe("the peer that reads HTML", () => {
  const read = (text: string) => readByReadability({ path: "a.html", place: { file: "a.html" }, text });

  it("finds title and body of a page", () => {
    const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("");
    const found = read(
      `<html><head><title>The ferry returns</title></head><body><article>${body}</article></body></html>`,
    );
    expect(found.kind === "pass" && found.value.fields.title?.value).toBe("The ferry returns");
    expect(found.kind === "pass" && found.value.body.kind === "html" && found.value.body.html).toContain(PARAGRAPHS[2]);
  });

  it("fails where it gives up", () => {
    expect(read("").kind).toBe("fail");
  });
});
