import type { Draft } from "../../model/article.ts";
import { type Problem, toError } from "../../model/problem.ts";
import { toSideFileHint } from "./doubts.ts";

/** How each kind of seed states what no article can do without. */
type Way = { readonly title: string; readonly date: string; readonly text?: string };

const MARKDOWN: Way = {
  title: "state title: … between two --- lines at the top, or begin with # and the title",
  date: "state published: 2026-08-31",
};
const JSON_WAY: Way = {
  title: 'state "title": "…"',
  date: 'state "published": "2026-08-31"',
  text: 'state it as one of "markdown", "html" or "text"',
};
const FEED: Way = {
  title: "the feed must have a title or a text for it; ask whoever makes it",
  date: "the feed must have it: <pubDate> in RSS, <published> in Atom, date_published in JSON Feed",
};

const WAYS: readonly (readonly [endings: RegExp, way: Way])[] = [
  [/\.(?:json|jsonl|ndjson)$/i, JSON_WAY],
  [/\.eml$/i, { title: "give the mail a subject", date: "save the mail with its Date: header" }],
  [
    /\.docx$/i,
    {
      title: "give a line at the top the style Title, or state it in the document's properties",
      date: "state when it was made in the document's properties",
    },
  ],
];

/** Ways of seeds of all other names, by what their reader made of them. */
const BY_BODY: Readonly<Record<Draft["body"]["kind"], Way>> = {
  blocks: {
    title: "put the title on a line of its own at the top, with an empty line below it",
    date: "write the date as a line of its own below the title, such as 31 August 2026",
  },
  markdown: MARKDOWN,
  html: { title: "state it in <title> or <h1>", date: 'state it in <meta name="date">' },
};

export function toTitleMissing(draft: Draft): Problem {
  const beside = draft.body.kind === "markdown" ? undefined : toSideFileHint(draft, "title: …");
  const hint = joinHints(findWay(draft).title, beside);
  return toError("title-missing", draft.fields.title?.place ?? draft.place, "the article has no title", { hint });
}

export function toDateMissing(draft: Draft): Problem {
  const ending = /\.[^./]+$/.exec(draft.place.file)?.[0] ?? "";
  const inName = draft.key.includes("#") ? undefined : `put the date before the file's name: 2026-08-31-heat${ending}`;
  const beside = draft.body.kind === "markdown" ? undefined : toSideFileHint(draft, "published: 2026-08-31");
  const hint = joinHints([findWay(draft).date, inName].filter(Boolean).join(", or "), beside);
  return toError("date-missing", draft.place, "no date of publication was found", { hint });
}

export function toTextMissing(draft: Draft): Problem {
  const hint = findWay(draft).text ?? "write it below the title";
  return toError("body-empty", draft.place, "the article has no text", { hint });
}

function findWay({ isOfFeed, place, body }: Draft): Way {
  if (isOfFeed) return FEED;
  return WAYS.find(([endings]) => endings.test(place.file))?.[1] ?? BY_BODY[body.kind];
}

function joinHints(own: string, beside: string | undefined): string {
  return beside === undefined ? own : `${own}; or ${beside}`;
}
