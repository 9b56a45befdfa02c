import { expect, test } from "vitest";
import { textElement, toXmlDocument } from "../../../src/stages/emit/xml.ts";

test("a document begins with its declaration, without a byte-order mark, and is indented", () => {
  const child = textElement("b", "text", { c: "1", left: undefined });
  expect(toXmlDocument({ name: "a", content: { kind: "elements", elements: [child, { name: "d" }] } })).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a>\n  <b c="1">text</b>\n  <d/>\n</a>\n',
  );
});

test("text is escaped once and loses what XML forbids", () => {
  expect(toXmlDocument(textElement("a", "1 < 2 &amp; \u0000\uFFFE'\r"))).toContain(
    "<a>1 &#x3C; 2 &#x26;amp; &#x27;&#xD;</a>",
  );
});

test("an attribute keeps its quotes, tabs and line ends", () => {
  expect(toXmlDocument({ name: "a", attributes: { b: '"\t\n' } })).toContain('<a b="&#x22;&#x9;&#xA;"/>');
});

test("cdata-end: the end mark is taken apart at every occurrence", () => {
  expect(toXmlDocument({ name: "a", content: { kind: "cdata", text: "x]]>y]]>z" } })).toContain(
    "<a><![CDATA[x]]]]><![CDATA[>y]]]]><![CDATA[>z]]></a>",
  );
});
