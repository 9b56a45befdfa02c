import type { Draft, Field, SeedText } from "../../../model/article.ts";
import { fail, type Outcome, pass, toError } from "../../../model/problem.ts";
import type { Context } from "../../../model/stage.ts";
import { chooseFuller, readArticleText } from "./article-text.ts";
import type { Byline } from "./authors.ts";
import { checkSize, checkTags } from "./check-size.ts";
import { dropByline } from "./drop-byline.ts";
import { dropHidden } from "./drop-hidden.ts";
import { dropUnstated } from "./drop-unstated.ts";
import { findBody, takeWholeBody } from "./find-body.ts";
import { findFields } from "./find-fields.ts";
import { findHeadline } from "./find-headline.ts";
import { findPlainBody, removeTitle } from "./find-plain-body.ts";
import { findScriptText } from "./find-script-text.ts";
import { findStandfirst } from "./find-standfirst.ts";
import { readJsonLd } from "./json-ld.ts";
import { listLines } from "./list-lines.ts";
import { createLocate, type Locate } from "./locate.ts";
import { collapseSpace, type Page, type PageElement } from "./page.ts";
import { parsePage } from "./parse-page.ts";
import { findBase, resolveAddresses } from "./resolve-addresses.ts";
import { restoreMedia } from "./restore-media.ts";
import { slimMarkup } from "./slim-markup.ts";
import { weighPage } from "./weigh-page.ts";
import { writeFormulas } from "./write-formulas.ts";

type Fields = Readonly<Record<string, Field>>;
type Found = { readonly fields: Fields; readonly body: PageElement };

/**
 * Reads a saved web page, an article page written by hand, or a bare piece of HTML, as one article.
 * Fails with `html-invalid` for markup too large or too deeply nested to be read in a moment. The body's HTML is not yet safe.
 * Of a piece whose title is stated above it the first h1 is none.
 */
export function readHtml(seed: SeedText, _context: Context): Outcome<Draft> {
  const tooMany = checkTags(seed);
  if (tooMany !== undefined) return fail(tooMany);
  const text = slimMarkup(seed.text, { isXml: /\.xhtml$/i.test(seed.path) });
  const tooLarge = checkSize({ ...seed, text });
  if (tooLarge !== undefined) return fail(tooLarge);
  try {
    const page = parsePage(text);
    writeFormulas(page);
    const locate = createLocate(seed);
    const { fields, body } = page.isFragment
      ? readFragment(page, locate, seed.title ?? "")
      : readPage(page, { seed, locate });
    // The search for the body takes the page apart, so a second look needs a second page.
    const shown = isBlank(body) ? takeWholeBody(parsePage(text), toText(fields, "title")) : body;
    const bodyConfidence = weighPage(seed, { fields, body: shown });
    return pass({
      key: seed.path,
      place: seed.place,
      fields,
      body: { kind: "html", html: isBlank(shown) ? "" : shown.innerHTML.trim() },
      ...(bodyConfidence !== undefined && { bodyConfidence }),
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

/** A piece of HTML is the body as it is; its first h1 is the title, where none is stated. */
function readFragment(page: Page, locate: Locate, stated: string): Found {
  dropHidden(page.body);
  restoreMedia(page.body);
  const title = stated === "" ? findHeadline(page, { titles: [], siteNames: [] }) : stated;
  removeTitle(page.body, title);
  if (stated !== "" || title === "") return { fields: {}, body: page.body };
  return { fields: { title: { value: title, place: locate(["<h1"]) } }, body: page.body };
}

function readPage(page: Page, { seed, locate }: { readonly seed: SeedText; readonly locate: Locate }): Found {
  const data = readJsonLd(page);
  const fields = findFields(page, data, locate);
  const base = findBase(page, toText(fields, "url"));
  const title = toText(fields, "title");
  const plain = findPlainBody(page, title);
  if (plain !== undefined) {
    dropHidden(plain);
    restoreMedia(plain);
    dropByline(plain, toAuthors(fields));
    if (base !== undefined) resolveAddresses(plain, base);
    return { fields, body: plain };
  }
  const articleText = readArticleText(data);
  const standfirst = findStandfirst(page, title, toText(fields, "summary"));
  const found = findBody(page, title);
  dropUnstated(found, articleText);
  const stated = chooseFuller(found, articleText);
  const shown = stated === found && toText(fields, "title") !== "" ? toLength(found) : LITTLE;
  const body = shown < LITTLE ? chooseFuller(found, findScriptText(seed.text)) : stated;
  if (base !== undefined) resolveAddresses(body, base);
  return { fields: addStandfirst(fields, standfirst, { body, locate }), body };
}

// A page that shows less is filled by a script.
const LITTLE = 200;

function toLength(body: PageElement): number {
  return collapseSpace(body.textContent).length;
}

function isBlank(body: PageElement): boolean {
  return body.textContent.trim() === "" && body.querySelector("img, picture, video, audio, iframe") === null;
}

function toAuthors({ authors }: Fields): readonly Byline[] {
  return Array.isArray(authors?.value) ? authors.value : [];
}

function toText(fields: Fields, name: string): string {
  return String(fields[name]?.value ?? "");
}

/** A standfirst is a field of its own, and no part of the body; where it is but a paragraph further down, it stays there. */
function addStandfirst(
  fields: Fields,
  standfirst: string | undefined,
  found: { body: PageElement; locate: Locate },
): Fields {
  if (standfirst === undefined || fields.standfirst !== undefined) return fields;
  const beginning = standfirst.slice(0, 60);
  const first = listLines(found.body)
    .slice(0, LINES_ABOVE)
    .find((line) => collapseSpace(line.innerText) === standfirst);
  if (first === undefined && collapseSpace(found.body.innerText).includes(beginning)) return fields;
  first?.remove();
  const place = found.locate(["<h1", beginning.slice(0, 30)]);
  return { ...fields, standfirst: { value: standfirst, place } };
}

// A headline's kicker may be left above the standfirst.
const LINES_ABOVE = 3;
