import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Draft, SeedText } from "../../src/model/article.ts";
import { fail, type Outcome, pass, toError } from "../../src/model/problem.ts";

/** Reads an article's page as those do who build upon Firefox's reader view: Readability, on the fastest DOM that it runs on. */
export function readByReadability({ path, place, text }: SeedText): Outcome<Draft> {
  const found = parse(text);
  if (found === null) return fail(toError("text-unrecognised", place, "Readability finds no article"));
  const { title, byline, publishedTime, content } = found;
  const state = (value: unknown) => ({ value, place });
  return pass({
    key: path,
    place,
    fields: {
      title: state(title ?? ""),
      ...(publishedTime && { published: state(publishedTime) }),
      ...(byline && { authors: state([{ name: byline }]) }),
    },
    body: { kind: "html", html: content ?? "" },
  });
}

/** Null where it finds none; on some pages it gives up with an error. */
function parse(text: string) {
  try {
    return new Readability(parseHTML(text).document).parse();
  } catch {
    return null;
  }
}
