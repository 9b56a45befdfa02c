import { rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { ask, askEtag, MODIFIED, makeSite } from "./test-site.ts";

/** A younger file is not cached: its times could hide a second change. */
const CACHED_FROM_MS = 2_200;

test.each([
  ["feed.xml", "application/rss+xml; charset=utf-8"],
  ["tags/heat/feed.xml", "application/rss+xml; charset=utf-8"],
  ["atom.xml", "application/atom+xml; charset=utf-8"],
  ["feed.json", "application/feed+json; charset=utf-8"],
  ["feeds.opml", "text/x-opml; charset=utf-8"],
  ["page.html", "text/html; charset=utf-8"],
  ["style.css", "text/css; charset=utf-8"],
  ["sitemap.xml", "application/xml; charset=utf-8"],
  ["schema.json", "application/json; charset=utf-8"],
  ["robots.txt", "text/plain; charset=utf-8"],
  ["drawing.svg", "image/svg+xml; charset=utf-8"],
  ["photo.JPG", "image/jpeg"],
  ["icon.png", "image/png"],
  ["data.bin", "application/octet-stream"],
  ["no-ending", "application/octet-stream"],
])("%s is served as %s", async (path, type) => {
  const { site } = await makeSite({ [path]: "content" });
  const response = await ask(site, `/${path}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(await response.text()).toBe("content");
});

test("a folder is its index page, and without its slash a redirect that keeps the query", async () => {
  const { site } = await makeSite({ "index.html": "start", "articles/x/index.html": "article x" });
  expect(await (await ask(site, "/")).text()).toBe("start");
  expect(await (await ask(site, "/articles/x/")).text()).toBe("article x");

  const redirect = await ask(site, "/articles/x?utm=1");
  expect(redirect.status).toBe(301);
  const location = new URL(redirect.headers.get("location") ?? "", "http://localhost/articles/x");
  expect(location.href).toBe("http://localhost/articles/x/?utm=1");
});

test("names beyond ASCII are found by their percent-encoding", async () => {
  const { site } = await makeSite({ "tags/größe/feed.xml": "x", "a b%20.txt": "percent" });
  expect((await ask(site, "/tags/gr%C3%B6%C3%9Fe/feed.xml")).status).toBe(200);
  expect(await (await ask(site, "/a%20b%2520.txt")).text()).toBe("percent");
  const redirect = await ask(site, "/tags/gr%C3%B6%C3%9Fe");
  expect(redirect.headers.get("location")).toBe("gr%C3%B6%C3%9Fe/");
});

test.each([
  "/nope",
  "/nope/",
  "/feed.xml/",
  "/feed.xml/more",
  "/articles/",
  `/${"long".repeat(100)}`,
  "/%zz",
  "//feed.xml",
])("%s is answered with a small readable 404 page", async (path) => {
  const { site } = await makeSite({ "feed.xml": "x", "articles/x/index.html": "x" });
  const response = await ask(site, path);
  expect(response.status).toBe(404);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await response.text()).toContain("<h1>Not found</h1>");
});

test("every answer may be read by any page, kept, and not run", async () => {
  const { site } = await makeSite();
  const etag = await askEtag(site, "/feed.xml");
  const answers = [
    await ask(site, "/feed.xml"),
    await ask(site, "/feed.xml", { "if-none-match": etag }),
    await ask(site, "/nope"),
    await ask(site, "/feed.xml", {}, "OPTIONS"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 304, 404, 204]);
  for (const { headers } of answers) {
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toContain("ETag");
    expect(headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("script-src 'none'");
  }
});

test("a browser that asks first is told that it may send If-None-Match", async () => {
  const { site } = await makeSite();
  const asking = { origin: "https://reader.example", "access-control-request-headers": "if-none-match" };
  const { headers } = await ask(site, "/feed.xml", asking, "OPTIONS");
  expect(headers.get("access-control-allow-headers")).toMatch(/^\*$|if-none-match/i);
  expect(headers.get("access-control-allow-methods")).toContain("GET");
  expect(headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});

test.each(["POST", "PUT", "DELETE", "PATCH"])("%s is refused with the methods that are allowed", async (method) => {
  const { site } = await makeSite();
  const response = await ask(site, "/feed.xml", {}, method);
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});

test("a changed file is served changed at once, also one of the same size and time", async () => {
  const { folder, site } = await makeSite({ "feed.xml": "first version" });
  const path = join(folder, "feed.xml");
  await sleep(CACHED_FROM_MS);
  for (const text of ["other version", "third version", "fourth version"]) {
    await ask(site, "/feed.xml");
    await writeFile(path, text);
    await utimes(path, MODIFIED, MODIFIED);
    expect(await (await ask(site, "/feed.xml")).text()).toBe(text);
  }
});

test("a file replaced by rename while it is asked for comes whole, old or new, with its own tag", async () => {
  const { folder, site } = await makeSite({ "feed.xml": "0".repeat(100_000) });
  let isReplacing = true;
  const replacing = (async () => {
    for (let version = 1; version <= 60; version++) {
      await writeFile(join(folder, ".next"), String(version % 10).repeat(100_000));
      await rename(join(folder, ".next"), join(folder, "feed.xml"));
    }
    isReplacing = false;
  })();
  const textOfTag = new Map<string, string>();
  while (isReplacing) {
    const response = await ask(site, "/feed.xml");
    const text = await response.text();
    const etag = response.headers.get("etag") ?? "";
    expect(response.status).toBe(200);
    expect(text).toBe(text.charAt(0).repeat(100_000));
    expect(textOfTag.get(etag) ?? text.charAt(0)).toBe(text.charAt(0));
    textOfTag.set(etag, text.charAt(0));
  }
  await replacing;
  expect(textOfTag.size).toBeGreaterThan(1);
});

test("more files than the cache holds are all served right, in any order", async () => {
  const names = Array.from({ length: 24 }, (_, index) => `${index}.txt`);
  const { site } = await makeSite(Object.fromEntries(names.map((name) => [name, `${name} `.repeat(200_000)])));
  await sleep(CACHED_FROM_MS);
  for (const name of [...names, ...names.toReversed()]) {
    expect((await (await ask(site, `/${name}`)).text()).startsWith(`${name} ${name} `)).toBe(true);
  }
});

test("a published folder that is gone is a passing failure, not a lost page", async () => {
  const { folder, site } = await makeSite();
  await rm(folder, { recursive: true });
  const response = await ask(site, "/feed.xml");
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("60");
});
