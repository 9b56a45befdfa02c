import { execFile, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { startServer } from "../../src/run/serve.ts";
import { makeFolder } from "../support/temp-folder.ts";
import { makeSite } from "./site.ts";

const isThere = (program: string) => spawnSync(program, ["--version"]).error === undefined;
const skipNote = (program: string) => (isThere(program) ? "" : ` (skipped: ${program} is not installed)`);

const seed = (title: string, text: string, published = "2026-10-01") =>
  `---\ntitle: ${title}\npublished: ${published}\nlanguage: en\n---\n\n${text}\n`;

/** A site on a real socket, published once. */
async function serveSite() {
  const site = makeSite({ pages: true });
  site.putAll({
    "heat.md": seed("Heat", "It was hot.", "2026-10-01"),
    "cold.md": seed("Cold", "It was cold.", "2026-10-02"),
    "rain.md": seed("Rain", "It rained.", "2026-10-03"),
    "wind.md": seed("Wind", "It blew.", "2026-10-04"),
  });
  await site.run("2026-11-01T00:00:00Z");
  const { url, close } = await startServer({ folder: site.config.out, port: 0 });
  onTestFinished(() => close());
  return { site, url };
}

/** An edit, a new title, a rename with another date, a move with an edit, and a new article: one new item. */
async function changeSite(site: Awaited<ReturnType<typeof serveSite>>["site"]): Promise<void> {
  site.put("heat.md", seed("Heat", "It was very hot, as it turned out.", "2026-10-01"));
  site.put("rain.md", seed("Heavy rain", "It rained.", "2026-10-03"));
  site.remove("cold.md");
  site.put("weather/cold-days.md", seed("Cold", "It was cold.", "2026-10-05"));
  site.move("wind.md", "weather/wind.md");
  site.put("weather/wind.md", seed("Wind", "It blew hard.", "2026-10-04"));
  site.put("snow.md", seed("Snow", "It snowed.", "2026-10-06"));
  const { report } = await site.run("2026-11-02T00:00:00Z");
  expect(report).toMatchObject({ added: 1, withdrawn: 0, problems: [] });
}

const call = promisify(execFile);

describe.skipIf(!isThere("newsboat"))(`newsboat${skipNote("newsboat")}`, () => {
  it.each(["feed.xml", "atom.xml"])("sees one new item in %s, and none twice", async (file) => {
    const { site, url } = await serveSite();
    const home = makeFolder({ urls: `${url}${file}\n`, config: "" });
    const cache = join(home, "cache.db");
    const reload = async () => {
      const paths = ["-u", join(home, "urls"), "-c", cache, "-C", join(home, "config")];
      await call("newsboat", [...paths, "-x", "reload"], { env: { ...process.env, HOME: home } });
      const database = new DatabaseSync(cache);
      const rows = database.prepare("SELECT guid, title, unread, deleted FROM rss_item ORDER BY title").all();
      database.exec("UPDATE rss_item SET unread = 0");
      database.close();
      return rows;
    };
    const before = await reload();
    expect(before.map(({ title }) => title)).toEqual(["Cold", "Heat", "Rain", "Wind"]);
    await changeSite(site);
    const after = await reload();
    expect(after.filter(({ unread }) => unread === 1).map(({ title }) => title)).toEqual(["Snow"]);
    expect(after.map(({ title }) => title)).toEqual(["Cold", "Heat", "Heavy rain", "Snow", "Wind"]);
    const guids = (rows: typeof before) => rows.map(({ guid }) => String(guid));
    expect(guids(after).filter((guid) => !guids(before).includes(guid))).toHaveLength(1);
    expect(new Set(guids(after)).size).toBe(5);
  });
});

describe.skipIf(!isThere("r2e"))(`rss2email${skipNote("r2e")}`, () => {
  it.each(["feed.xml", "atom.xml"])("sends one mail for what is new in %s, and none twice", async (file) => {
    const { site, url } = await serveSite();
    const home = makeFolder({ sendmail: '#!/bin/sh\ncat > "$(mktemp "$HOME/mails/XXXXXXXX")"\n' });
    chmodSync(join(home, "sendmail"), 0o755);
    mkdirSync(join(home, "mails"));
    const config = join(home, "r2e.cfg");
    const lines = ["[DEFAULT]", "from = mill@news.example", "to = reader@news.example", "email-protocol = sendmail"];
    writeFileSync(config, `${[...lines, `sendmail = ${join(home, "sendmail")}`].join("\n")}\n`);
    const r2e = (...argv: readonly string[]) =>
      call("r2e", ["-c", config, "-d", join(home, "seen.json"), ...argv], { env: { ...process.env, HOME: home } });
    const readSubjects = () =>
      readdirSync(join(home, "mails"))
        .map((name) => /^Subject: (.*)$/m.exec(readFileSync(join(home, "mails", name), "utf8"))?.[1])
        .toSorted();
    await r2e("add", "news", `${url}${file}`);
    await r2e("run");
    expect(readSubjects()).toEqual(["Cold", "Heat", "Rain", "Wind"]);
    await changeSite(site);
    await r2e("run");
    expect(readSubjects()).toEqual(["Cold", "Heat", "Rain", "Snow", "Wind"]);
  });
});
