import type { Field } from "../model/article.ts";
import type { ExplainedLine, LineRole } from "../model/explained.ts";
import type { Place } from "../model/problem.ts";
import { type Passage, type Piece, toPieces } from "../pipeline.ts";
import type { Terminal } from "./command.ts";
import type { Understood } from "./inspect-card.ts";
import { paint } from "./paint.ts";
import { toPlaceText, toProblemText, toShown } from "./problem-text.ts";
import { cutColumns } from "./wrap-words.ts";

/** A field as its reader had it; `confidence` is null where it is stated, `origin` where the place says it all. */
export type ExplainedField = {
  readonly name: string;
  readonly value: unknown;
  readonly confidence: number | null;
  readonly origin: string | null;
  readonly place: Place;
};

/** What was understood of an article, and why; the keys are those of `inspect --explain --json`. `lines` are those of a raw text, of any other seed there are the pieces of its text. */
export type Explained = Understood & {
  readonly fields: readonly ExplainedField[];
  readonly body_confidence: number | null;
  readonly lines: readonly ExplainedLine[] | null;
  readonly pieces: readonly Piece[];
};

type Explaining = {
  readonly lines: readonly ExplainedLine[] | undefined;
  readonly toShown: (place: Place) => Place;
};

export function toExplained({ draft }: Passage, understood: Understood, { lines, toShown }: Explaining): Explained {
  const toField = ([name, { value, confidence, origin, place }]: readonly [string, Field]) => ({
    ...{ name, value, confidence: confidence ?? null, origin: origin ?? null, place: toShown(place) },
  });
  return {
    ...understood,
    fields: Object.entries(draft?.fields ?? {}).map(toField),
    body_confidence: draft?.bodyConfidence ?? null,
    lines: lines ?? null,
    pieces: draft === undefined ? [] : toPieces(draft.body),
  };
}

/** A table of fields, one of lines or pieces, and the problems; on a terminal no row is wider than it. */
export function toExplainedText(explained: Explained, terminal: Terminal): string {
  const { file, outcome, fields, body_confidence: sure, lines, pieces, problems } = explained;
  const body = lines === null ? toPieceRows(pieces, terminal) : toLineRows(lines, terminal);
  const rows = [
    paint("bold", `${toShown(file).replaceAll("\n", "\\n")}  ${outcome}`, terminal),
    ...toTable("fields", toFieldRows(fields, terminal), terminal),
    ...toTable(`${lines === null ? "text" : "lines"}${sure === null ? "" : `  ${toPercent(sure)}`}`, body, terminal),
  ];
  return `${rows.join("\n")}\n${problems.map((problem) => toProblemText(problem, terminal)).join("")}\n`;
}

function toTable(title: string, rows: readonly string[], terminal: Terminal): readonly string[] {
  return rows.length === 0 ? [] : [paint("dim", `  ${title}`, terminal), ...rows];
}

function toFieldRows(fields: readonly ExplainedField[], terminal: Terminal): readonly string[] {
  const toName = (file: string) => file.slice(file.lastIndexOf("/") + 1);
  const froms = fields.map(({ origin, place }) => {
    const where = toPlaceText({ ...place, file: toName(place.file) });
    return origin === null ? where : `${where}, ${origin}`;
  });
  const width = Math.max(0, ...froms.map((from) => from.length));
  return fields.map(({ name, value, confidence }, at) => {
    const sure = confidence === null ? "stated" : toPercent(confidence);
    const head = `    ${name.padEnd(11)} ${sure.padStart(6)}  `;
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return toRow({ head, style: "cyan", text: `${(froms[at] ?? "").padEnd(width)}  ${text}` }, terminal);
  });
}

function toLineRows(lines: readonly ExplainedLine[], terminal: Terminal): readonly string[] {
  const width = String(lines.at(-1)?.number ?? 0).length;
  const widest = Math.max(11, ...lines.map(({ roles }) => roles.join("+").length));
  return lines.map(({ number, roles, confidence, text }) => {
    const head = `    ${String(number).padStart(width)}  ${roles.join("+").padEnd(widest)} ${toPercent(confidence)}  `;
    return toRow({ head, style: toStyle(roles), text }, terminal);
  });
}

function toPieceRows(pieces: readonly Piece[], terminal: Terminal): readonly string[] {
  const names = { prose: "paragraph", heading: "heading", table: "table", caption: "caption" } as const;
  return pieces.map(({ kind, text }) => {
    const name = names[kind];
    return toRow({ head: `    ${name.padEnd(11)} `, style: toStyle([name]), text }, terminal);
  });
}

type Row = { readonly head: string; readonly style: Parameters<typeof paint>[0]; readonly text: string };

/** Whoever reads through a pipe gets all of the text. What was dropped is dim as a whole. */
function toRow({ head, style, text }: Row, terminal: Terminal): string {
  const line = toShown(text).replaceAll("\n", " ");
  const shown = terminal.isInteractive ? cutColumns(line, Math.max(20, terminal.columns - head.length)) : line;
  return style === "dim" ? paint(style, `${head}${shown}`, terminal) : `${paint(style, head, terminal)}${shown}`;
}

function toStyle(roles: readonly (LineRole | "table")[]): Row["style"] {
  if (roles.includes("dropped")) return "dim";
  if (roles.some((role) => role === "paragraph" || role === "item")) return "green";
  return roles.some((role) => role === "heading" || role === "caption") ? "yellow" : "cyan";
}

function toPercent(confidence: number): string {
  return `${Math.round(100 * confidence)} %`.padStart(5);
}
