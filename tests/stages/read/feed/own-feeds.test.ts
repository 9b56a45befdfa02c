import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../../src/model/article.ts";
import type { RenderedEntry } from "../../../../src/model/feed.ts";
import { toRfc822, toRfc3339 } from "../../../../src/model/values.ts";
import { emitAtom } from "../../../../src/stages/emit/atom.ts";
import { toEntryText } from "../../../../src/stages/emit/entry-text.ts";
import { emitJsonFeed } from "../../../../src/stages/emit/json-feed.ts";
import { emitRss } from "../../../../src/stages/emit/rss.ts";
import { readFeed } from "../../../../src/stages/read/feed/read-feed.ts";
import { readJson } from "../../../../src/stages/read/json/read-json.ts";
import { makeContext, makeSeedText } from "../../../support/make.ts";
import { passed } from "../../../support/outcomes.ts";
import { anyText } from "../../emit/any-text.ts";
import { toEntry, toFeed, toInstant, toUrl } from "../../emit/sample-feed.ts";

const FORMATS = [
  { format: "RSS", emit: emitRss, read: readFeed, toDate: toRfc822 },
  { format: "Atom", emit: emitAtom, read: readFeed, toDate: toRfc3339 },
  { format: "JSON Feed", emit: emitJsonFeed, read: readJson, toDate: toRfc3339 },
] as const;

/** Entries with ids of their own; a comma in a name is what RSS, which has them in one element, can't tell from the next name. */
const anyEntries = fc
  .array(
    fc.record({
      title: anyText(),
      summary: anyText(),
      tags: fc.array(anyText(), { maxLength: 3 }),
      names: fc.array(
        anyText().map((text) => text.replaceAll(",", "")),
        { maxLength: 3 },
      ),
      language: fc.constantFrom("en", "de", "ar"),
      markdown: anyText(),
      day: fc.integer({ min: 1, max: 9_000 }),
    }),
    { maxLength: 4 },
  )
  .map((items) =>
    items.map(({ names, markdown, day, ...own }, at) =>
      toEntry({
        ...{ ...own, id: `tag:news.example,2026:${at}`, url: toUrl(`https://news.example/articles/${at}/`) },
        published: toInstant(new Date(Date.UTC(2000, 0, day)).toISOString()),
        authors: names.map((name) => ({ name })),
        body: { kind: "markdown", markdown },
        sequence: at + 1,
      }),
    ),
  );

/** What a reader of the feed is told, as seeds state it. */
function toStated(entry: RenderedEntry) {
  const { title, html, authors, tags } = toEntryText(entry);
  const names = authors.map(({ name }) => name);
  return { id: entry.id, url: entry.url, title, names, tags, html };
}

function toRead({ fields, body }: Draft) {
  const { id, url, title, authors, tags } = fields;
  const people = Array.isArray(authors?.value) ? authors.value : [];
  return {
    ...{ id: id?.value, url: url?.value, title: title?.value, names: people.map(({ name }: { name: string }) => name) },
    ...{ tags: tags?.value ?? [], html: body.kind === "html" ? body.html : "" },
  };
}

describe.each(FORMATS)("what feedmill publishes as $format", ({ emit, read, toDate }) => {
  it("gives the same ids, addresses, titles, authors, tags, dates and bodies as a seed", () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const drafts = read(makeSeedText(emit(toFeed(entries)).text, "old.feed"), makeContext()).map(passed);
        expect(drafts.map(toRead)).toEqual(entries.map(toStated));
        expect(drafts.map(({ fields }) => fields.published?.value)).toEqual(
          entries.map(({ published }) => toDate(published)),
        );
        expect(drafts.every(({ place }) => place.line !== undefined)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
