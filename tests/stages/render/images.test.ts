import { describe, expect, test } from "vitest";
import { sanitise } from "../../../src/stages/render/sanitise.ts";
import { parseSrcset } from "../../../src/stages/render/srcset.ts";
import { toUrl } from "../emit/sample-feed.ts";

const BASE = toUrl("https://news.example/");
const A = '<img src="https://news.example/a.jpg" alt="" />';

describe("html-images:", () => {
  test.each([
    [
      "an image keeps its text and size",
      '<img src=a.jpg alt=" A&B " title=T width=1 height=2 loading=lazy class=x>',
      '<img src="https://news.example/a.jpg" alt="A&amp;B" title="T" width="1" height="2" />',
    ],
    ["a picture of one pixel counts who reads", "<img src=p.gif width=1 height=1><img src=a.jpg>", A],
    ["a size that is no number is dropped", '<img src=a.jpg width="100%">', A],
    ["a lazy image gets its real address", '<img src="blank.gif" data-src="a.jpg">', A],
    ["a placeholder in data gives way", '<img src="data:image/gif;base64,R0" data-original="a.jpg">', A],
    [
      "a lazy srcset serves",
      '<img data-srcset="a.jpg 1x">',
      '<img src="https://news.example/a.jpg" srcset="https://news.example/a.jpg 1x" alt="" />',
    ],
    ["the copy in noscript is dropped", '<img data-src="a.jpg"><noscript><img src="a.jpg"></noscript>', A],
    ["an image in noscript alone is kept", '<img src="data:,"><noscript><img src="a.jpg"></noscript>', A],
    [
      "a picture's sources serve where its image has nothing",
      '<picture><source srcset="a.jpg 1x, b.jpg 2x"><source srcset="c.jpg"><img></picture>',
      A,
    ],
    ["a picture's own image comes first", '<picture><source srcset="b.webp"><img src=a.jpg></picture>', A],
    ["a template for a script is no address", '<img src="a.jpg" data-src="https://mill.example/{width}.jpg">', A],
    ["an image without an address is dropped", 'x<img alt="A"><img src="">', "x"],
    ["an AMP image is one", "<amp-img src=a.jpg></amp-img>", A],
  ])("%s", (_name, html, clean) => {
    expect(sanitise(html, BASE)).toBe(clean);
  });
});

describe("a srcset", () => {
  test("is absolute, with commas in and after addresses", () => {
    expect(sanitise('<img src=a.jpg srcset="s,1.jpg 1x,t.jpg 1.5x, /u.jpg 3x">', BASE)).toBe(
      '<img src="https://news.example/a.jpg" srcset="https://news.example/s,1.jpg 1x, https://news.example/t.jpg 1.5x, https://news.example/u.jpg 3x" alt="" />',
    );
  });

  test("gives every candidate its descriptor", () => {
    expect(parseSrcset("a.jpg, b.jpg 2x,, c.jpg 640w ,\nd.jpg", BASE).map(({ descriptor }) => descriptor)).toEqual([
      "",
      "2x",
      "640w",
      "",
    ]);
  });

  test("loses data addresses and descriptors that mean nothing", () => {
    const addresses = parseSrcset("data:image/png;base64,AA 1x, a.jpg (1, 2), b.jpg -1x, c.jpg 0w, d.jpg 2x", BASE);
    expect(addresses).toEqual([{ url: "https://news.example/d.jpg", descriptor: "2x" }]);
  });

  test.each(["", ",", " , ,, ", "(((", "a ("])("%j holds nothing", (srcset) => {
    expect(parseSrcset(srcset, BASE).filter(({ descriptor }) => descriptor !== "")).toEqual([]);
  });
});
