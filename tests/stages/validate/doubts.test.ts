import { describe, expect, it } from "vitest";
import type { Draft, Field } from "../../../src/model/article.ts";
import { validate } from "../../../src/stages/validate/validate.ts";
import { makeContext, makeDraft } from "../../support/make.ts";
import { failed, passed, toLine } from "../../support/outcomes.ts";

const context = makeContext({ config: { leastConfidence: 0.5 } });
const place = { file: "seeds/news/heat.txt" };
const recognised = (value: string, confidence: number, line: number): Field => ({
  value,
  place: { ...place, line },
  confidence,
});
const makeText = (own: Partial<Draft>) =>
  makeDraft(
    {},
    { key: "news/heat.txt", place, body: { kind: "blocks", blocks: [{ kind: "paragraph", text: "Hot." }] }, ...own },
  );

describe("what a reader was not sure of", () => {
  it("is a problem below the least confidence, with the words for a side file", () => {
    const fields = { title: recognised("Menu", 0.49, 1), published: recognised("2026-10-01", 0.123, 2) };
    const problems = failed(validate(makeText({ fields, bodyConfidence: 0.02 }), context));
    expect(problems.map(toLine)).toEqual([
      "seeds/news/heat.txt error confidence-low this may be no article, or hardly any of one (2 % sure)",
      'seeds/news/heat.txt:1 error confidence-low "Menu" may not be the title (49 % sure)',
      'seeds/news/heat.txt:2 error confidence-low "2026-10-01" may not be the date of publication (12 % sure)',
    ]);
    expect(problems.map(({ hint }) => hint)).toEqual([
      "if it is one, write heat.txt.yaml with: title: …; if not, take it out of the folder",
      "write heat.txt.yaml with: title: …",
      "write heat.txt.yaml with: published: 2026-08-31",
    ]);
  });

  it("passes from the least confidence on, and always where none is asked for", () => {
    const fields = { title: recognised("Heat", 0.5, 1), published: recognised("2026-10-01", 0.5, 2) };
    expect(passed(validate(makeText({ fields, bodyConfidence: 0.5 }), context)).title).toBe("Heat");
    const doubtful = { title: recognised("Heat", 0, 1), published: recognised("2026-10-01", 0, 2) };
    const anything = makeContext({ config: { leastConfidence: 0 } });
    expect(passed(validate(makeText({ fields: doubtful, bodyConfidence: 0 }), anything)).title).toBe("Heat");
  });

  it("is certain once it is stated, and a stated title vouches for the text", () => {
    const title: Field = { value: "Heat", place: { file: "seeds/news/heat.txt.yaml", line: 1, column: 8 } };
    const fields = { title, published: recognised("2026-10-01", 0.9, 2) };
    expect(passed(validate(makeText({ fields, bodyConfidence: 0 }), context)).title).toBe("Heat");
  });

  it("names no side file where the seed holds several articles", () => {
    const fields = { title: recognised("Menu", 0.1, 1), published: recognised("2026-10-01", 1, 2) };
    const [problem] = failed(validate(makeText({ key: "news/heat.txt#a", fields }), context));
    expect(problem?.hint).toBeUndefined();
  });
});

describe("what is missing", () => {
  it.each([
    ["news.json", {}, 'state "title": "…"; or write news.json.yaml with: title: …'],
    ["news.json", { key: "news.json#1" }, 'state "title": "…"'],
    [
      "news.json",
      { key: "news.json#1", isOfFeed: true as const },
      "the feed must have a title or a text for it; ask whoever makes it",
    ],
    ["mail.eml", {}, "give the mail a subject; or write mail.eml.yaml with: title: …"],
    [
      "page.html",
      { body: { kind: "html", html: "<p>Hot.</p>" } as const },
      "state it in <title> or <h1>; or write page.html.yaml with: title: …",
    ],
  ])("is told as its format states it: %s %o", (key, own, hint) => {
    const draft = makeText({ key, place: { file: `seeds/${key}` }, ...own });
    expect(failed(validate(draft, context)).find(({ code }) => code === "title-missing")?.hint).toBe(hint);
  });

  it("is a date before the name of a file, with its own ending, where it holds one article", () => {
    const hintOf = (own: Partial<Draft>) =>
      failed(validate(makeText({ place: { file: "seeds/news.json" }, ...own }), context)).find(
        ({ code }) => code === "date-missing",
      )?.hint;
    expect(hintOf({ key: "news.json" })).toContain(
      `state "published": "2026-08-31", or put the date before the file's name: 2026-08-31-heat.json; or`,
    );
    expect(hintOf({ key: "news.json#1" })).toBe('state "published": "2026-08-31"');
  });

  it("can be stated in a side file, beside a text or a page", () => {
    const hints = failed(validate(makeText({}), context)).map(({ hint }) => hint);
    expect(hints.toSorted()).toEqual([
      "put the title on a line of its own at the top, with an empty line below it; or write heat.txt.yaml with: title: …",
      "write the date as a line of its own below the title, such as 31 August 2026, or put the date before the file's name: 2026-08-31-heat.txt; or write heat.txt.yaml with: published: 2026-08-31",
    ]);
    const page = makeText({ body: { kind: "html", html: "<p>Hot.</p>" } });
    expect(failed(validate(page, context)).map(({ hint }) => hint?.includes("write heat.txt.yaml with: "))).toEqual([
      true,
      true,
    ]);
  });
});
