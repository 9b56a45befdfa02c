import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type AskHeaders, ask, askEtag, LONG_TEXT, MODIFIED_HTTP, makeSite } from "./test-site.ts";

test.each(["identity", "gzip", "br"])("HEAD has the headers of GET and no body, in %s", async (coding) => {
  const { site } = await makeSite();
  const headers = { "accept-encoding": coding };
  const get = await ask(site, "/feed.xml", headers);
  const head = await ask(site, "/feed.xml", headers, "HEAD");
  expect(head.status).toBe(200);
  expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  expect((await get.bytes()).byteLength).toBe(Number(head.headers.get("content-length")));
  expect((await head.bytes()).byteLength).toBe(0);
});

test("validators are a strong tag of the content and the file's time", async () => {
  const { site } = await makeSite({ "a/feed.xml": "same", "b/feed.xml": "same", "c/feed.xml": "other" });
  expect(await askEtag(site, "/a/feed.xml")).toMatch(/^"[\w-]+"$/);
  expect(await askEtag(site, "/b/feed.xml")).toBe(await askEtag(site, "/a/feed.xml"));
  expect(await askEtag(site, "/c/feed.xml")).not.toBe(await askEtag(site, "/a/feed.xml"));
  expect((await ask(site, "/a/feed.xml")).headers.get("last-modified")).toBe(MODIFIED_HTTP);
});

test("a file from the future is never said to be younger than the answer", async () => {
  const { folder, site } = await makeSite();
  await utimes(join(folder, "feed.xml"), new Date("2099-01-01"), new Date("2099-01-01"));
  const { headers } = await ask(site, "/feed.xml");
  expect(Date.parse(headers.get("last-modified") ?? "")).toBeLessThanOrEqual(Date.now());
});

test.each<[string, (etag: string) => AskHeaders, number]>([
  ["its tag", (etag) => ({ "if-none-match": etag }), 304],
  ["its tag made weak by a proxy", (etag) => ({ "if-none-match": `W/${etag}` }), 304],
  ["its tag in a list", (etag) => ({ "if-none-match": `"a,b", W/"c" ,${etag}` }), 304],
  ["a star", () => ({ "if-none-match": "*" }), 304],
  ["another tag", () => ({ "if-none-match": '"other"' }), 200],
  ["its tag inside another", (etag) => ({ "if-none-match": `"x${etag.slice(1)}` }), 200],
  ["another tag and its date", () => ({ "if-none-match": '"other"', "if-modified-since": MODIFIED_HTTP }), 200],
  ["its date", () => ({ "if-modified-since": MODIFIED_HTTP }), 304],
  ["a later date", () => ({ "if-modified-since": "Thu, 05 Mar 2026 00:00:00 GMT" }), 304],
  ["its date in the form of RFC 850", () => ({ "if-modified-since": "Wednesday, 04-Mar-26 05:06:07 GMT" }), 304],
  ["its date in the form of asctime", () => ({ "if-modified-since": "Wed Mar  4 05:06:07 2026" }), 304],
  ["a second before its date", () => ({ "if-modified-since": "Wed, 04 Mar 2026 05:06:06 GMT" }), 200],
  ["no date", () => ({ "if-modified-since": "9999" }), 200],
])("a request with %s is answered exactly", async (_, toAskHeaders, status) => {
  const { site } = await makeSite();
  const etag = await askEtag(site, "/feed.xml");
  const response = await ask(site, "/feed.xml", toAskHeaders(etag));
  expect(response.status).toBe(status);
  expect(response.headers.get("etag")).toBe(etag);
  expect(response.headers.get("last-modified")).toBe(MODIFIED_HTTP);
  expect(response.headers.get("vary")).toBe("Accept-Encoding");
  expect((await response.text()).length).toBe(status === 304 ? 0 : LONG_TEXT.length);
});

test.each([
  [undefined, null],
  ["", null],
  ["gzip", "gzip"],
  ["x-gzip", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["GZIP;Q=1, br;q=0.5", "gzip"],
  ["br;q=0, *", "gzip"],
  ["*", "br"],
  ["gzip;q=0.5, identity", null],
  ["gzip;q=0.5, identity;q=0.5", "gzip"],
  ["gzip;q=0, br;q=0", null],
  ["gzip;q=nonsense", null],
  ["deflate, identity;q=0", null],
])("Accept-Encoding %j gets the coding %j, and the text in it", async (accepted, coding) => {
  const { site } = await makeSite();
  const response = await ask(site, "/feed.xml", accepted === undefined ? {} : { "accept-encoding": accepted });
  expect(response.headers.get("content-encoding")).toBe(coding);
  const bytes = await response.bytes();
  const plain = coding === "br" ? brotliDecompressSync(bytes) : coding === "gzip" ? gunzipSync(bytes) : bytes;
  expect(new TextDecoder().decode(plain)).toBe(LONG_TEXT);
});

test("each coding has its own strong tag, which only that coding answers with 304", async () => {
  const { site } = await makeSite();
  const etags = await Promise.all(
    ["identity", "gzip", "br"].map((coding) => askEtag(site, "/feed.xml", { "accept-encoding": coding })),
  );
  expect(new Set(etags).size).toBe(3);
  const [plain = "", gzip = ""] = etags;
  const askGzip = (etag: string) => ask(site, "/feed.xml", { "accept-encoding": "gzip", "if-none-match": etag });
  expect((await askGzip(gzip)).status).toBe(304);
  expect((await askGzip(plain)).status).toBe(200);
});

test("pictures and tiny files are not compressed", async () => {
  const { site } = await makeSite({ "photo.jpg": LONG_TEXT, "tiny.txt": "tiny" });
  for (const path of ["/photo.jpg", "/tiny.txt"]) {
    const { headers } = await ask(site, path, { "accept-encoding": "br" });
    expect(headers.get("content-encoding")).toBeNull();
  }
});
