import { expect, test } from "vitest";
import { type AskHeaders, ask, askEtag, MODIFIED_HTTP, makeSite } from "./test-site.ts";

const SOUND = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);
const makeSound = async () => (await makeSite({ "talk.mp3": SOUND })).site;

test.each([
  ["bytes=0-1", 0, 1],
  ["bytes=0-", 0, 999],
  ["bytes=990-", 990, 999],
  ["bytes=100-199", 100, 199],
  ["bytes=999-999", 999, 999],
  ["bytes=900-5000", 900, 999],
  ["bytes=-1", 999, 999],
  ["bytes=-5000", 0, 999],
  ["Bytes=5-7", 5, 7],
])("the part %s is sent, and which it is", async (range, first, last) => {
  const response = await ask(await makeSound(), "/talk.mp3", { range });
  expect(response.status).toBe(206);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-range": `bytes ${first}-${last}/1000`,
    "content-length": String(last - first + 1),
    "content-type": "audio/mpeg",
    "accept-ranges": "bytes",
    "last-modified": MODIFIED_HTTP,
    vary: "Accept-Encoding",
  });
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(SOUND.slice(first, last + 1));
});

test.each(["bytes=1000-", "bytes=5000-6000", "bytes=-0"])(
  "beyond the end, %s is refused with the size",
  async (range) => {
    const response = await ask(await makeSound(), "/talk.mp3", { range });
    expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */1000"]);
  },
);

test.each(["bytes=5-3", "bytes=-", "bytes=", "bytes=a-b", "items=0-1", "bytes=0-1,5-6", "0-1", ""])(
  "what is no single range, as %j, gets the whole",
  async (range) => {
    const response = await ask(await makeSound(), "/talk.mp3", { range });
    expect([response.status, response.headers.get("accept-ranges")]).toEqual([200, "bytes"]);
    expect((await response.bytes()).byteLength).toBe(1000);
  },
);

test("HEAD has no parts, and an empty file none either", async () => {
  const { site } = await makeSite({ "talk.mp3": SOUND, "empty.mp3": "" });
  const head = await ask(site, "/talk.mp3", { range: "bytes=0-1" }, "HEAD");
  expect([head.status, head.headers.get("content-length")]).toEqual([200, "1000"]);
  expect((await ask(site, "/empty.mp3", { range: "bytes=0-" })).status).toBe(416);
});

test.each<[string, (etag: string) => AskHeaders, number]>([
  ["its tag", (etag) => ({ "if-range": etag }), 206],
  ["its tag made weak", (etag) => ({ "if-range": `W/${etag}` }), 200],
  ["another tag", () => ({ "if-range": '"other"' }), 200],
  ["its date", () => ({ "if-range": MODIFIED_HTTP }), 206],
  ["a later date", () => ({ "if-range": "Thu, 05 Mar 2026 00:00:00 GMT" }), 200],
  ["its tag as one that it has", (etag) => ({ "if-none-match": etag }), 304],
])("a part that is asked for with %s is answered exactly", async (_, toAskHeaders, status) => {
  const site = await makeSound();
  const etag = await askEtag(site, "/talk.mp3");
  const response = await ask(site, "/talk.mp3", { range: "bytes=0-1", ...toAskHeaders(etag) });
  expect([response.status, response.headers.get("etag")]).toEqual([status, etag]);
});

test("of a compressed text the part is one of the compressed bytes", async () => {
  const { site } = await makeSite();
  const headers = { "accept-encoding": "gzip" };
  const whole = await (await ask(site, "/feed.xml", headers)).bytes();
  const parts = await Promise.all(
    ["bytes=0-49", "bytes=50-"].map(async (range) => (await ask(site, "/feed.xml", { ...headers, range })).bytes()),
  );
  expect(Buffer.concat(parts)).toEqual(Buffer.from(whole));
});
