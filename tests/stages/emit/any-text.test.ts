import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import type { Body } from "../../../src/model/article.ts";
import { escapeMarkup } from "../../../src/model/escape.ts";
import type { Feed } from "../../../src/model/feed.ts";
import { toPlainLine } from "../../../src/model/plain.ts";
import { emitAtom } from "../../../src/stages/emit/atom.ts";
import { emitJsonFeed } from "../../../src/stages/emit/json-feed.ts";
import { emitRss } from "../../../src/stages/emit/rss.ts";
import { anyText } from "./any-text.ts";
import { toEntry, toFeed } from "./sample-feed.ts";
import { findXmlFault } from "./xml-fault.ts";

const RUNS = { numRuns: 100 };

describe("any text in any place", () => {
  test("rss-plain-text, xml-chars: RSS is well-formed and gives it back without the forbidden characters", () => {
    fc.assert(
      fc.property(anyFeed(), (feed) => {
        const { text } = emitRss(feed);
        expect(findXmlFault(text)).toBeUndefined();
        const parsed = parseRssFeed(text);
        const shown = toShown(feed);
        expect({ title: parsed.title, description: parsed.description }).toEqual({
          title: shown.title,
          description: shown.description,
        });
        const [item] = parsed.items ?? [];
        expect({
          title: item?.title,
          tags: (item?.categories ?? []).map(({ name }) => name),
          creators: item?.dc?.creators ?? [],
          html: item?.content?.encoded,
        }).toEqual({
          title: shown.entry.title,
          tags: shown.entry.tags,
          creators: shown.entry.authors.length === 0 ? [] : [shown.entry.authors.join(", ")],
          html: shown.entry.html,
        });
      }),
      RUNS,
    );
  });

  test("atom-text, xml-chars: Atom is well-formed and gives it back without the forbidden characters", () => {
    fc.assert(
      fc.property(anyFeed(), (feed) => {
        const { text } = emitAtom(feed);
        expect(findXmlFault(text)).toBeUndefined();
        const parsed = parseAtomFeed(text);
        const shown = toShown(feed);
        expect({ title: parsed.title?.value, description: parsed.subtitle?.value }).toEqual({
          title: shown.title,
          description: shown.description,
        });
        const [entry] = parsed.entries ?? [];
        expect({
          title: entry?.title?.value,
          tags: (entry?.categories ?? []).map(({ term }) => term),
          authors: (entry?.authors ?? []).map(({ name }) => name),
          html: entry?.content?.value,
        }).toEqual(shown.entry);
      }),
      RUNS,
    );
  });

  test("json-plain, xml-chars: JSON Feed gives it back without the forbidden characters", () => {
    fc.assert(
      fc.property(anyFeed(), (feed) => {
        const parsed = parseJsonFeed(emitJsonFeed(feed).text);
        const shown = toShown(feed);
        expect({ title: parsed.title, description: parsed.description }).toEqual({
          title: shown.title,
          description: shown.description,
        });
        const [item] = parsed.items ?? [];
        expect({
          title: item?.title,
          tags: item?.tags ?? [],
          authors: (item?.authors ?? []).map(({ name }) => name),
          html: item?.content_html,
        }).toEqual(shown.entry);
      }),
      RUNS,
    );
  });

  test("the same feed gives the same bytes", () => {
    fc.assert(
      fc.property(anyFeed(), (feed) => {
        for (const emit of [emitRss, emitAtom, emitJsonFeed]) expect(emit(feed)).toEqual(emit(feed));
      }),
      { numRuns: 20 },
    );
  });
});

function anyFeed(): fc.Arbitrary<Feed> {
  const entry = fc.record({
    title: anyText(),
    summary: anyText(),
    standfirst: anyText(),
    body: anyBody(),
    tags: fc.array(anyText(), { maxLength: 3 }),
    authors: fc.array(fc.record({ name: anyText() }), { maxLength: 3 }),
  });
  return fc
    .tuple(entry, anyText(), anyText())
    .map(([changes, title, description]) => toFeed([toEntry(changes)], { title, description }));
}

function anyBody(): fc.Arbitrary<Body> {
  return fc.oneof(
    anyText().map((markdown) => ({ kind: "markdown", markdown }) as const),
    anyText().map((html) => ({ kind: "html", html }) as const),
    anyText().map((text) => ({ kind: "blocks", blocks: [{ kind: "paragraph", text }] }) as const),
  );
}

/** What a reader should see: what is empty gives way to the next best. */
function toShown({ title, description, config, entries: [entry = toEntry()] }: Feed) {
  const plainTitle = toPlainLine(title) || config.url;
  const entryTitle = toPlainLine(entry.title) || entry.slug;
  const summary = toPlainLine(entry.summary) || entryTitle;
  return {
    title: plainTitle,
    description: toPlainLine(description) || plainTitle,
    entry: {
      title: entryTitle,
      tags: [...new Set(entry.tags.map(toPlainLine))].filter((tag) => tag !== ""),
      authors: entry.authors.map(({ name }) => toPlainLine(name)).filter((name) => name !== ""),
      html: entry.html || `<p>${escapeMarkup(summary)}</p>`,
    },
  };
}
