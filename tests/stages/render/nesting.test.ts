import { describe, expect, test } from "vitest";
import { sanitise } from "../../../src/stages/render/sanitise.ts";
import { toUrl } from "../emit/sample-feed.ts";

describe("html-clean: what stands where HTML does not allow it:", () => {
  test.each([
    ["a cell outside a table loses its tag", "<td>a</td><tr>b</tr>", "ab"],
    ["a cell outside a row", "<table><td>a</td></table>", "<table><tr><td>a</td></tr></table>"],
    [
      "text between rows gets a cell",
      "<table>a<tr>b<td>c</table>",
      "<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>",
    ],
    ["a block between rows loses its tag", "<table><div>a</div></table>", "<table><tr><td>a</td></tr></table>"],
    ["columns are dropped", "<table><colgroup><col></colgroup><tr><td>a</table>", "<table><tr><td>a</td></tr></table>"],
    [
      "a block in a paragraph's inline element becomes a line break",
      "<p><b>a<div>b</div></b></p>",
      "<p><b>a<br />b</b></p>",
    ],
    ["a list item in a paragraph too", "<p>a<li>b</li></p>", "<p>a<br />b</p>"],
    ["an item in an item", "<ul><li><i>a<li>b</i></ul>", "<ul><li><i>a<br />b</i></li></ul>"],
    ["a heading in a heading", "<h2><i>a</i><h3>b</h3></h2>", "<h2><i>a</i></h2><h3>b</h3>"],
    [
      "a link in a link loses its tag",
      '<a href="/a">a<b><a href="/b">b</a></b></a>',
      '<a href="https://news.example/a">a<b>b</b></a>',
    ],
  ])("%s", (_name, html, clean) => {
    expect(sanitise(html, toUrl("https://news.example/"))).toBe(clean);
  });

  test.each([
    "<table><caption>c</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td><p>a</p><ul><li>b</li></ul></td></tr></tbody></table>",
    "<ul><li><p>a</p><ol><li>b</li></ol></li></ul>",
    "<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>",
    "<dl><dt>a</dt><dd>b<dl><dt>c</dt></dl></dd></dl>",
    "<blockquote><p>a</p><p>b</p></blockquote>",
  ])("what is allowed stays: %s", (html) => {
    expect(sanitise(html, toUrl("https://news.example/"))).toBe(html);
  });
});
