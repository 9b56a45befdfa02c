import type { Draft } from "../../../../src/model/article.ts";
import type { Outcome } from "../../../../src/model/problem.ts";
import { readHtml } from "../../../../src/stages/read/html/read-html.ts";
import { makeContext } from "../../../support/make.ts";
import { passed } from "../../../support/outcomes.ts";

/** The outcome of reading `text` as the seed `page.html`. */
export function read(text: string): Outcome<Draft> {
  return readHtml({ path: "page.html", place: { file: "seeds/page.html" }, text }, makeContext());
}

/** The draft made of `text`; throws where reading it failed. */
export function readDraft(text: string): Draft {
  return passed(read(text));
}

export function readBody(text: string): string {
  const { body } = readDraft(text);
  return body.kind === "html" ? body.html : "";
}

export function readField(text: string, name: string): unknown {
  return readDraft(text).fields[name]?.value;
}
