import { expect, test } from "vitest";
import { readBody } from "./reading.ts";

const TEXT = `<p>${"The old tram runs again from this Sunday on, along the harbour. ".repeat(4)}</p>`;
const FRAME = '<iframe src="https://www.youtube.com/embed/a1B2c3D4e5F"></iframe>';

test.each([
  ["a frame that a script fills", '<iframe data-src="https://www.youtube.com/embed/a1B2c3D4e5F"></iframe>', FRAME],
  [
    "a frame that is blank at first",
    '<iframe src="about:blank" data-src="https://www.youtube.com/embed/a1B2c3D4e5F"></iframe>',
    FRAME,
  ],
  ["AMP's film", '<amp-youtube data-videoid="a1B2c3D4e5F" layout="responsive"></amp-youtube>', FRAME],
  [
    "a film that is loaded on demand",
    '<lite-youtube videoid="a1B2c3D4e5F"><a href="/x">Play</a></lite-youtube>',
    FRAME,
  ],
  [
    "AMP's picture",
    '<amp-img src="https://x.example/a.jpg" alt="A"></amp-img>',
    '<img src="https://x.example/a.jpg" alt="A">',
  ],
])("%s is what it shows, alone and on a page", (_, element, plain) => {
  const page = `<html><head><title>Tram</title></head><body><div class="page"><article>${TEXT}${element}<p>It is slow.</p></article></div></body></html>`;
  expect(readBody(page)).toContain(plain);
  expect(readBody(`<p>a</p>${element}`).replace(/ data-src="[^"]*"/, "")).toBe(`<p>a</p>${plain}`);
});

test("an advertisement's box says nothing", () => {
  const page = `<html><head><title>Tram</title></head><body><div class="page"><article>${TEXT}<amp-ad>Advertisement</amp-ad><p>It is slow.</p></article></div></body></html>`;
  expect(readBody(page)).not.toContain("Advertisement");
});
