import { describe, expect, it } from "vitest";
import { readHtml } from "../../../../src/stages/read/html/read-html.ts";
import { makeContext, makeSeedText } from "../../../support/make.ts";
import { passed } from "../../../support/outcomes.ts";

const read = (html: string) => passed(readHtml(makeSeedText(html, "a.html"), makeContext()));
const page = (head: string, body: string) =>
  read(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);

describe("the fields of a page", () => {
  it("say what of the page states them, and how sure that is which is only shown", () => {
    const head =
      '<title>x</title><meta property="og:title" content="Heat wave"><meta name="author" content="Ada Bell">';
    const { fields, bodyConfidence } = page(head, '<h1>Heat</h1><p class="date">3 June 2026</p><p>It was hot.</p>');
    expect([fields.title?.origin, fields.title?.confidence]).toEqual(["meta og:title", undefined]);
    expect(fields.authors?.origin).toBe("meta author");
    expect([fields.published?.origin, fields.published?.confidence]).toEqual(["shown", 0.7]);
    expect(bodyConfidence).toBeUndefined();
  });

  it("name JSON-LD, microdata and plain elements", () => {
    const data = '<script type="application/ld+json">{ "@type": "NewsArticle", "headline": "Heat" }</script>';
    const body = '<h1>Heat</h1><time datetime="2026-06-03">today</time><p itemprop="author">Ada Bell</p><p>Hot.</p>';
    const { fields } = page(data, body);
    expect([fields.title?.origin, fields.published?.origin, fields.authors?.origin]).toEqual([
      "JSON-LD",
      "markup",
      "microdata",
    ]);
  });
});

describe("a page that states neither title nor date", () => {
  const shell = (text: string) =>
    page(
      "<title>The Valley</title>",
      `<nav><a href="/">Home</a></nav><h1>Not found</h1><p class="date">3 June 2026</p>${text}`,
    );

  it("may be any page where it has hardly any text", () => {
    expect(shell("<p>Sorry, there is nothing here.</p>").bodyConfidence).toBeLessThan(0.2);
    expect(shell(`<p>${"It was hot in all of the country. ".repeat(20)}</p>`).bodyConfidence).toBeUndefined();
  });

  it("may be any page where its text is all links", () => {
    const links = Array.from(
      { length: 20 },
      (_, at) => `<li><a href="/${at}">It was hot on day ${at} of the year</a></li>`,
    );
    expect(shell(`<ul>${links.join("")}</ul>`).bodyConfidence).toBeLessThan(0.2);
  });

  it("is one to be sure of once it states one of them", () => {
    const stated = '<meta name="published" content="2026-06-03">';
    const nav = '<nav><a href="/">Home</a></nav>';
    expect(page(`<title>Heat</title>${stated}`, `${nav}<h1>Heat</h1><p>Hot.</p>`).bodyConfidence).toBeUndefined();
    expect(read("<h1>Heat</h1><p>Hot.</p>").bodyConfidence).toBeUndefined();
  });

  it("is no cause for doubt where somebody wrote it by hand, without a site around", () => {
    const body = '<h1>Heat</h1><time datetime="2026-06-03">June</time><p>It was hot.</p>';
    expect(page("<title>Heat</title>", body).bodyConfidence).toBeUndefined();
  });
});
