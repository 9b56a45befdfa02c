import { isPixel } from "../../../model/pixel.ts";
import type { PageElement } from "./page.ts";

const LAZY_SOURCES = [
  "data-src",
  "data-original",
  "data-lazy-src",
  "data-lazy",
  "data-original-src",
  "data-image-src",
  "data-url",
];
const LAZY_SETS = ["data-srcset", "data-lazy-srcset", "data-original-set"];
const PLACEHOLDER =
  /^data:|^about:|^#?$|(?:placeholder|blank|spacer|transparent|pixel|lazy|loading|1x1)[^/]*\.(?:gif|png|svg|jpe?g)/i;

// Enough of an address to know it by; some carry a whole picture.
const LONGEST_CHECKED = 500;

/** Undoes lazy loading: every picture gets the real address that a script would have given it. Pixels that count readers go. */
export function restoreImages(root: PageElement): void {
  for (const noscript of root.querySelectorAll("noscript")) unwrapPicture(noscript);
  for (const source of root.querySelectorAll("source")) takeLazySet(source);
  for (const image of root.querySelectorAll("img")) {
    if (isCounter(image)) {
      image.remove();
      continue;
    }
    takeLazySet(image);
    if (isPlaceholder(image.getAttribute("src"))) {
      const real = findLazySource(image) ?? findLargest(image) ?? findLargestOfPicture(image);
      if (real !== undefined) image.setAttribute("src", real);
    }
    dropScriptData(image);
  }
}

function isCounter(image: PageElement): boolean {
  return isPixel((name) => image.getAttribute(name));
}

/** What is left for scripts would be taken for an address again, this time for an unresolved one. */
function dropScriptData(image: PageElement): void {
  for (const { name } of [...image.attributes])
    if (name.startsWith("data-") || name === "style") image.removeAttribute(name);
}

/** A picture for browsers without scripts is the real one; the one before it is its placeholder. */
function unwrapPicture(noscript: PageElement): void {
  const image = noscript.querySelector("img");
  if (image === null) return;
  const before = noscript.previousElementSibling;
  const isShown = before?.localName === "img" && !isPlaceholder(before.getAttribute("src"));
  // Pixels of statistics services hide in noscript too.
  if (isCounter(image) || isShown) {
    noscript.remove();
    return;
  }
  if (before?.localName === "img") before.remove();
  noscript.replaceWith(...noscript.childNodes);
}

function takeLazySet(element: PageElement): void {
  const set = LAZY_SETS.map((name) => element.getAttribute(name)).find((value) => value);
  if (set) element.setAttribute("srcset", set);
}

function findLazySource(image: PageElement): string | undefined {
  const stated = LAZY_SOURCES.map((name) => image.getAttribute(name)?.trim() ?? "");
  return stated.find((address) => address !== "" && !/^[[{]/.test(address) && !address.startsWith("data:"));
}

function findLargestOfPicture(image: PageElement): string | undefined {
  const picture = image.closest("picture");
  if (picture === null) return undefined;
  return picture
    .querySelectorAll("source")
    .map(findLargest)
    .find((address) => address !== undefined);
}

/** The address in srcset with the greatest width or density. */
function findLargest(element: PageElement): string | undefined {
  const candidates = parseSrcset(element.getAttribute("srcset") ?? "");
  return candidates.toSorted((a, b) => b.size - a.size).find(({ address }) => !isPlaceholder(address))?.address;
}

/** Addresses of a srcset with their sizes; a comma belongs to an address unless white space follows it. */
function parseSrcset(srcset: string): readonly { readonly address: string; readonly size: number }[] {
  return srcset.split(/,\s|,$|(?<=\s[\d.]{1,10}[wx]),/).flatMap((entry) => {
    const [address = "", descriptor = ""] = entry.trim().split(/\s+/);
    return address === "" ? [] : [{ address, size: Number.parseFloat(descriptor) || 1 }];
  });
}

function isPlaceholder(address: string | null): boolean {
  return PLACEHOLDER.test((address ?? "").trim().slice(0, LONGEST_CHECKED));
}
