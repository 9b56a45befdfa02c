import { describe, expect, it } from "vitest";
import { readDocx } from "../../../../src/stages/read/docx/docx.ts";
import { makeSource } from "../../../support/make.ts";
import {
  type DocxParts,
  listItem,
  makeDocx,
  makeFootnotes,
  makeZip,
  NUMBERING,
  PICTURE,
  paragraph,
  run,
} from "../../../support/make-docx.ts";
import { failed, passed, problemsOf } from "../../../support/outcomes.ts";

const readBytes = async (bytes: Uint8Array, path = "mill.docx") => (await readDocx(makeSource(bytes, path)))[0];
const read = (parts: DocxParts, path?: string) => readBytes(makeDocx(parts), path);
const draftOf = async (parts: DocxParts, path?: string) => passed(await read(parts, path));
const htmlOf = async (body: string, own: Partial<DocxParts> = {}) => {
  const draft = await draftOf({ body: paragraph("T", "Title") + body, ...own });
  return draft.body.kind === "html" ? draft.body.html : undefined;
};
const titleOf = async (body: string, properties = "") => (await draftOf({ body, properties })).fields.title?.value;

describe("readDocx", () => {
  it("takes title, standfirst, date, author, language and keywords", async () => {
    const properties =
      "<dc:title>Draft</dc:title><dc:creator>Ann Miller;Bob &amp; Sons</dc:creator><cp:keywords>mills; rivers</cp:keywords><dc:language>en-GB</dc:language><dcterms:created>2026-08-31T08:00:00Z</dcterms:created>";
    const body = paragraph("The wheel", "Title") + paragraph("It turns again.", "Subtitle") + paragraph("Text.");
    const { fields, body: html } = await draftOf({ body, properties });
    expect(Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))).toEqual({
      title: "The wheel",
      standfirst: "It turns again.",
      published: "2026-08-31T08:00:00Z",
      authors: ["Ann Miller", "Bob & Sons"],
      language: "en-GB",
      tags: "mills, rivers",
    });
    expect(html).toEqual({ kind: "html", html: "<p>Text.</p>" });
  });

  it("leaves the date to the file's name where that has one", async () => {
    const parts = {
      body: paragraph("T", "Title"),
      properties: "<dcterms:created>2026-08-31T08:00:00Z</dcterms:created>",
    };
    expect((await draftOf(parts, "2026-09-01-mill.docx")).fields.published).toBeUndefined();
  });

  it.each(["Microsoft Office User", "user", "python-docx", "ann@mill.example"])("takes %s for nobody", async (name) => {
    const { fields } = await draftOf({ body: paragraph("T", "Title"), properties: `<dc:creator>${name}</dc:creator>` });
    expect(fields.authors).toBeUndefined();
  });

  it("finds the title in a heading at the top, the properties, an only heading, or a short first paragraph", async () => {
    const [heading, text] = [paragraph("Head", "Heading1"), paragraph("Text that goes on.")];
    expect(await titleOf(heading + text, "<dc:title>Stated</dc:title>")).toBe("Head");
    expect(await titleOf(text + heading, "<dc:title>Stated</dc:title>")).toBe("Stated");
    expect(await titleOf(text + heading)).toBe("Head");
    expect(await titleOf(text + heading + heading)).toBe("Text that goes on.");
    expect(await titleOf(paragraph("Long ".repeat(40)) + text)).toBeUndefined();
  });

  it.each(["Microsoft Word - Document1", "Microsoft Word - wheel.docx", "Dokument2", "Untitled", "the wheel.docx"])(
    "takes %s for no title that anybody gave",
    async (stated) => {
      const body = paragraph("The wheel turns") + paragraph("Text that goes on.");
      expect(await titleOf(body, `<dc:title>${stated}</dc:title>`)).toBe("The wheel turns");
    },
  );

  it("keeps headings, marks, links, quotes, lists and tables", async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const link = `<w:hyperlink r:id="h1">${run("there")}</w:hyperlink>`;
    const body = [
      paragraph("Head", "Heading2"),
      `<w:p>${run("bold", "<w:b/>")}${run(" and ")}${run("slanted", "<w:i/>")}${link}</w:p>`,
      paragraph("Said so.", "Quote"),
      paragraph("Plain.", "BodyText"),
      `<w:tbl><w:tr>${cell("a")}${cell("b")}</w:tr></w:tbl>`,
    ].join("");
    expect(await htmlOf(body, { links: { h1: "https://mill.example/" } })).toBe(
      '<h2>Head</h2><p><strong>bold</strong> and <em>slanted</em><a href="https://mill.example/">there</a></p><blockquote><p>Said so.</p></blockquote><p>Plain.</p><table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>',
    );
  });

  it.each(["", "ListParagraph", "BodyText"])(
    "makes lists of items in the style %j, within another, too",
    async (style) => {
      const body = [
        listItem("wheel", 1, { style }),
        listItem("paddles", 2, { style, level: 1 }),
        listItem("axle", 2, { style, level: 1 }),
        listItem("stones", 1, { style }),
        paragraph("Then:", style || undefined),
        listItem("grind", 2, { style }),
        listItem("sift", 2, { style }),
      ].join("");
      const outcome = await read({ body: paragraph("T", "Title") + body, files: NUMBERING });
      expect(problemsOf(outcome)).toEqual([]);
      expect(passed(outcome).body).toEqual({
        kind: "html",
        html: "<ul><li>wheel<ol><li>paddles</li><li>axle</li></ol></li><li>stones</li></ul><p>Then:</p><ol><li>grind</li><li>sift</li></ol>",
      });
    },
  );

  it("keeps numbered headings", async () => {
    const body = listItem("The wheel", 2, { style: "Heading2" }) + paragraph("It turns.");
    expect(await htmlOf(body, { files: NUMBERING })).toBe("<h2>The wheel</h2><p>It turns.</p>");
  });

  it("does not publish what is hidden", async () => {
    const [marks, shown] = ["<w:b/><w:vanish/>", '<w:vanish w:val="0"/>'];
    const body = [
      `<w:p>${run("It turns.")}${run(" Check this!", marks)}${run(" Still.", shown)}</w:p>`,
      `<w:p>${run("A note.", '<w:vanish w:val="true"/><w:highlight w:val="yellow"/>')}</w:p>`,
    ].join("");
    expect(await htmlOf(body)).toBe("<p>It turns. Still.</p>");
    const notes = makeFootnotes(`Seen.</w:t></w:r>${run(" Unseen.", marks)}<w:r><w:t>`);
    const reference = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    expect(await htmlOf(reference, { files: notes })).toContain("<p>Seen.</p>");
  });

  it("sets footnotes apart at the end, without links that lead nowhere in a feed", async () => {
    const body = `<w:p>${run("So it is.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    expect(await htmlOf(body, { files: makeFootnotes("Or was.") })).toBe(
      '<p>So it is.<sup>[1]</sup></p><hr /><ol><li id="footnote-2"><p>Or was.</p></li></ol>',
    );
  });

  it("says how many pictures it drops, and which styles it doesn't know", async () => {
    const files = { "word/media/mill.png": Buffer.from("89504e470d0a1a0a", "hex") };
    const body = paragraph("T", "Title") + PICTURE + PICTURE + paragraph("Hold fast.", "Motto").repeat(2);
    const outcome = await read({ body, files });
    expect(problemsOf(outcome).map(({ severity, code, message }) => [severity, code, message])).toEqual([
      ["warning", "part-dropped", "2 pictures inside are not published"],
      ["warning", "docx-unusual", "Unrecognised paragraph style: 'Motto' (Style ID: Motto)"],
    ]);
    expect(passed(outcome).body).toEqual({ kind: "html", html: "<p>Hold fast.</p><p>Hold fast.</p>" });
  });

  it("gives the same for the same bytes", async () => {
    const parts = { body: paragraph("T", "Title") + paragraph("Text."), files: makeFootnotes("Note.") };
    expect(await read(parts)).toEqual(await read(parts));
  });

  const whole = makeDocx({ body: paragraph("T", "Title") });
  const encrypted = Buffer.from(whole);
  encrypted.writeUInt16LE(1, encrypted.indexOf("PK\u0001\u0002") + 8);
  const damaged = Buffer.from(whole);
  damaged.fill(0xff, 60, 120);

  it.each([
    ["an empty file", Buffer.alloc(0), "this is no Word document, or a part of one"],
    ["text", Buffer.from("The mill."), "this is no Word document, or a part of one"],
    ["a part of a document", whole.subarray(0, whole.length - 300), "this is no Word document, or a part of one"],
    ["another archive", makeZip({ "a.txt": "a" }), "this document can't be read: Could not find main document part"],
    [
      "an old or locked document",
      Buffer.from("d0cf11e0a1b11ae1ffff", "hex"),
      "this document is protected by a password",
    ],
    ["an encrypted archive", encrypted, "this document is encrypted"],
    [
      "markup that breaks off",
      makeDocx({ body: '<w:p><w:r w:rsidR="1><w:t>T</w:t></w:r></w:p>' }),
      "this document can't be read: ",
    ],
    ["a damaged document", damaged, "this document can't be read: [Content_Types].xml is broken"],
    [
      "a bomb",
      makeDocx({ body: "", files: { "word/media/x.bin": Buffer.alloc(31_000_000) } }),
      "this document unpacks to more than 30000000 bytes",
    ],
    [
      "a comment without end",
      makeDocx({ body: `${paragraph("T", "Title")}${"<!--".repeat(1000)}` }),
      "a comment in word/document.xml of this document does not end",
    ],
    ["a bomb of tags", makeDocx({ body: "<w:p/>".repeat(500_000) }), "this document unpacks to more than 500000 tags"],
    [
      "nesting without end",
      makeDocx({ body: `${"<w:sdt><w:sdtContent>".repeat(50_000)}${"</w:sdtContent></w:sdt>".repeat(50_000)}` }),
      "this document can't be read: ",
    ],
  ])("refuses %s", async (_name, bytes, message) => {
    const [problem] = failed(await readBytes(bytes));
    expect(problem).toMatchObject({ code: "docx-invalid", place: { file: "seeds/mill.docx" } });
    expect(problem?.message.startsWith(message)).toBe(true);
    expect(problem?.message).not.toMatch(/[\n\t]|xmldom|undefined/);
    expect(problem?.hint).not.toBe("");
  });
});
