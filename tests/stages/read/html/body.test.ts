import { describe, expect, test } from "vitest";
import { readBody, readDraft } from "./reading.ts";

const PARAGRAPHS = [
  "The ferry crosses the bay four times a day, and in winter only when the wind lets it, so people learned to wait.",
  "Its captain counts the passengers twice, once at the pier and once in the middle of the bay, where nobody can leave.",
  "Last spring the engine was taken out and mended, and for six weeks the island was as quiet as it had been in 1910.",
];
const COMMENT =
  "<p>I have lived on this island for all of my life, and I have never seen the captain count anybody.</p>";
const [first, second, third] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
const page = (inside: string, head = "") =>
  `<html><head><title>The ferry</title>${head}<script>x()</script></head><body><div class="page"><h1>The ferry</h1>${inside}</div></body></html>`;

describe("what stands between the paragraphs", () => {
  test.each([
    ["a hidden box", '<div class="offer is-hidden"><p>Subscribe to read on.</p></div>', "Subscribe"],
    ["a box hidden by its style", '<div style="display:none"><p>Subscribe to read on.</p></div>', "Subscribe"],
    ["an infobox", '<div class="info-box"><p>Numbers of the ferry.</p></div>', "Numbers"],
    ["a teaser in a link", '<a href="/b"><h3>The other bay</h3><p>It has a ferry too.</p></a>', "other bay"],
    ["an article within", '<article><h3><a href="/b">The other bay</a></h3><p>It has one.</p></article>', "It has one"],
    ["a fallback of a player", '<video src="v.mp4"><p>Please enable scripts</p></video>', "Please enable"],
  ])("leaves out %s", (_, box, text) => {
    const body = readBody(page(`<article>${first}${box}${second}${third}</article>`));
    expect(body).not.toContain(text);
    for (const paragraph of PARAGRAPHS) expect(body).toContain(paragraph);
  });

  test.each([
    ["comments", `<section class="comments">${COMMENT}</section>`],
    ["comments that are articles", `<section class="comments"><article>${COMMENT}</article></section>`],
    ["a teaser that is an article", `<article class="teaser">${COMMENT}</article>`],
  ])("leaves out %s, on a page written by hand, too", (_, box) => {
    for (const around of ["<main>", '<main class="page">', "<main><article>", '<main><article class="story">']) {
      const end = around.includes("<article") ? "</article></main>" : "</main>";
      const inside = `<h1>The ferry</h1>${first}${second}${third}`;
      const text = `<html><head><title>The ferry</title></head><body>${around}${inside}${box}${end}</body></html>`;
      expect(readBody(text)).toBe([first, second, third].join(""));
    }
  });

  test.each(["class='social-housing'", "class='ad-hoc'", "id='newsletter-story'"])(
    "keeps paragraphs in a box with %s, which only begins like a box beside the text",
    (name) => {
      const body = readBody(page(`<article>${first}${second}<div ${name}>${COMMENT}</div>${third}</article>`));
      expect(body).toContain("all of my life");
    },
  );

  test("leaves out a label that is repeated", () => {
    const label = "<div>Advertisement</div>";
    const body = readBody(page(`<article>${[first, second, third, "<p>End.</p>"].join(label)}</article>`));
    expect(body).not.toContain("Advertisement");
  });

  test("leaves out date, byline and reading time above the text, and a note in italics below", () => {
    const above = "<p>14 May 2026, 9.30</p><p>Reading time: 3 minutes</p>";
    const body = readBody(
      page(`<article>${above}${first}${second}${third}<p><em>Ada Ober writes of bays.</em></p></article>`),
    );
    expect(body).toBe([first, second, third].join(""));
  });

  test("takes a caption in many boxes as one line", () => {
    const figure =
      '<figure><img src="https://x.example/f.jpg"><figcaption><div><p>The pier</p><span>Photo: M. Klein</span></div></figcaption></figure>';
    expect(readBody(page(`<article>${first}${figure}${second}${third}</article>`))).toMatch(
      /<figcaption>\s*The pier\s*<span>Photo: M. Klein<\/span><\/figcaption>/,
    );
  });

  test.each([
    [
      "WordPress's box around a picture and its caption",
      '<div class="wp-caption"><a href="/f"><img src="f.jpg"></a><p class="wp-caption-text">The pier</p></div>',
      '<figure><a href="/f"><img src="f.jpg"></a><figcaption>The pier</figcaption></figure>',
    ],
    [
      "a figure with caption and credit",
      '<figure><img src="f.jpg"><div class="caption">The pier</div><div class="credit">M. Klein</div></figure>',
      '<figure><img src="f.jpg"><figcaption>The pier <small>M. Klein</small></figcaption></figure>',
    ],
    [
      "a caption whose picture is elsewhere",
      '<div><div class="caption">The pier</div></div>',
      "<figure><figcaption>The pier</figcaption></figure>",
    ],
  ])("makes one figure with one caption of %s", (_, picture, figure) => {
    expect(readBody(page(`<article>${first}${picture}${second}${third}</article>`))).toContain(figure);
  });

  test("takes the text in boxes side by side as one article", () => {
    const body = readBody(
      page(
        `<main><div class="free">${first}</div><img><div class="paywalled">${second}${third}${second?.replace("captain", "mate")}</div></main>`,
      ),
    );
    for (const paragraph of PARAGRAPHS) expect(body).toContain(paragraph);
  });

  test("leaves out what the stated text does not have", () => {
    const linked = JSON.stringify({ "@type": "Article", headline: "The ferry", articleBody: PARAGRAPHS.join(" ") });
    const promo =
      "<p>We sail with you through the news: become a member of our crew for nine a month, and cancel when you like.</p>";
    const head = `<script type="application/ld+json">${linked}</script>`;
    expect(readBody(page(`<article>${first}${second}${promo}${third}</article>`, head))).not.toContain("crew");
  });
});

describe("a page that a script fills", () => {
  const html = PARAGRAPHS.map((text) => `<p>${text} ${text}</p>`).join("");
  const shell = (script: string) =>
    `<html><head><title>The ferry</title></head><body><div id="app"></div>${script}</body></html>`;

  test("gives the text that its data hold as HTML", () => {
    const data = JSON.stringify({ props: { title: "The ferry", article: { contentHtml: html } } });
    expect(readBody(shell(`<script id="__NEXT_DATA__" type="application/json">${data}</script>`))).toBe(html);
  });

  test("gives the paragraphs that its data hold one by one, and of streamed data too", () => {
    const data = JSON.stringify({ blocks: PARAGRAPHS.flatMap((text) => [{ text }, { text: `${text} So they say.` }]) });
    for (const script of [`window.x = ${data}`, `push([1,${JSON.stringify(data)}])`]) {
      for (const paragraph of PARAGRAPHS)
        expect(readBody(shell(`<script>${script}</script>`))).toContain(`<p>${paragraph}</p>`);
    }
  });
});

test("a title of a thousand separators is left as it is", () => {
  const title = "a | ".repeat(1000).trim();
  expect(readDraft(`<html><head><title>${title}</title></head><body><p>x</p></body></html>`).fields.title?.value).toBe(
    title,
  );
});
