/** By the ending of a file's name. What is not here is better stated than guessed. */
const TYPES: Readonly<Record<string, string>> = {
  aac: "audio/aac",
  flac: "audio/flac",
  m4a: "audio/mp4",
  m4b: "audio/mp4",
  mp3: "audio/mpeg",
  oga: "audio/ogg",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  wav: "audio/wav",
  weba: "audio/webm",
  m4v: "video/mp4",
  mov: "video/quicktime",
  mp4: "video/mp4",
  ogv: "video/ogg",
  webm: "video/webm",
  avif: "image/avif",
  bmp: "image/bmp",
  gif: "image/gif",
  heic: "image/heic",
  ico: "image/x-icon",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  tif: "image/tiff",
  tiff: "image/tiff",
  webp: "image/webp",
  epub: "application/epub+zip",
  pdf: "application/pdf",
  srt: "application/x-subrip",
  vtt: "text/vtt",
  zip: "application/zip",
};

/** Media type of the file at a path or address; undefined where its ending does not tell. */
export function findMediaType(address: string): string | undefined {
  const [path = ""] = address.split(/[?#]/);
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
}

/** Whether a file may be published beside a page: a picture, sound, film or document. A drawing can hold scripts, which would run as the site's own. */
export function isPublishable(path: string): boolean {
  const type = findMediaType(path);
  return type !== undefined && type !== "image/svg+xml";
}

/** As programs write them and no registry knows them. */
const MISNAMED: Readonly<Record<string, string>> = {
  "audio/mp3": "audio/mpeg",
  "audio/mpeg3": "audio/mpeg",
  "audio/x-mp3": "audio/mpeg",
  "audio/x-mpeg": "audio/mpeg",
  "audio/m4a": "audio/mp4",
  "image/jpg": "image/jpeg",
  "image/svg": "image/svg+xml",
};

/** A stated media type without its parameters, by its real name; undefined where it is none. */
export function parseMediaType(text: string): string | undefined {
  const [type = ""] = text.trim().toLowerCase().split(/\s*;/);
  if (!/^(?:application|audio|font|image|model|multipart|text|video)\/[a-z0-9][\w.+-]*$/.test(type)) return undefined;
  return MISNAMED[type] ?? type;
}
