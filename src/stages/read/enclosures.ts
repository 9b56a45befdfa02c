import { findMediaType, parseMediaType } from "../../model/media-type.ts";

/** A file as a feed lists it, each value as it is written there. */
export type ListedFile = {
  readonly url: unknown;
  readonly type?: unknown;
  readonly length?: unknown;
  readonly duration?: unknown;
  readonly title?: unknown;
};

/** What `enclosures` has of files that a feed lists. What is wrong beside the address is left out: it is not the author's to mend. */
export function toEnclosures(files: readonly ListedFile[], resolve: (url: string) => string): readonly object[] {
  return files.flatMap(({ url, type, length, duration, title }) => {
    if (typeof url !== "string" || url.trim() === "") return [];
    const mediaType = typeof type === "string" ? parseMediaType(type) : undefined;
    return [
      {
        url: resolve(url),
        ...(mediaType !== undefined && { type: mediaType }),
        // Feeds write 0 where they don't know.
        ...(isCount(length) && { length }),
        ...(isCount(duration) && { duration: Math.round(Number(duration)) }),
        ...(typeof title === "string" && title.trim() !== "" && { title }),
      },
    ];
  });
}

function isCount(value: unknown): value is number | string {
  return (typeof value === "number" || (typeof value === "string" && /^\d{1,15}$/.test(value))) && Number(value) > 0;
}

/** As a theme's `audio: talk.mp3` states one; undefined for what else such a name may hold. */
export function toThemeEnclosure(value: unknown): unknown {
  const address = typeof value === "object" && value !== null && "url" in value ? value.url : value;
  if (typeof address !== "string") return undefined;
  return /^https?:\/\//i.test(address.trim()) || findMediaType(address) !== undefined ? value : undefined;
}
