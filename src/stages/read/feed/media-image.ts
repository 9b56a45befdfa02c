type Content = { readonly url?: string; readonly type?: string; readonly medium?: string };
type Pictures = {
  readonly contents?: readonly Content[];
  readonly thumbnails?: readonly { readonly url?: string }[];
};
type Media = Pictures & { readonly groups?: readonly Pictures[] };

/** The first picture of Media RSS; a thumbnail only where there is no other. */
export function findMediaImage(media: Media | undefined): string | undefined {
  const all: readonly Pictures[] = media === undefined ? [] : [media, ...(media.groups ?? [])];
  const picture = all.flatMap(({ contents }) => contents ?? []).find(isImage);
  return picture?.url ?? all.flatMap(({ thumbnails }) => thumbnails ?? [])[0]?.url;
}

function isImage({ url, type, medium }: Content): boolean {
  return url !== undefined && (medium === "image" || (type ?? "").startsWith("image/"));
}
