import { z } from "zod";
import type { Enclosure, FileAddress, Image } from "../../model/article.ts";
import { isLocalPath, parseLocalPath } from "../../model/local-path.ts";
import { findMediaType, parseMediaType } from "../../model/media-type.ts";
import { parseAbsoluteUrl } from "../../model/values.ts";
import { type IssueDetails, line, parsedBy } from "./line.ts";

const URL_DETAILS: IssueDetails = {
  code: "url-invalid",
  hint: "write it with its scheme: https://example.org/heat.jpg, from the root of the site: /img/heat.jpg, or name a file beside the seed: heat.jpg",
};

const pictureAddress = parsedBy(parsePicture, "is neither a web address nor a picture beside the seed", URL_DETAILS);

/** A picture: its address, or `{ url, alt }`. */
export const image: z.ZodType<Image> = z.union(
  [
    pictureAddress.transform((url) => ({ url })),
    z.object({ url: pictureAddress, alt: line.optional() }).transform(({ url, alt }) => ({ url, ...(alt && { alt }) })),
  ],
  "is neither an address nor { url, alt }",
);

const fileAddress = parsedBy(parseFile, "is neither a web address nor the name of a file", URL_DETAILS);

const mediaType = parsedBy(parseMediaType, "has a type that is no media type", {
  code: "enclosure-invalid",
  hint: "write it with a slash, as audio/mpeg, video/mp4 or application/pdf, or leave it out",
});

const sizeBytes = parsedBy(parseBytes, "has a length that is no number of bytes", {
  code: "enclosure-invalid",
  hint: "write the size of the file in bytes, without a unit: 24986239, or leave it out",
});

const durationSeconds = parsedBy(parseDuration, "has a duration that can't be told", {
  code: "enclosure-invalid",
  hint: "write it in seconds or as hours, minutes and seconds: 1832, 30:32 or 1:02:03",
});

/** What nobody could open; said where it is all that can be told. */
export const UNKNOWN_TYPE = "application/octet-stream";

/** A file that goes with the article: its address, or `{ url, type, length, duration, title }`. */
export const enclosure: z.ZodType<Enclosure> = z.union(
  [
    fileAddress.transform((url) => ({ url, type: findType(url) })),
    z
      .object({
        url: fileAddress,
        type: mediaType.optional(),
        length: sizeBytes.optional(),
        duration: durationSeconds.optional(),
        title: line.optional(),
      })
      .transform(({ url, type, length, duration, title }) => ({
        url,
        type: type ?? findType(url),
        ...(length !== undefined && { sizeBytes: length }),
        ...(duration !== undefined && { durationSeconds: duration }),
        ...(title && { title }),
      })),
  ],
  "is neither an address nor { url, type, length, duration, title }",
);

function findType(url: FileAddress): string {
  return findMediaType(isLocalPath(url) ? url : new URL(url).pathname) ?? UNKNOWN_TYPE;
}

function parseFile(text: string): FileAddress | undefined {
  return parseAbsoluteUrl(text) ?? parseLocalPath(text);
}

/** A mere word is no picture. */
function parsePicture(text: string): FileAddress | undefined {
  const address = parseFile(text);
  const isPicture = address === undefined || !isLocalPath(address) || findMediaType(address)?.startsWith("image/");
  return isPicture ? address : undefined;
}

function parseBytes(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** `1832`, `30:32`, `1:02:03`; parts of a second are dropped. */
function parseDuration(text: string): number | undefined {
  const [, hours = "0", minutes = "0", seconds = ""] =
    /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,9})(?:\.\d+)?$/.exec(text) ?? [];
  if (seconds === "" || (text.includes(":") && Number(seconds) > 59)) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
