import { type Config, PAGE_PERMALINK } from "../model/config.ts";
import { type AbsoluteUrl, parseAbsoluteUrl } from "../model/values.ts";

/** Whether links to articles would lead into the out folder, but to no reading page in it. */
export function leadsToNoPage({ permalink, url }: Pick<Config, "permalink" | "url">): boolean {
  const address = toAddress(permalink, url);
  return address?.startsWith(url) === true && address !== toAddress(PAGE_PERMALINK, url);
}

/** Of one article; a server gives the same page with and without what is cut off. */
function toAddress(permalink: string, url: AbsoluteUrl): string | undefined {
  return parseAbsoluteUrl(permalink.replaceAll("{slug}", "heat"), url)?.replace(/\/(?:index\.html)?$/, "");
}
