import { imageSize } from "image-size";
import { findMediaType } from "../model/media-type.ts";

/** What a picture's own bytes say of it: its real media type, and its size in pixels as it is shown. */
export type Measured = { readonly type?: string; readonly width?: number; readonly height?: number };

/** `start`: the first bytes of the file, which is where pictures say it. Nothing is known of what is no picture, or a broken one. */
export function measurePicture(start: Uint8Array): Measured {
  try {
    const { width, height, type = "", orientation = 1 } = imageSize(start);
    const mediaType = findMediaType(`.${type}`);
    // EXIF: from 5 on the camera lay on its side.
    const [shownWidth, shownHeight] = orientation >= 5 ? [height, width] : [width, height];
    const isKnown = [width, height].every((pixels) => Number.isInteger(pixels) && pixels > 0);
    return {
      ...(mediaType !== undefined && { type: mediaType }),
      ...(isKnown && { width: shownWidth, height: shownHeight }),
    };
  } catch (error) {
    // The package throws errors of several kinds at bytes that it can't make out.
    if (error instanceof Error) return {};
    throw error;
  }
}
