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
