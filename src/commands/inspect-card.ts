import type { Article, Body, Draft } from "../model/article.ts";
import { toLocalIso } from "../model/date-local.ts";
import type { Problem } from "../model/problem.ts";
import { findCaptions, findHeadings, type Passage, toBodyText } from "../pipeline.ts";
import type { Terminal } from "./command.ts";
import { paint } from "./paint.ts";
import { toProblemText, toShown } from "./problem-text.ts";
import { wrapWords } from "./wrap-words.ts";

/** What was understood of one article; the keys are those of `inspect --json`. Dates are RFC 3339 in the configured zone. */
export type Understood = {
  readonly file: string;
  readonly outcome: "publish" | "hold" | "quarantine";
  readonly title: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  readonly agencies: readonly string[];
  readonly lede: string | null;
  readonly headings: readonly string[];
  readonly captions: readonly string[];
  readonly body_text: string;
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly problems: readonly Problem[];
};

export function toUnderstood(
  passage: Passage,
  { file, zone, problems }: { readonly file: string; readonly zone: string; readonly problems: readonly Problem[] },
): Understood {
  const { outcome, draft } = passage;
  const kinds = { pass: "publish", hold: "hold", fail: "quarantine" } as const;
  const facts = outcome.kind === "pass" ? toFacts(outcome.value, zone) : toDraftFacts(draft);
  return { file, outcome: kinds[outcome.kind], ...facts, ...toTexts(draft?.body), problems };
}

type Facts = Omit<Understood, "file" | "outcome" | "headings" | "captions" | "body_text" | "problems">;

function toFacts(article: Article, zone: string): Facts {
  return {
    title: article.title,
    published: toLocalIso(article.published, zone),
    updated: article.updated === undefined ? null : toLocalIso(article.updated, zone),
    authors: article.authors.map((author) => author.name),
    agencies: article.agencies,
    lede: article.standfirst ?? null,
    language: article.language,
    tags: article.tags,
  };
}

/** Of an article that is not published: what its reader understood, unchecked. */
function toDraftFacts(draft: Draft | undefined): Facts {
  const text = (name: string) => {
    const value = draft?.fields[name]?.value;
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
  };
  const list = (name: string) => [draft?.fields[name]?.value ?? []].flat().map(toName).filter(Boolean);
  return {
    title: text("title"),
    published: text("published"),
    updated: text("updated"),
    authors: list("authors"),
    agencies: list("agencies"),
    lede: text("standfirst"),
    language: text("language"),
    tags: list("tags"),
  };
}

function toName(value: unknown): string {
  if (typeof value === "object" && value !== null) return "name" in value ? String(value.name) : "";
  return String(value);
}

function toTexts(body: Body | undefined): Pick<Understood, "headings" | "captions" | "body_text"> {
  if (body === undefined) return { headings: [], captions: [], body_text: "" };
  return { headings: findHeadings(body), captions: findCaptions(body), body_text: toBodyText(body) };
}

export function toCardJson(understood: Understood): string {
  return `${JSON.stringify(understood)}\n`;
}

/** A card of at most `columns` columns. */
export function toCard(understood: Understood, terminal: Terminal): string {
  const width = Math.min(terminal.columns, 100);
  const row = (name: string, value: string) => {
    const words = wrapWords(toShown(value), { width, indent: " ".repeat(12) }).trimStart();
    return value === "" ? [] : [`  ${paint("dim", name.padEnd(10), terminal)}${words}`];
  };
  const rows = [
    paint("bold", `${toShown(understood.file).replaceAll("\n", "\\n")}  ${understood.outcome}`, terminal),
    ...row("title", understood.title ?? ""),
    ...row("published", understood.published ?? ""),
    ...row("updated", understood.updated ?? ""),
    ...row("authors", understood.authors.join(", ")),
    ...row("agencies", understood.agencies.join(", ")),
    ...row("language", understood.language ?? ""),
    ...row("tags", understood.tags.join(", ")),
    ...row("lede", understood.lede ?? ""),
    ...row("headings", understood.headings.join("\n")),
    ...row("captions", understood.captions.join("\n")),
    ...row("body", understood.body_text),
  ];
  return `${rows.join("\n")}\n${understood.problems.map((problem) => toProblemText(problem, terminal)).join("")}\n`;
}
