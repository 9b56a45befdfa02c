import fc from "fast-check";
import { expect, it } from "vitest";
import { readFeed } from "../../../../src/stages/read/feed/read-feed.ts";
import { readJson } from "../../../../src/stages/read/json/read-json.ts";
import { readJsonLines } from "../../../../src/stages/read/json/read-json-lines.ts";
import { makeContext, makeSeedText } from "../../../support/make.ts";

const PIECES = [
  ...['<rss version="2.0">', "<channel>", "<item>", "</item>", "<guid>", "</guid>", "a", "<title>", "</title>"],
  ...[
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    "<entry>",
    "</entry>",
    "<id>",
    "</id>",
    "&amp;",
    "<![CDATA[",
    "]]>",
  ],
  ...["<rdf:RDF>", '<link href="x"/>', "<!--", "-->", "<!DOCTYPE ", "[", "</channel></rss>", "</feed>", "<?xml ", "\n"],
  ...["{", "}", "]", ",", ":", '"id"', '"uri"', '"items"', '"headlines"', '"content_text"', "1", "null", '"x"'],
];

it.each([
  ["readFeed", readFeed],
  ["readJson", readJson],
  ["readJsonLines", readJsonLines],
])("%s takes any text for articles or problems with a place, and throws at none", (_, read) => {
  const anyMarkup = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(""));
  const anyJson = fc
    .jsonValue()
    .map((value) => JSON.stringify([value, { uri: value, headlines: value, bodies: value }]));
  fc.assert(
    fc.property(fc.oneof(anyMarkup, anyJson), (text) => {
      const outcomes = read(makeSeedText(text, "any.feed"), makeContext());
      const problems = outcomes.flatMap((outcome) => (outcome.kind === "fail" ? outcome.problems : []));
      expect(problems.every(({ place }) => place.file === "seeds/any.feed")).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
