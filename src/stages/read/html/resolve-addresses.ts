import { type AbsoluteUrl, parseAbsoluteUrl } from "../../../model/values.ts";
import { withScheme } from "./found.ts";
import type { Page, PageElement } from "./page.ts";

const ATTRIBUTES = ["href", "src", "poster", "cite"];

/** The address that relative ones of the page are relative to; undefined where the page states none. */
export function findBase(page: Page, canonical: string): AbsoluteUrl | undefined {
  const own = parseAbsoluteUrl(canonical);
  const stated = page.html.querySelector("base[href]")?.getAttribute("href");
  return (stated ? parseAbsoluteUrl(withScheme(stated.trim()), own) : undefined) ?? own;
}

/** Makes the addresses of links and media absolute; what is no http address is left as it is. */
export function resolveAddresses(root: PageElement, base: AbsoluteUrl): void {
  for (const name of ATTRIBUTES) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, resolve(element.getAttribute(name) ?? "", base));
    }
  }
  for (const element of root.querySelectorAll("[srcset]")) {
    // Only what begins an entry of the list, or follows its comma, is an address; behind an address, a comma alone is a part of it.
    const srcset = (element.getAttribute("srcset") ?? "").trim();
    element.setAttribute(
      "srcset",
      srcset.replace(
        /(^|,\s+|(?<=\s[\d.]{1,10}[wx]),)([^\s,]\S*)/g,
        (_, before, address) => `${before}${resolve(address, base)}`,
      ),
    );
  }
}

function resolve(address: string, base: AbsoluteUrl): string {
  return parseAbsoluteUrl(address, base) ?? address;
}
