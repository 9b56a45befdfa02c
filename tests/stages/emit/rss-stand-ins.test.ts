import { expect, test } from "vitest";
import { fillStandIns, HTML_STAND_IN, toTextStandIns } from "../../../src/stages/emit/rss-stand-ins.ts";

test("rss-plain-text: markup characters become hexadecimal references", () => {
  expect(fillStandIns(toTextStandIns("a & <b> &amp;"))).toBe("a &#x26; &#x3C;b&#x3E; &#x26;amp;");
});

test("cdata-end: the end mark is taken apart at every occurrence", () => {
  expect(fillStandIns(HTML_STAND_IN, ["a]]>b]]>c <i>&amp;</i>"])).toBe(
    "a]]]]><![CDATA[>b]]]]><![CDATA[>c <i>&amp;</i>",
  );
});

test("what is not a stand-in stays as it is", () => {
  expect(fillStandIns("a\n\t<b/>")).toBe("a\n\t<b/>");
});

test("each item gets its own HTML, to the letter", () => {
  expect(fillStandIns(`1 ${HTML_STAND_IN} 2 ${HTML_STAND_IN}`, ["$& $1", "b"])).toBe("1 $& $1 2 b");
});
