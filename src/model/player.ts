/** The address of the frame that an element of its own stands for, as `<amp-youtube data-videoid>` and `<lite-youtube videoid>`; undefined for any other element. */
export function toFrameAddress(name: string, attributes: Readonly<Record<string, string>>): string | undefined {
  const frame = FRAMES.get(/^(?:amp|lite)-(\w+)$/.exec(name)?.[1] ?? "");
  const id = attributes.videoid ?? attributes["data-videoid"] ?? "";
  return frame !== undefined && /^[\w-]+$/.test(id) ? `${frame}${id}` : undefined;
}

const FRAMES: ReadonlyMap<string, string> = new Map([
  ["youtube", "https://www.youtube.com/embed/"],
  ["vimeo", "https://player.vimeo.com/video/"],
]);
