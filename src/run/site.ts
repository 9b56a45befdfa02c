import { Hono } from "hono";
import { type Bytes, chooseEncoding, type Encoding } from "./content-encoding.ts";
import { createFileCache, type FileCache } from "./file-cache.ts";
import { type Located, locateFile } from "./locate.ts";
import { type MediaType, toMediaType } from "./media-type.ts";
import { isUnchanged, type Validators } from "./precondition.ts";
import { chooseRange } from "./range.ts";

/** A published folder as a web site: Request → Response. `onError` hears of what the disk refuses; the client gets a plain 500. */
export function createSite(folder: string, onError: (error: unknown) => void = console.error): Hono {
  const files = createFileCache();
  const site = new Hono();
  site.get("*", async ({ req }) => {
    const { pathname } = new URL(req.url);
    const located = await locateFile(folder, pathname);
    return located.kind === "file" ? answerFile(req.raw, located, files) : answerOther(req.raw, located);
  });
  site.options("*", () => new Response(null, { status: 204, headers: { ...ALWAYS, ...PREFLIGHT, allow: METHODS } }));
  site.all("*", ({ req }) => answerPage(req.raw, METHOD_NOT_ALLOWED, { allow: METHODS }));
  site.onError((error, { req }) => {
    onError(error);
    return answerPage(req.raw, INTERNAL_ERROR);
  });
  return site;
}

type FileLocated = Extract<Located, { kind: "file" }>;

async function answerFile(request: Request, located: FileLocated, files: FileCache): Promise<Response> {
  const file = await files.load(located.path, located.stats);
  const type = toMediaType(located.name);
  const encoding = selectEncoding(request.headers, type, Number(located.stats.size));
  const validators = toValidators(file.hash, file.modifiedMs, encoding);
  const headers = { ...ALWAYS, ...toHeaders(validators), vary: "Accept-Encoding", "accept-ranges": "bytes" };
  if (isUnchanged(request.headers, validators)) return new Response(null, { status: 304, headers });

  const bytes = await file.read(encoding);
  const coding = encoding === "identity" ? {} : { "content-encoding": encoding };
  const about = { ...headers, ...coding, "content-type": type.header };
  return answerBytes(request, bytes, { validators, about });
}

type Described = { readonly validators: Validators; readonly about: Readonly<Record<string, string>> };

/** All of it, or the part that is asked for: players of sound and films fetch what they play. */
function answerBytes(request: Request, bytes: Bytes, { validators, about }: Described): Response {
  const size = bytes.byteLength;
  const range = chooseRange(request, validators, size);
  switch (range.kind) {
    case "whole": {
      const headers = { ...about, "content-length": String(size) };
      return new Response(request.method === "HEAD" ? null : bytes, { headers });
    }
    case "part": {
      const part = bytes.subarray(range.first, range.last + 1);
      const where = { "content-range": `bytes ${range.first}-${range.last}/${size}` };
      const headers = { ...about, ...where, "content-length": String(part.byteLength) };
      return new Response(part, { status: 206, headers });
    }
    case "none":
      return answerPage(request, NO_SUCH_RANGE, { "content-range": `bytes */${size}` });
  }
}

/** Below this, compressing saves less than its own header. */
const MIN_COMPRESSED_BYTES = 256;

function selectEncoding(request: Headers, { isText }: MediaType, sizeBytes: number): Encoding {
  return isText && sizeBytes >= MIN_COMPRESSED_BYTES ? chooseEncoding(request.get("accept-encoding")) : "identity";
}

function toValidators(hash: string, modifiedMs: number, encoding: Encoding): Validators {
  // A strong tag stands for exact bytes, so each coding has its own.
  const etag = encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;
  // A date later than the answer's own is forbidden: RFC 9110, 8.8.2.1.
  const modifiedSeconds = Math.floor(Math.min(modifiedMs, Date.now()) / 1000);
  return { etag, lastModified: new Date(modifiedSeconds * 1000) };
}

function toHeaders({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return { etag, "last-modified": lastModified.toUTCString() };
}

function answerOther(request: Request, located: Exclude<Located, FileLocated>): Response {
  switch (located.kind) {
    case "redirect": {
      const location = located.location + new URL(request.url).search;
      return new Response(null, { status: 301, headers: { ...ALWAYS, location } });
    }
    case "missing":
      return answerPage(request, NOT_FOUND);
    case "unavailable":
      // Not a 404: readers unsubscribe from what stays missing.
      return answerPage(request, UNAVAILABLE, { "retry-after": "60" });
  }
}

type Page = { readonly status: number; readonly title: string; readonly text: string };

const NOT_FOUND = {
  status: 404,
  title: "Not found",
  text: 'Nothing is published here. See the <a href="/">start page</a>.',
};
const METHOD_NOT_ALLOWED = {
  status: 405,
  title: "Method not allowed",
  text: "This site can only be read: use GET or HEAD.",
};
const NO_SUCH_RANGE = {
  status: 416,
  title: "No such range",
  text: "The file ends before the part that was asked for.",
};
const INTERNAL_ERROR = { status: 500, title: "Server error", text: "The file could not be read. Try again later." };
const UNAVAILABLE = {
  status: 503,
  title: "Not available",
  text: "Nothing can be read at the moment. Try again later.",
};

function answerPage(request: Request, { status, title, text }: Page, more: Record<string, string> = {}): Response {
  const html = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${text}</p>
</html>
`;
  const about = { "content-type": "text/html; charset=utf-8", "content-length": String(Buffer.byteLength(html)) };
  return new Response(request.method === "HEAD" ? null : html, { status, headers: { ...ALWAYS, ...about, ...more } });
}

const METHODS = "GET, HEAD, OPTIONS";

/** On every answer. */
const ALWAYS = {
  "cache-control": "public, max-age=0, must-revalidate",
  // Anyone's page may read the feeds.
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Content-Range",
  // The second fence behind the sanitiser: what is served is read, never run.
  "content-security-policy": "script-src 'none'; object-src 'none'; base-uri 'none'",
  "x-content-type-options": "nosniff",
};

/** A page may ask with If-None-Match, which browsers ask permission for. */
const PREFLIGHT = {
  "access-control-allow-methods": METHODS,
  "access-control-allow-headers": "*",
  "access-control-max-age": "86400",
};
