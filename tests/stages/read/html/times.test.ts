import { describe, expect, test } from "vitest";
import { readDraft } from "./reading.ts";

const FIRST = '<time datetime="2026-05-05">5 May</time>';
const LAST = '<time datetime="2026-05-09">9 May</time>';
const LONG =
  "The council decided on Monday that the old mill bridge will be rebuilt, at a cost of two million, and that the road closes.";
const datesOf = (body: string) => {
  const { fields } = readDraft(`<html><head><title>Heat</title></head><body>${body}</body></html>`);
  return [fields.published?.value, fields.updated?.value];
};

describe("of several times", () => {
  test.each([
    ["words before them", `<p>Last updated ${LAST}. First published ${FIRST}.</p>`],
    ["words before them, the other way round", `<p>First published ${FIRST}, last updated ${LAST}</p>`],
    ["words in another language", `<p>Aktualisiert: ${LAST}</p><p>Veröffentlicht: ${FIRST}</p>`],
    ["the last words before them", `<p>Updated by Ada Ober, who published it ${FIRST}</p><p>Updated ${LAST}</p>`],
    ["words in boxes of their own", `<dl><dt>Modified</dt><dd>${LAST}</dd><dt>Published</dt><dd>${FIRST}</dd></dl>`],
    [
      "their classes",
      `<span>${LAST.replace(" ", ' class="updated" ')}${FIRST.replace(" ", ' class="entry-date published" ')}</span>`,
    ],
    ["what holds them", `<div class="modified-date">${LAST}</div><div class="date">${FIRST}</div>`],
    ["one being that of a change alone", `<p>Updated ${LAST}</p><p>Berlin, ${FIRST}</p>`],
    ["headings, which do not speak of dates", `<h1>Updated rules</h1><p>${FIRST}</p><p>Updated ${LAST}</p>`],
  ])("publication and change are told by %s", (_, body) => {
    expect(datesOf(`${body}<p>${LONG}</p>`)).toEqual(["2026-05-05", "2026-05-09"]);
  });

  test("one that the text tells of is not the article's where it has another", () => {
    const told = `<p>${LONG} ${LONG} That was on <time datetime="1887-05-01">1 May 1887</time>.</p>`;
    expect(datesOf(`${told}<p>${FIRST}</p>`)).toEqual(["2026-05-05", undefined]);
    expect(datesOf(`<p>Updated ${LAST}</p>${told}`)).toEqual(["2026-05-09", undefined]);
  });
});

describe("a time", () => {
  test("of a change alone is the best known day of publication", () => {
    expect(datesOf(`<p>Last updated ${LAST}</p>`)).toEqual(["2026-05-09", undefined]);
  });

  test.each([
    ["the comments", `<section class="comments"><p>Joe, ${LAST}</p></section>`],
    ["the comments, by their id", `<div id="comments"><p>Joe, ${LAST}</p></div>`],
    ["the page's footer", `<footer><p>Built ${LAST}</p></footer>`],
    ["what stands beside the article", `<aside>${LAST}</aside>`],
  ])("in %s is not the article's", (_, around) => {
    expect(datesOf(`<h1>Heat</h1><p>${LONG}</p>${around}`)).toEqual([undefined, undefined]);
  });

  test("in the article's own footer, or in an article that is named for its comments, is the article's", () => {
    expect(datesOf(`<article><p>${LONG}</p><footer>${FIRST}</footer></article>`)).toEqual(["2026-05-05", undefined]);
    const named = `<article class="has-comments"><h1>Heat</h1>${FIRST}<p>${LONG}</p></article>`;
    expect(datesOf(named)).toEqual(["2026-05-05", undefined]);
  });
});

test("of dates that are only shown, one that is not of a change is the publication", () => {
  const shown = (line: string) => datesOf(`<h1>Heat</h1><div class="date">${line}</div><p>${LONG}</p>`)[0];
  expect(shown("Last updated 9 May 2026. First published 5 May 2026")).toBe("5 May 2026");
  expect(shown("Updated 9 May 2026 | 5 May 2026")).toBe("5 May 2026");
  expect(shown("Updated 9 May 2026")).toBe("9 May 2026");
});
