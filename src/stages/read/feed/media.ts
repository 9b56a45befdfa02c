import { findMediaType, parseMediaType } from "../../../model/media-type.ts";
import type { ListedFile } from "../enclosures.ts";
import { toPlainMarkup } from "../plain-markup.ts";
import type { Picture, Words } from "./feed-item.ts";

type Text = { readonly value?: string; readonly type?: string };
/** What is said of one file, of a group or of all. */
type Said = { readonly title?: Text; readonly description?: Text };
type Content = Said & {
  readonly url?: string;
  readonly type?: string;
  readonly medium?: string;
  readonly fileSize?: number;
  readonly duration?: number;
};
type Group = Said & {
  readonly contents?: readonly Content[];
  readonly thumbnails?: readonly { readonly url?: string }[];
};
type Media = Group & { readonly groups?: readonly Group[] };

/** The first picture of Media RSS; a thumbnail only where there is no other. */
export function findMediaImage(media: Media | undefined): Picture | undefined {
  const all = listGroups(media);
  const pictures = all.flatMap((group) =>
    (group.contents ?? []).filter(isImage).map((own) => toPicture(own, own, group)),
  );
  const thumbnails = all.flatMap((group) => (group.thumbnails ?? []).slice(0, 1).map((own) => toPicture(own, group)));
  return [...pictures, ...thumbnails].flatMap((picture) => picture ?? [])[0];
}

/** Sounds and films of Media RSS; of a group, which has one in several sizes, the first. */
export function listMediaFiles(media: Media | undefined): readonly ListedFile[] {
  const [own, ...groups] = listGroups(media).map(({ contents, ...said }) =>
    (contents ?? []).filter(isPlayed).map(({ url, type, fileSize, duration, title }) => ({
      ...{ url, type, length: fileSize, duration, title: (title ?? said.title)?.value },
    })),
  );
  return [...(own ?? []), ...groups.flatMap((files) => files.slice(0, 1))];
}

/** What Media RSS says of a film or picture, where an entry has no other text. */
export function findMediaWords(media: Media | undefined): Words | undefined {
  const said = listGroups(media).flatMap(({ description }) => description ?? []);
  const { value, type } = said.find(({ value }) => value !== undefined) ?? {};
  return value === undefined ? undefined : { text: value, type: type === "html" ? "html" : "either" };
}

function listGroups(media: Media | undefined): readonly Group[] {
  return media === undefined ? [] : [media, ...(media.groups ?? [])];
}

function isImage({ url, type, medium }: Content): boolean {
  return url !== undefined && (medium === "image" || (type ?? "").startsWith("image/"));
}

/** A page with a player in it is no film. */
function isPlayed({ url = "", type }: Content): boolean {
  return /^(?:audio|video)\//.test(parseMediaType(type ?? "") ?? findMediaType(url) ?? "");
}

/** With the nearest that is said of it as the words for who can't see it. */
function toPicture({ url }: { readonly url?: string }, ...said: readonly Said[]): Picture | undefined {
  const texts = said.flatMap(({ description, title }) => [description?.value, title?.value]);
  const alt = texts
    .map((text) => toPlainMarkup(text ?? ""))
    .find((text) => text !== undefined && text.length <= LONGEST_ALT);
  return url === undefined ? undefined : { url, ...(alt !== undefined && { alt }) };
}

/** What is longer is a text, and not said for the picture. */
const LONGEST_ALT = 500;
