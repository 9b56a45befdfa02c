import type { SeedText } from "../../../model/article.ts";
import type { ExplainedLine, LineRole } from "../../../model/explained.ts";
import { type Analysis, analyseText, measureText } from "./analyse-text.ts";
import { LINE_MODEL } from "./classify/line-model.ts";
import type { Judged } from "./lines/judge-line.ts";
import type { Line } from "./lines/split-lines.ts";

/** Every line of a raw text that says something: what it was taken for, and how sure that is. */
export function explainText({ text, title }: SeedText): readonly ExplainedLine[] {
  const found = analyseText(measureText(text), LINE_MODEL, title);
  const stated = listStated(found);
  const body = new Set(found.body);
  return found.lines.map((line) => {
    const own = stated.filter((role) => isSame(role.line, line));
    const { number, bullet, ordinal } = line;
    const sign = bullet === undefined ? "" : ordinal === undefined ? "• " : `${ordinal}. `;
    const shown = { number, text: sign + line.text };
    if (own.length === 0) return { ...shown, ...judge(line, body.has(line)) };
    return {
      ...shown,
      roles: own.map(({ role }) => role),
      confidence: Math.min(...own.map(({ confidence }) => confidence)),
    };
  });
}

type Stated = { readonly role: LineRole; readonly line: Line | undefined; readonly confidence: number };

/** The lines that fields were made of. */
function listStated(found: Analysis): readonly Stated[] {
  const { published, updated, authors, agencies, standfirst } = found;
  return [
    { role: "title", line: found.title, confidence: found.titleConfidence },
    { role: "published", line: published?.line, confidence: published?.confidence ?? 0 },
    { role: "updated", line: updated?.line, confidence: updated?.confidence ?? 0 },
    { role: "authors", ...authors },
    { role: "agencies", ...agencies },
    { role: "standfirst", line: standfirst, confidence: standfirst?.confidence ?? 0 },
  ];
}

/** Two parts of one line of the seed have one number. */
function isSame(line: Line | undefined, judged: Judged): boolean {
  return line?.number === judged.number && line.text === judged.text;
}

/** What is no noise by itself may still stand outside of the article. */
function judge({ label, confidence }: Judged, isBody: boolean): Pick<ExplainedLine, "roles" | "confidence"> {
  if (!isBody) return { roles: ["dropped"], confidence: label === "noise" ? confidence : 1 - confidence };
  const role = label === "prose" ? "paragraph" : label === "noise" ? "dropped" : label;
  return { roles: [role], confidence };
}
