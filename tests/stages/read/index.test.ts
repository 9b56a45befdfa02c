import { describe, expect, it } from "vitest";
import { openReaders, refuseFormat } from "../../../src/stages/read/index.ts";
import { makeContext, makeSource } from "../../support/make.ts";
import { failed, passed, problemsOf } from "../../support/outcomes.ts";

const read = async (content: string | Uint8Array, path: string) =>
  (await openReaders([path]))(makeSource(content, path), makeContext());
const windows = Buffer.from("# Gr\xf6\xdfe\n\nText.\n", "latin1");

describe("openReaders", () => {
  it.each([
    ["heat.md", "# Heat\n\nHot.\n", "markdown"],
    ["heat.MARKDOWN", "# Heat\n\nHot.\n", "markdown"],
    ["heat.txt", "Heat\n\nIt was hot for many days, and nobody knew how long it would last.\n", "blocks"],
    ["heat.TEXT", "Heat\n\nIt was hot for many days, and nobody knew how long it would last.\n", "blocks"],
    ["heat.html", "<h1>Heat</h1><p>Hot.</p>", "html"],
    ["heat.htm", "<h1>Heat</h1><p>Hot.</p>", "html"],
    ["heat.xhtml", "<h1>Heat</h1><p>Hot.</p>", "html"],
    ["a.b/heat.json", '{"title": "Heat", "text": "Hot."}', "blocks"],
  ])("reads %s by its ending", async (path, content, kind) => {
    const [draft, ...others] = (await read(content, path)).map(passed);
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ key: path, body: { kind } });
  });

  it.each(["photo.png", "README", "heat.md.bak", "folder.md/notes", ".md~"])("takes no file named %s", async (path) => {
    const [problem] = failed((await read("x", path))[0]);
    expect(problem).toMatchObject({ code: "format-unknown", severity: "warning", place: { file: `seeds/${path}` } });
    expect(problem?.hint).toMatch(/^seeds end in \.md, \.markdown, .*\.docx, \.eml/);
    expect(refuseFormat(path, { file: `seeds/${path}` })).toEqual(problem);
  });

  it("has nothing against a name that a reader takes", () => {
    expect(refuseFormat("a/b.md", { file: "seeds/a/b.md" })).toBeUndefined();
  });

  it("tells of a converted encoding with the article, and with each problem of one that fails", async () => {
    const [draft] = await read(windows, "heat.md");
    expect(passed(draft).fields.title?.value).toBe("Größe");
    expect(problemsOf(draft).map(({ code }) => code)).toEqual(["encoding-converted"]);
    const [broken] = await read(Buffer.from("---\ntitle: [Gr\xf6\xdfe\n---\n", "latin1"), "heat.md");
    expect(failed(broken).map(({ code }) => code)).toEqual(["front-matter-invalid", "encoding-converted"]);
  });

  it("hands on what can't be decoded", async () => {
    expect(failed((await read("%PDF-1.7", "heat.txt"))[0])[0]?.code).toBe("encoding-binary");
  });
});
