import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { createSite } from "../../src/run/site.ts";
import { makeFolder } from "./temp-folder.ts";

/** Worth compressing. */
export const LONG_TEXT = "<rss>All the news that fits. </rss>\n".repeat(400);
/** When every file of a test site was changed last. */
export const MODIFIED = new Date("2026-03-04T05:06:07.890Z");
/** The same in whole seconds, as HTTP writes it. */
export const MODIFIED_HTTP = "Wed, 04 Mar 2026 05:06:07 GMT";

type Site = ReturnType<typeof createSite>;
/** Headers of a request. */
export type AskHeaders = Readonly<Record<string, string>>;

/** A site over a folder of these files. */
export async function makeSite(files: Readonly<Record<string, string | Uint8Array>> = { "feed.xml": LONG_TEXT }) {
  const folder = await makeFolder(files);
  for (const path of Object.keys(files)) await utimes(join(folder, path), MODIFIED, MODIFIED);
  return { folder, site: createSite(folder) };
}

/** Its answer to one request. */
export async function ask(site: Site, path: string, headers: AskHeaders = {}, method = "GET"): Promise<Response> {
  return site.request(`http://localhost${path}`, { method, headers });
}

/** The tag it gives a path. */
export async function askEtag(site: Site, path: string, headers: AskHeaders = {}): Promise<string> {
  return (await ask(site, path, headers)).headers.get("etag") ?? "none";
}
