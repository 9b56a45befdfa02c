import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder, readFolder } from "../support/temp-folder.ts";
import { run } from "../support/terminal.ts";

// Enough pages of the archive that other threads write some of them.
const ARTICLES = 90;
const PICTURE = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64");

/** Each article links to the one after it, and every tenth has a picture; written in the order of their dates. */
function writeSeeds(cwd: string, from: number, to: number): void {
  mkdirSync(join(cwd, "seeds"), { recursive: true });
  for (let at = from; at <= to; at += 1) {
    const picture = at % 10 === 0 ? `\n\n![Sun](${at}.gif)` : "";
    const date = new Date(Date.UTC(2026, 0, at)).toISOString();
    const text = `---\ntitle: Article ${at}\ndate: ${date}\n---\nThe [next](${at + 1}.md) is longer.${picture}\n`;
    writeFileSync(join(cwd, `seeds/${at}.md`), text);
    if (picture !== "") writeFileSync(join(cwd, `seeds/${at}.gif`), PICTURE);
  }
}

function makeSite(): string {
  const config = 'export default { url: "https://news.example/", archive: { size: 10 }, limit: 20 };\n';
  return makeFolder({ "feedmill.config.ts": config });
}

function publish(cwd: string, ...more: readonly string[]) {
  return run(["publish", ...more], { cwd });
}

describe("an archive that several threads write", () => {
  it("is what one thread would have written, article after article", async () => {
    const [atOnce, byAndBy] = [makeSite(), makeSite()];
    writeSeeds(atOnce, 1, ARTICLES);
    expect(await publish(atOnce)).toMatchObject({ exitCode: 0, stderr: "" });
    for (let at = 1; at <= ARTICLES; at += 15) {
      writeSeeds(byAndBy, at, at + 14);
      expect(await publish(byAndBy)).toMatchObject({ exitCode: 0 });
    }
    const files = readFolder(join(atOnce, "out"));
    expect(files).toEqual(readFolder(join(byAndBy, "out")));
    expect(files["articles/article-7/index.html"]).toContain('href="https://news.example/articles/article-8/"');
    expect(Object.keys(files).filter((path) => path.endsWith(".gif"))).toHaveLength(9);
    expect((await publish(atOnce)).stdout).toContain("0 files written");
  });

  it("leaves a stranger's file alone, says so, and keeps that page's mark", async () => {
    const cwd = makeSite();
    writeSeeds(cwd, 1, ARTICLES);
    const theirs = join(cwd, "out/articles/article-55");
    mkdirSync(theirs, { recursive: true });
    writeFileSync(join(theirs, "index.html"), "theirs");
    const { stderr } = await publish(cwd);
    expect(stderr).toContain("out/articles/article-55/index.html  error  out-foreign");
    expect(readFileSync(join(theirs, "index.html"), "utf8")).toBe("theirs");
    rmSync(join(theirs, "index.html"));
    expect((await publish(cwd)).stdout).toContain("1 file written");
  });

  it("loses the pages of withdrawn articles, and what is written anew follows the configuration", async () => {
    const cwd = makeSite();
    writeSeeds(cwd, 1, ARTICLES);
    await publish(cwd);
    for (const at of [5, 35, 65]) rmSync(join(cwd, `seeds/${at}.md`));
    expect((await publish(cwd, "--url", "https://other.example/")).exitCode).toBe(0);
    const files = readFolder(join(cwd, "out"));
    const pages = Object.keys(files).filter((path) => path.endsWith("/index.html"));
    expect(pages).toHaveLength(ARTICLES - 3);
    expect(files["articles/article-34/index.html"]).not.toContain("article-35");
    expect(Object.values(files).join("")).not.toContain("https://news.example");
  });

  it("is counted by a dry run, which writes nothing", async () => {
    const cwd = makeSite();
    writeSeeds(cwd, 1, ARTICLES);
    const dry = await publish(cwd, "--dry-run");
    expect(Object.keys(readFolder(cwd)).filter((path) => !path.startsWith("seeds/"))).toEqual(["feedmill.config.ts"]);
    const count = /(\d+) files/.exec(dry.stdout)?.[1];
    expect((await publish(cwd)).stdout).toContain(`${count} files written`);
  });
});
