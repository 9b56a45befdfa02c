import { describe, expect, test } from "vitest";
import { sanitise } from "../../../src/stages/render/sanitise.ts";
import { toUrl } from "../emit/sample-feed.ts";

describe("html-safe: what is embedded becomes a link:", () => {
  test.each([
    [
      "an iframe",
      '<iframe src="//maps.example/x?a&b"></iframe>',
      '<a href="https://maps.example/x?a&amp;b">Embedded content: maps.example</a>',
    ],
    [
      "a lazy iframe with a title",
      '<iframe data-src="/x" title="The &quot;mill&quot;">f</iframe>',
      '<a href="https://news.example/x">Embedded content: The &quot;mill&quot;</a>',
    ],
    [
      "a YouTube player, to its page",
      '<iframe src="https://www.youtube-nocookie.com/embed/a-b_c456789?rel=0"></iframe>',
      '<a href="https://www.youtube.com/watch?v=a-b_c456789">Embedded content: youtube.com</a>',
    ],
    [
      "an element that stands for a YouTube player",
      '<lite-youtube videoid="a-b_c456789"><a href="/x">Play</a></lite-youtube>',
      '<a href="https://www.youtube.com/watch?v=a-b_c456789">Embedded content: youtube.com</a>',
    ],
    [
      "a Vimeo player, to its page",
      '<iframe src="https://player.vimeo.com/video/123?h=1"></iframe>',
      '<a href="https://vimeo.com/123">Embedded content: vimeo.com</a>',
    ],
    [
      "a video with its poster",
      "<video src=v.mp4 poster=p.jpg controls></video>",
      '<a href="https://news.example/v.mp4"><img src="https://news.example/p.jpg" alt="" /> Video: news.example</a>',
    ],
    [
      "a video's first source, without the word to old browsers",
      "<video><source src=v.webm><source src=v.mp4><p>Sorry, <a href=v.mp4>load it</a>.</p></video>",
      '<a href="https://news.example/v.webm">Video: news.example</a>',
    ],
    ["a sound", "<audio src=a.mp3></audio>", '<a href="https://news.example/a.mp3">Audio: news.example</a>'],
    [
      "an object",
      "<object data=o.pdf><embed src=o.pdf></object>",
      '<a href="https://news.example/o.pdf">Embedded content: news.example</a>',
    ],
    ["an embed", "a<embed src=e.swf>b", 'a<a href="https://news.example/e.swf">Embedded content: news.example</a>b'],
    [
      "nothing within a link, which can't hold another",
      '<a href="/x">a<iframe src="/y"></iframe></a>',
      '<a href="https://news.example/x">a</a>',
    ],
  ])("%s", (_name, html, clean) => {
    expect(sanitise(html, toUrl("https://news.example/"))).toBe(clean);
  });

  test("without an address nothing is left of it but its text", () => {
    const html = '<iframe srcdoc="x"></iframe><video><p>No video</p></video><iframe src="javascript:1"></iframe>';
    expect(sanitise(html, toUrl("https://news.example/"))).toBe("<p>No video</p>");
  });

  test("an article after a video that was never closed is kept", () => {
    expect(sanitise("<video src=v.mp4><p>One<p>Two", toUrl("https://news.example/"))).toBe(
      '<a href="https://news.example/v.mp4">Video: news.example</a> <p>One</p><p>Two</p>',
    );
  });
});
