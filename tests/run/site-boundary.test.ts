import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createSite } from "../../src/run/site.ts";
import { makeFolder } from "./temp-folder.ts";

/** A published folder with secrets beside it and hidden in it. */
async function makeGuardedSite() {
  const parent = await makeFolder({
    "secret.txt": "SECRET",
    "out-old/secret.txt": "SECRET",
    "out/index.html": "public",
    "out/feed.xml": "public",
    "out/articles/x/index.html": "public",
    "out/.feedmill/state.db": "SECRET",
    "out/.env": "SECRET",
    "out/articles/.draft/index.html": "SECRET",
  });
  const out = join(parent, "out");
  await symlink("../secret.txt", join(out, "linked.txt"));
  await symlink("..", join(out, "up"));
  await symlink("../out-old", join(out, "old"));
  await symlink(".feedmill", join(out, "state"));
  await symlink("feed.xml", join(out, "latest.xml"));
  await symlink("loop", join(out, "loop"));
  return createSite(out);
}

async function expectNoSecret(site: Awaited<ReturnType<typeof makeGuardedSite>>, path: string): Promise<Response> {
  const response = await site.request(new Request(`http://localhost${path}`));
  expect(await response.clone().text()).not.toContain("SECRET");
  return response;
}

test.each([
  "/.env",
  "/%2eenv",
  "/.feedmill/state.db",
  "/%2Efeedmill/state.db",
  "/articles/.draft/",
  "/articles/.draft",
  "/linked.txt",
  "/up/secret.txt",
  "/old/secret.txt",
  "/state/state.db",
  "/loop",
  "/..%2fsecret.txt",
  "/%2e%2e%2fsecret.txt",
  "/%252e%252e%252fsecret.txt",
  "/..%5csecret.txt",
  "/articles/x%2f..%2f..%2f..%2fsecret.txt",
  "/feed.xml%00.html",
  "/C:%5csecret.txt",
])("%s is not found", async (path) => {
  const response = await expectNoSecret(await makeGuardedSite(), path);
  expect(response.status).toBe(404);
});

test("a link to a public file of the same folder is served, by the name it was asked for", async () => {
  const response = await expectNoSecret(await makeGuardedSite(), "/latest.xml");
  expect(await response.text()).toBe("public");
  expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
});

test("a published folder that lies in a hidden one, or is a link, is served all the same", async () => {
  const parent = await makeFolder({ ".cache/out/feed.xml": "public" });
  await symlink(".cache/out", join(parent, "out"));
  for (const folder of [join(parent, ".cache/out"), join(parent, "out")]) {
    expect((await createSite(folder).request("/feed.xml")).status).toBe(200);
  }
});

test("no path whatever leads to what is hidden or outside, and none redirects to another host", async () => {
  const site = await makeGuardedSite();
  const piece = fc.constantFrom(
    ...["..", ".", "%2e%2e", "%252e", "/", "%2f", "%5c", "\\", "%00", "//", "~", "%c0%ae", "%zz", ";", "?", "#"],
    ...[
      "secret.txt",
      ".env",
      ".feedmill",
      "state.db",
      "state",
      "up",
      "old",
      "out",
      "articles",
      "x",
      "linked.txt",
      "localhost",
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), async (pieces) => {
      const path = `/${pieces.join("")}`;
      fc.pre(URL.canParse(`http://localhost${path}`));
      const response = await expectNoSecret(site, path);
      expect([200, 301, 404]).toContain(response.status);
      const location = response.headers.get("location") ?? "/";
      expect(new URL(location, `http://localhost${path}`).host).toBe("localhost");
    }),
    { numRuns: 300 },
  );
});

test("what the disk refuses is reported, and told to the client without details", async () => {
  const folder = await makeFolder();
  const file = join(folder, "file");
  await writeFile(file, "x");
  const errors: unknown[] = [];
  // A NUL in the folder's own name is an error of ours, not a page that is missing.
  const site = createSite(`${file}\0`, (error) => errors.push(error));
  const response = await site.request("/feed.xml");
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain(folder);
  expect(errors).toHaveLength(1);
});
