import type { Field, SeedText } from "../../../model/article.ts";
import { type PageElement, toText } from "./page.ts";

type Weighed = { readonly fields: Readonly<Record<string, Field>>; readonly body: PageElement };

/**
 * From 0 to 1: how sure it is that a page with this body shows an article; undefined where nothing speaks against it. A page that
 * states neither title nor date, has a site's furniture and hardly any text beside its links may be any page of that site.
 */
export function weighPage({ text }: SeedText, { fields, body }: Weighed): number | undefined {
  const isStated = [fields.title, fields.published].some(
    (field) => field !== undefined && field.confidence === undefined,
  );
  if (isStated || !isFurnished(text)) return undefined;
  const linked = body.querySelectorAll("a").reduce((sum, link) => sum + toText(link).length, 0);
  const length = Math.max(0, toText(body).length - linked);
  return length >= ENOUGH ? undefined : Math.round((100 * length) / ENOUGH) / 100;
}

function isFurnished(text: string): boolean {
  return FURNITURE.test(text) || (text.match(LINK)?.length ?? 0) >= MANY_LINKS;
}

const FURNITURE = /<(?:nav|header|footer|aside|form|button|input|script)\b/i;
const LINK = /<a\s/gi;
/** More than a page without a menu has. */
const MANY_LINKS = 3;
/** So much text is surely an article's. */
const ENOUGH = 400;
