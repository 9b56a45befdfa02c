import { toFrameAddress } from "../../../model/player.ts";
import { ElementNode } from "./dom.ts";
import { listElements, type PageElement, toNames } from "./page.ts";
import { restoreImages } from "./restore-images.ts";

const AMP = toNames("amp-audio amp-iframe amp-img amp-video");
const PLAYERS = toNames("audio iframe source video");

/** Undoes what pages do to load media late: pictures and players are plain elements with their real addresses. */
export function restoreMedia(root: PageElement): void {
  for (const element of listElements(root)) {
    if (PLAYERS.has(element.localName)) takeLazyAddress(element);
    else if (/^(?:amp|lite)-/.test(element.localName)) makePlain(element);
  }
  restoreImages(root);
}

function makePlain(element: PageElement): void {
  const attributes = Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
  const frame = toFrameAddress(element.localName, attributes);
  if (frame !== undefined) element.replaceWith(new ElementNode("iframe", { src: frame }));
  if (!AMP.has(element.localName)) return;
  const plain: PageElement = new ElementNode(element.localName.slice("amp-".length), attributes);
  element.replaceWith(plain);
  plain.append(...element.childNodes);
}

function takeLazyAddress(player: PageElement): void {
  const address = player.getAttribute("data-src") ?? player.getAttribute("data-lazy-src");
  const shown = player.getAttribute("src") ?? "";
  if (address !== null && /^(?:about:.*)?$/.test(shown.trim())) player.setAttribute("src", address);
}
