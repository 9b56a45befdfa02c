import { expect, test } from "vitest";
import { readBody } from "./reading.ts";

const TEXT = `<p>${"The old tram runs again from this Sunday on, along the harbour. ".repeat(4)}</p>`;
const read = (picture: string) =>
  readBody(
    `<html><head><base href="https://example.org/a/"></head><body><article><h1>Tram</h1>${TEXT}${picture}${TEXT}</article></body></html>`,
  );

test("a picture's sources are resolved, each candidate of their lists", () => {
  const body = read(
    '<picture><source srcset="s.webp 300w, l.webp 900w"><img src="t.jpg" srcset="t.jpg 1x,u.jpg 2x" alt="A tram"></picture>',
  );
  expect(body).toContain('srcset="https://example.org/a/s.webp 300w, https://example.org/a/l.webp 900w"');
  expect(body).toContain('srcset="https://example.org/a/t.jpg 1x,https://example.org/a/u.jpg 2x"');
  expect(body).toContain('src="https://example.org/a/t.jpg"');
});

test("a picture whose image has no address of its own shows the largest of its sources", () => {
  const body = read(
    '<picture><source srcset="s.webp 300w,l.webp 900w"><img src="data:image/gif;base64,R0lGOD" alt="A tram"></picture>',
  );
  expect(body).toMatch(/<img\b[^>]*src="https:\/\/example\.org\/a\/l\.webp"/);
});

test("a comma within an address belongs to it", () => {
  const body = read('<img src="t.jpg" srcset="w_1,h_2/t.jpg 1x, /w_2,h_4/t.jpg 2x" alt="A tram">');
  expect(body).toContain('srcset="https://example.org/a/w_1,h_2/t.jpg 1x, https://example.org/w_2,h_4/t.jpg 2x"');
});

test.each([
  '<img src="https://counter.example/p?c=2" width="1" height="1">',
  '<img src="https://counter.example/p?c=2" height=0>',
  '<img src="https://counter.example/p?c=2" style="border:0; width:1px; height:1px">',
])("a picture of one pixel counts who reads, and is none: %s", (pixel) => {
  expect(read(pixel)).not.toContain("counter.example");
  expect(readBody(`<p>A fragment.</p>${pixel}`)).toBe("<p>A fragment.</p>");
  expect(readBody(`<html><body><h1>Own page</h1><p>Text.</p>${pixel}</body></html>`)).not.toContain("<img");
});

test("a picture that is wider than it is high is one, and so is one that fills its box by its style", () => {
  expect(read('<img src="line.png" width="400" height="1" alt="A tram">')).toContain("line.png");
  expect(read('<img src="t.svg" width="1" height="1" style="width:100%;height:auto" alt="A tram">')).toContain("t.svg");
});
