import { describe, expect, test } from "vitest";
import { readBody, readDraft } from "./reading.ts";

const PARAGRAPHS = [
  "The old plane trees along the canal give more shade than any roof, and people have begun to move their chairs below them.",
  "Nobody planned it that way, says the gardener, who has looked after the row for thirty years and knows each of the trees.",
  "In the evening the benches are full, the water smells of summer, and the last tram rings its bell before it turns around.",
  "The town has now decided to plant another forty of them, at a price that would buy no more than two machines for cold air.",
];
const [first, second, third, fourth] = PARAGRAPHS.map((text) => `<p>${text}</p>`);

const SAVED_PAGE = `<!doctype html><html lang="en"><head>
<title>Shade along the canal | The Example</title>
<link rel="canonical" href="https://example.org/news/shade">
<meta name="description" content="Forty new trees are to be planted, and nobody asks for machines any more.">
</head><body class="page with-sidebar">
<header class="site"><a class="logo" href="/">The Example</a><nav><ul><li><a href="/a">News</a></li></ul></nav></header>
<div class="wrapper"><article class="story">
<h1>Shade along the canal</h1>
<div class="intro">Forty new trees are to be planted, and nobody asks for machines any more.</div>
<div class="share-bar"><button>Share</button><a href="#">Mail</a></div>
${first}
<div class="image"><noscript><img src="/i/tree.jpg" alt="A tree"></noscript><div class="caption">A plane tree. Photo: A. Ober</div></div>
${second}
<h2>In the evening</h2>
<div class="newsletter-box"><form><p>Get our best stories each morning.</p><input type="email"></form></div>
${third}
<p><strong>Read also</strong></p>
<ul><li><a href="/b">Another story about heat</a></li><li><a href="/c">And one about rain</a></li></ul>
<p>See the <a href="plan.html#north">plan</a>, which was shown in the town hall last week, and was liked by all who came to see it.</p>
<img class="lazy" src="data:image/gif;base64,R0lGOD" data-src="park.jpg" data-srcset="park.jpg 1x, park@2.jpg 2x" alt="The park">
${fourth}
<h3>More on this</h3>
</article>
<aside class="related"><h3>Most read</h3><p>Something else that has nothing to do with trees, but is rather long, so that it counts.</p></aside></div>
<footer>© The Example</footer><script>track()</script></body></html>`;

describe("a saved web page", () => {
  const body = readBody(SAVED_PAGE);

  test("gives the article's paragraphs and subheads", () => {
    for (const text of [...PARAGRAPHS, "<h2>In the evening</h2>"]) expect(body).toContain(text);
  });

  test.each([
    "Shade along the canal",
    "The Example",
    "Share",
    "best stories",
    "Read also",
    "Another story",
    "More on this",
    "Most read",
    "track()",
  ])("leaves out what is no part of the article: %s", (clutter) => {
    expect(body).not.toContain(clutter);
  });

  test("gives the lead that stands apart as standfirst, once", () => {
    const { fields } = readDraft(SAVED_PAGE);
    const shown = `${String(fields.standfirst?.value ?? "")} ${body}`;
    expect(shown.split("Forty new trees")).toHaveLength(2);
  });

  test("makes addresses absolute and undoes lazy loading", () => {
    expect(body).toContain('href="https://example.org/news/plan.html#north"');
    expect(body).toContain('src="https://example.org/news/park.jpg"');
    expect(body).toContain('src="https://example.org/i/tree.jpg"');
    expect(body).toContain("https://example.org/news/park@2.jpg 2x");
  });

  test("makes a figure of a picture with a caption", () => {
    expect(body).toMatch(/<figcaption>A plane tree/);
  });

  test("takes <base> before the canonical address", () => {
    expect(readBody(SAVED_PAGE.replace("<title>", '<base href="https://cdn.example.org/x/"><title>'))).toContain(
      'href="https://cdn.example.org/x/plan.html#north"',
    );
    const scheme = SAVED_PAGE.replace("https://example.org/news/shade", "//example.org/news/shade");
    expect(readBody(scheme)).toContain('href="https://example.org/news/plan.html#north"');
  });

  test("without an address leaves links as they are", () => {
    expect(readBody(SAVED_PAGE.replace(/<link [^>]*>/, ""))).toContain('href="plan.html#north"');
  });

  test("is read though its author calls the article's own box by a suspicious name", () => {
    const text = readBody(SAVED_PAGE.replace('class="story"', 'class="paywall related teaser"'));
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  });

  test("that scripts would have filled gives the text of its JSON-LD", () => {
    const ld = { "@type": "NewsArticle", headline: "Shade", articleBody: PARAGRAPHS.join("\n\n") };
    const page = `<html><head><script type="application/ld+json">${JSON.stringify(ld)}</script></head><body><div id="app"><button>Menu</button></div></body></html>`;
    expect(readBody(page)).toBe(PARAGRAPHS.map((text) => `<p>${text}</p>`).join(""));
  });

  test("with hardly any text still gives it", () => {
    expect(readBody('<html><body><div class="x"><button>Menu</button>Closed today</div></body></html>')).toContain(
      "Closed today",
    );
    expect(
      readBody(
        '<html><body><div id="x"><button>Menu</button><a href="/a">One</a> <a href="/b">Two</a></div></body></html>',
      ),
    ).toContain("One");
  });
});

describe("an extracted body", () => {
  const wrap = (inside: string) =>
    `<html><body><div class="page"><button>Menu</button><article>${first}${second}${inside}${third}${fourth}</article></div></body></html>`;

  test.each([
    ["a subhead that links to itself", '<h2 id="s"><a href="#s">The old town</a></h2>', "The old town"],
    [
      "a list with a link among its items",
      '<ul><li><a href="/m">The map</a></li><li>Forty oaks, all planted at once</li></ul>',
      "The map",
    ],
    [
      "a link that is a part of its sentence",
      `<p>${"Much was said. ".repeat(9)}<strong><a href="/p">The plan</a></strong> is out.</p>`,
      "The plan",
    ],
    [
      "a quotation",
      "<blockquote><p>No machine gives shade like an old tree does, and none ever will.</p></blockquote>",
      "No machine",
    ],
    ["a table", "<table><tr><th>Tree</th><th>Age</th></tr><tr><td>Plane</td><td>120</td></tr></table>", "120"],
  ])("keeps %s", (_, inside, text) => {
    expect(readBody(wrap(inside))).toContain(text);
  });

  test("shows a picture once that scripts and a noscript element both hold", () => {
    const inside =
      '<p><img src="https://example.org/a.jpg" alt="A"><noscript><img src="https://example.org/a.jpg" alt="A"></noscript></p>';
    expect(readBody(wrap(inside)).split("a.jpg")).toHaveLength(2);
  });

  test("takes the largest of several sizes where a picture has no address of its own", () => {
    const inside =
      '<p>Look: <img srcset="https://example.org/s.jpg 300w, https://example.org/l,x.jpg 900w" alt="A"></p>';
    expect(readBody(wrap(inside))).toContain('src="https://example.org/l,x.jpg"');
  });
});
