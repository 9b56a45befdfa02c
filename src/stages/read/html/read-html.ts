import type { Draft, Field, SeedText } from "../../../model/article.ts";
import { fail, type Outcome, pass, toError } from "../../../model/problem.ts";
import type { Context } from "../../../model/stage.ts";
import { chooseFuller, readArticleText } from "./article-text.ts";
import { checkSize } from "./check-size.ts";
import { findBody, takeWholeBody } from "./find-body.ts";
import { findFields } from "./find-fields.ts";
import { findPlainBody, removeTitle } from "./find-plain-body.ts";
import { findStandfirst } from "./find-standfirst.ts";
import { readFirstHeading } from "./find-title.ts";
import { createLocate, type Locate } from "./locate.ts";
import { collapseSpace, type Page, type PageElement } from "./page.ts";
import { parsePage } from "./parse-page.ts";
import { findBase, resolveAddresses } from "./resolve-addresses.ts";
import { restoreImages } from "./restore-images.ts";

type Fields = Readonly<Record<string, Field>>;
type Found = { readonly fields: Fields; readonly body: PageElement };

/**
 * Reads a saved web page, an article page written by hand, or a bare piece of HTML, as one article.
 * Fails with `html-invalid` for markup too large or too deeply nested to be read in a moment. The body's HTML is not yet safe.
 */
export function readHtml(seed: SeedText, _context: Context): Outcome<Draft> {
  const tooLarge = checkSize(seed);
  if (tooLarge !== undefined) return fail(tooLarge);
  try {
    const page = parsePage(seed.text);
    const locate = createLocate(seed);
    const { fields, body } = page.isFragment ? readFragment(page, locate) : readPage(page, locate);
    // The search for the body takes the page apart, so a second look needs a second page.
    const shown = isBlank(body) ? takeWholeBody(parsePage(seed.text), toText(fields, "title")) : body;
    return pass({
      key: seed.path,
      place: seed.place,
      fields,
      body: { kind: "html", html: isBlank(shown) ? "" : shown.innerHTML.trim() },
    });
  } catch (error) {
    // The parser gives up on some malformed markup; the seed's author can mend it, so it is not our crash.
    const message = `this HTML cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return fail(
      toError("html-invalid", seed.place, message, {
        hint: "check the markup with an HTML validator, or save the article as text",
      }),
    );
  }
}

/** A piece of HTML is the body as it is; its first h1 is the title. */
function readFragment(page: Page, locate: Locate): Found {
  restoreImages(page.body);
  const title = readFirstHeading(page);
  if (title === "") return { fields: {}, body: page.body };
  removeTitle(page.body, title);
  return { fields: { title: { value: title, place: locate(["<h1"]) } }, body: page.body };
}

function readPage(page: Page, locate: Locate): Found {
  const fields = findFields(page, locate);
  const base = findBase(page, toText(fields, "url"));
  restoreImages(page.body);
  if (base !== undefined) resolveAddresses(page.body, base);
  const title = toText(fields, "title");
  const plain = findPlainBody(page, title);
  if (plain !== undefined) return { fields, body: plain };
  const articleText = readArticleText(page);
  const standfirst = findStandfirst(page, toText(fields, "summary"));
  const body = chooseFuller(findBody(page, title), articleText, page);
  return { fields: addStandfirst(fields, standfirst, { body, locate }), body };
}

function isBlank(body: PageElement): boolean {
  return (body.textContent ?? "").trim() === "" && body.querySelector("img, picture, video, audio, iframe") === null;
}

function toText(fields: Fields, name: string): string {
  return String(fields[name]?.value ?? "");
}

/** A standfirst is a field of its own only where the body does not hold it. */
function addStandfirst(
  fields: Fields,
  standfirst: string | undefined,
  found: { body: PageElement; locate: Locate },
): Fields {
  if (standfirst === undefined || fields.standfirst !== undefined) return fields;
  const beginning = standfirst.slice(0, 60);
  if (collapseSpace(found.body.textContent ?? "").includes(beginning)) return fields;
  const place = found.locate(["<h1", beginning.slice(0, 30)]);
  return { ...fields, standfirst: { value: standfirst, place } };
}
