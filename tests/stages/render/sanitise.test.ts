import { describe, expect, test } from "vitest";
import { sanitise } from "../../../src/stages/render/sanitise.ts";
import { toUrl } from "../emit/sample-feed.ts";
import { findXmlFault } from "../emit/xml-fault.ts";

describe("html-clean:", () => {
  test.each([
    ["misnested elements", "<b><i>a</b></i>", "<b><i>a</i></b>"],
    ["unclosed elements", "<ul><li>a<li>b", "<ul><li>a</li><li>b</li></ul>"],
    ["a bare less-than and ampersand", "1 <3 & 2", "1 &lt;3 &amp; 2"],
    ["an ampersand in an address", '<a href="/?a=1&b=2">a</a>', '<a href="https://news.example/?a=1&amp;b=2">a</a>'],
    ["named and unknown references", "&hellip;&nbsp;&nonsense;", "…\u00A0&amp;nonsense;"],
    ["references to forbidden characters", "a&#1;&#xFFFE;&#xD800;b", "ab"],
    ["void elements", "a<br>b<wbr>c<hr>", "a<br />b<wbr />c<hr />"],
    ["self-closed containers and empty paragraphs", "<div/>a</div><p> &nbsp;</p>", "<div>a</div>"],
    ["attributes without a value", "<ol reversed start><li>a</ol>", "<ol><li>a</li></ol>"],
    ["boxes of former days", "<center>a</center><center>b</center>", "<div>a</div><div>b</div>"],
    ["fields of a form", "<fieldset><legend>a</legend>b</fieldset>", "<div><div>a</div>b</div>"],
    ["text that is crossed out", "<strike>10</strike> <tt>8</tt>", "<s>10</s> <code>8</code>"],
    ["doctype, comments, processing instructions", "<!doctype html><?xml?><!-- x -->a", "a"],
  ])("%s", (_name, html, clean) => {
    expect(toClean(html)).toBe(clean);
  });
});

describe("html-safe:", () => {
  test.each([
    ["script", "a<script>alert(1)</script>"],
    ["a style sheet", "a<style>p{}</style>"],
    ["svg", "a<svg onload=alert(1)><title>x</title><script>1</script></svg>"],
    ["a form's controls", "a<form><button>b</button><textarea>t</textarea><select><option>o</select></form>"],
    ["a template", "a<template><img src=x></template>"],
  ])("%s leaves nothing behind", (_name, html) => {
    expect(toClean(html)).toBe("a");
  });

  test.each([
    [
      "event handlers, classes, ids and styles",
      '<p onclick="x()" class="a" id="b" style="color:red">a</p>',
      "<p>a</p>",
    ],
    ["a script address", '<a href="javascript:alert(1)">a</a>', "a"],
    ["a script address in disguise", '<a href=" java&#10;script&colon;alert(1)">a</a>', "a"],
    ["a data address", '<a href="data:text/html,x">a</a><img src="data:image/png;base64,AA">', "a"],
    ["custom elements and MathML", "<x-y><math><mi>a</mi></math></x-y>", "a"],
    ["markup in noscript", '<noscript><p title="</noscript><img src=x onerror=alert(1)>">a</noscript>', "<p>a</p>"],
    ["markup in an iframe", '<iframe><img src=x onerror="alert(1)"></iframe>a', "a"],
  ])("%s", (_name, html, clean) => {
    expect(toClean(html)).toBe(clean);
  });

  test("elements nested without end lose their tags beyond a depth, not their text", () => {
    const clean = toClean(`${"<b>".repeat(200_000)}deep`);
    expect(clean).toContain("deep");
    expect(clean.match(/<b>/g)).toHaveLength(200);
    expect(findXmlFault(clean)).toBeUndefined();
  });

  test("elements after a deep nest are whole again", () => {
    expect(toClean(`${"<i>".repeat(500)}${"</i>".repeat(500)}<p>a</p>`)).toMatch(/<\/i><p>a<\/p>$/);
  });
});

describe("url-absolute:", () => {
  test.each([
    ["a path", "../b?c#d", "https://news.example/articles/b?c#d"],
    ["a fragment", "#note", "https://news.example/articles/flour/#note"],
    ["an address without a scheme", "//Mill.example", "https://mill.example/"],
    ["an international host", "https://mühle.example/ä b|", "https://xn--mhle-0ra.example/%C3%A4%20b%7C"],
    ["a mail address", "mailto:ada@mill.example?subject=a%20b", "mailto:ada@mill.example?subject=a%20b"],
  ])("%s", (_name, href, absolute) => {
    expect(toClean(`<a href="${href}">a</a>`)).toBe(`<a href="${absolute}">a</a>`);
  });

  test.each(["", " ", "https://", "ftp://mill.example/", "{{ url }}", "mailto:a b"])("%j is no link", (href) => {
    expect(toClean(`<a href="${href}">a</a>`)).toBe("a");
  });
});

function toClean(html: string): string {
  return sanitise(html, toUrl("https://news.example/articles/flour/"));
}
