import type { Draft, SeedText } from "../../../model/article.ts";
import { fail, type Outcome, type Place, toError, toWarning } from "../../../model/problem.ts";
import type { Context } from "../../../model/stage.ts";
import { createLineIndex } from "../line-index.ts";
import { type Member, readSeveral } from "../several.ts";
import type { FeedItem } from "./feed-item.ts";
import { isFeedXml } from "./find-root.ts";
import { listEntries } from "./list-entries.ts";
import { parseFeed } from "./parse-feed.ts";
import { toFeedDraft } from "./to-draft.ts";
import { findXmlFault, type XmlFault } from "./xml-fault.ts";

/**
 * RSS, RDF or Atom: one article an entry, each at the line of its entry. Other XML is let be (`format-unknown`); a feed with a document type of its own or
 * that can't be parsed is refused whole (`feed-invalid`). Bodies are HTML as it was found, not yet safe.
 */
export function readFeed(seed: SeedText, _context: Context): readonly Outcome<Draft>[] {
  if (!isFeedXml(seed.text))
    return [fail(toWarning("format-unknown", seed.place, "this XML is no feed", { hint: HINT }))];
  if (/<!ENTITY\s/.test(seed.text.slice(0, seed.text.search(/<(?:\w{1,40}:)?(?:rss|feed|rdf)\b/i)))) {
    return [refuse(seed.place, "it declares entities of its own, which are not looked up")];
  }
  const entries = listEntries(seed.text);
  if (entries.length > MOST_ENTRIES) return [refuse(seed.place, `it has more than ${MOST_ENTRIES} entries`)];
  if ((seed.text.match(ATTRIBUTE)?.length ?? 0) > MOST_ATTRIBUTES)
    return [refuse(seed.place, `it has more than ${MOST_ATTRIBUTES} attributes`)];
  const parsed = parseFeed(seed.text);
  if (parsed.kind === "malformed") return [refuseFault(seed, findXmlFault(seed.text))];
  // A parser that forgives would take the first half of a file for all of it, and the other half's entries would be withdrawn.
  if (parsed.items.length > 0 && !ROOT_END.test(seed.text.slice(entries.at(-1) ?? 0)))
    return [refuseFault(seed, { index: seed.text.trimEnd().length, reason: "it ends before the feed is closed" })];
  const places = findPlaces(seed, entries, parsed.items);
  const members = parsed.items.map((item, at) => toMember(item, places[at] ?? seed.place, seed));
  return readSeveral(seed.path, members, {
    toMessage: (number) => `entry ${number} of this feed has neither id nor link`,
    hint: "give it a <guid> (RSS) or an <id> (Atom) of its own, so that it stays the same article when the order changes",
  });
}

/** About as many as can be read in two seconds. */
const MOST_ENTRIES = 20_000;
const MOST_ATTRIBUTES = 250_000;
const ATTRIBUTE = /=["']/g;

const ROOT_END = /<\/(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)\s*>/i;

const HINT = "of XML, feeds are read: RSS, RDF and Atom; keep other files in another folder";

const CHECK_HINT = "check it with a feed validator, or save it anew from where it came";
const WHOLE_HINT =
  "save it anew from where it came, whole; until then nothing of it is taken, and what it brought before stays";

function refuseFault({ text, place }: SeedText, fault: XmlFault | undefined): Outcome<never> {
  if (fault === undefined) return refuse(place, "it is no feed of a kind that is known");
  return refuse({ ...place, ...createLineIndex(text)(fault.index) }, fault.reason, WHOLE_HINT);
}

function refuse(place: Place, reason: string, hint = CHECK_HINT): Outcome<never> {
  return fail(toError("feed-invalid", place, `this feed can't be read: ${reason}`, { hint }));
}

function toMember(item: FeedItem, place: Place, seed: SeedText): Member {
  const name = [item.id, item.link].find((text) => text !== undefined && text.trim() !== "");
  return { name, place, toDraft: (key) => toFeedDraft(item, { key, place }, seed) };
}

/** By number, if the parser found as many. */
function findPlaces(
  { text, place }: SeedText,
  starts: readonly number[],
  items: readonly FeedItem[],
): readonly Place[] {
  const findLine = createLineIndex(text);
  return items.map((_, at) => {
    const start = starts.length === items.length ? starts[at] : undefined;
    return start === undefined ? place : { ...place, ...findLine(start) };
  });
}
