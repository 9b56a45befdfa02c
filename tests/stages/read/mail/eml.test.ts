import { describe, expect, it } from "vitest";
import { readEml } from "../../../../src/stages/read/mail/eml.ts";
import { makeSource } from "../../../support/make.ts";
import { failed, passed, problemsOf } from "../../../support/outcomes.ts";

const HEAD = [
  "From: Ann Miller <ann@mill.example>",
  "To: notes@lists.example",
  "Date: Mon, 31 Aug 2026 09:15:00 +0200 (CEST)",
  "Subject: The wheel turns again",
  "Message-ID: <20260831.wheel/1@mill.example>",
];
const mail = (body: readonly string[], head: readonly string[] = HEAD) => [...head, "", ...body].join("\r\n");
const read = async (text: string | Uint8Array) => (await readEml(makeSource(text, "wheel.eml")))[0];
const draftOf = async (text: string | Uint8Array) => passed(await read(text));
const fieldOf = async (line: string, name: string) =>
  (await draftOf(mail(["Text."], [...HEAD.filter((other) => !other.startsWith(line.split(":")[0] ?? "")), line])))
    .fields[name]?.value;

describe("readEml", () => {
  it("takes subject, date with its zone, author and id from the headers, each with its line", async () => {
    const { key, fields } = await draftOf(mail(["Text."]));
    expect(key).toBe("wheel.eml");
    const at = (line: number) => ({ file: "seeds/wheel.eml", line, column: 1 });
    expect(fields).toEqual({
      title: { value: "The wheel turns again", place: at(4) },
      published: { value: "Mon, 31 Aug 2026 09:15:00 +0200", place: at(3) },
      authors: { value: ["Ann Miller"], place: at(1) },
      id: { value: "mid:20260831.wheel%2F1@mill.example", place: at(5) },
    });
  });

  it("publishes no address of anybody", async () => {
    const nameless = mail(["Text."], ["From: ann@mill.example", "To: bob@mill.example", "Subject: S"]);
    expect(JSON.stringify(await draftOf(nameless))).not.toContain("@");
    expect(await fieldOf('From: "ann@mill.example" <ann@mill.example>', "authors")).toBeUndefined();
  });

  it.each([
    ["Subject: Re: AW: Fwd: Heat", "Heat"],
    ["Subject: [town-notes] Re[2]: Heat", "Heat"],
    ["Subject: Regarding: Heat", "Regarding: Heat"],
    ["Subject: [Notes]", "[Notes]"],
    ["Subject: =?utf-8?q?M=C3=BChle_am?= =?iso-8859-1?q?_Flu=DF?=", "Mühle am Fluß"],
    ["Subject: A long line that\r\n goes on", "A long line that goes on"],
  ])("reads %j as the title", async (line, title) => {
    expect(await fieldOf(line, "title")).toBe(title);
  });

  it("leaves a subject as it is that is longer than any title", async () => {
    const subject = "[a] ".repeat(600).trim();
    expect(await fieldOf(`Subject: ${subject}`, "title")).toBe(subject);
  });

  it("refuses a mail of more lines than anybody's", async () => {
    const [problem] = failed(await read(mail(["a\n".repeat(100_000)])));
    expect(problem).toMatchObject({ code: "eml-invalid", place: { file: "seeds/wheel.eml", line: 100_001 } });
  });

  it("refuses headers of more than anybody's", async () => {
    const [problem] = failed(await read(mail(["Text."], [...HEAD, `Cc: ${"a:b; ".repeat(50_000)}`])));
    expect(problem).toMatchObject({ code: "eml-invalid", place: { file: "seeds/wheel.eml", line: 1 } });
  });

  it("reads a mail within a mail within a mail, and no deeper", async () => {
    const within = (depth: number): string[] =>
      depth === 0
        ? ["The innermost."]
        : ["Content-Type: message/rfc822", "", `Subject: Nr ${depth}`, ...within(depth - 1)];
    const start = (depth: number) => [...HEAD, ...within(depth)].join("\r\n").replace("innermost.", "innermost.\r\n");
    const textOf = async (depth: number) => JSON.stringify((await draftOf(start(depth))).body);
    expect(await textOf(1)).toContain("Nr 1");
    expect(await textOf(9)).not.toContain('Nr 1"');
  });

  it("knows the list, its archive and the language", async () => {
    expect(await fieldOf('List-Id: "Town Notes" <notes.lists.example>', "tags")).toEqual(["Town Notes"]);
    expect(await fieldOf("List-Id: <notes.lists.example>", "tags")).toEqual(["notes"]);
    expect(await fieldOf("Archived-At: <https://lists.example/m/1>", "url")).toBe("https://lists.example/m/1");
    expect(await fieldOf("Content-Language: de-AT, en", "language")).toBe("de-AT");
  });

  it("makes paragraphs, quotes and lists of plain text, and cuts the signature", async () => {
    const text = [
      "Dear all,",
      "",
      "the wheel",
      "turns.",
      "",
      "> Does it",
      "> turn?",
      "Yes:",
      "",
      "- by day",
      "- by",
      "  night",
      "",
      "1. one",
      "2. two",
      "",
      "3. Oct was warm.",
      "-- ",
      "Ann",
      "Mill Lane 1",
    ];
    expect((await draftOf(mail(text))).body).toEqual({
      kind: "blocks",
      blocks: [
        { kind: "paragraph", text: "Dear all," },
        { kind: "paragraph", text: "the wheel turns." },
        { kind: "quote", text: "Does it turn?" },
        { kind: "paragraph", text: "Yes:" },
        { kind: "list", ordered: false, items: ["by day", "by night"] },
        { kind: "list", ordered: true, items: ["one", "two"] },
        { kind: "paragraph", text: "3. Oct was warm." },
      ],
    });
  });

  const blocksOf = async (...lines: readonly string[]) => {
    const { body } = await draftOf(mail(lines));
    return body.kind === "blocks" ? body.blocks : [];
  };
  const paragraph = (text: string) => ({ kind: "paragraph", text });
  const quote = (text: string) => ({ kind: "quote", text });

  it("makes a list of what follows a paragraph at once", async () => {
    const list = { kind: "list", ordered: false, items: ["wheat", "rye"] };
    expect(await blocksOf("We grind:", "- wheat", "- rye")).toEqual([paragraph("We grind:"), list]);
  });

  it("joins flowed lines and leaves others", async () => {
    const head = [...HEAD, "Content-Type: text/plain; format=flowed"];
    const { body } = await draftOf(mail(["The wheel ", "turns:", "- by ", "day", "- by night"], head));
    expect(body).toEqual({
      kind: "blocks",
      blocks: [paragraph("The wheel turns:"), { kind: "list", ordered: false, items: ["by day", "by night"] }],
    });
  });

  it("keeps apart what is quoted once and twice", async () => {
    expect(await blocksOf("> Yes.", ">> Does it", ">> turn?")).toEqual([quote("Yes."), quote("Does it turn?")]);
  });

  it.each([
    [["On Thu, 30 Apr 2026 at 09:00, Bob <bob@mill.example> wrote:"]],
    [["On Thu, Apr 30, 2026 at 9:00 AM Bob the Builder", "<bob@mill.example> wrote:", ""]],
    [["Am 30.04.26 um 09:00 schrieb Bob:"]],
    [["Bob <bob@mill.example> writes:", ""]],
  ])("does not say who wrote what is quoted, as programs put it: %j", async (lines) => {
    const quoted = ["> Does it turn?", ...lines.map((line) => `>> ${line}`), ">>> And now?"];
    expect(await blocksOf("Yes.", "", ...lines, ...quoted)).toEqual([
      paragraph("Yes."),
      quote("Does it turn?"),
      quote("And now?"),
    ]);
    expect(await blocksOf("Yes.", ...lines, ...quoted)).toHaveLength(3);
  });

  it("keeps what its writer says of a quote, and lines like that above none", async () => {
    const [said, wrote] = ["On 3 May the council said:", "On 3 May 2026 at 9:00 Bob <bob@mill.example> wrote:"];
    expect(await blocksOf(said, "> No.", "", wrote, "", "It turns.")).toEqual([
      paragraph(said),
      quote("No."),
      paragraph(wrote),
      paragraph("It turns."),
    ]);
  });

  it.each([
    [
      [
        "---------- Forwarded message ---------",
        "From: Bob <bob@mill.example>",
        "Date: Thu",
        "Subject: S",
        "To: <a@b.example>",
      ],
    ],
    [["-----Original Message-----", "From: Bob", "Sent: Thu", "To: Ann [mailto:a@b.example]", "  Eve", "Subject: S"]],
    [["Begin forwarded message:", "", "From: Bob <bob@mill.example>", "Subject: S", "Date: Thu"]],
    [["-------- Weitergeleitete Nachricht --------", "Betreff: \tS", "Datum: \tDo", "Von: \tBob", "An: \ta@b.example"]],
    [["________________________________", "*De :* Bob <bob@mill.example>", "*Envoyé :* jeudi", "*Objet :* S"]],
  ])("does not say who sent what is forwarded: %j", async (lines) => {
    expect(await blocksOf("See below.", "", ...lines, "", "It turns.")).toEqual([
      paragraph("See below."),
      paragraph("It turns."),
    ]);
    expect(await blocksOf(...[...lines, "", "It turns."].map((line) => `> ${line}`))).toEqual([quote("It turns.")]);
  });

  it("keeps lines that look like headers and are none", async () => {
    const lines = ["From: the mill", "To: the fair", "Contact: ann@mill.example"];
    expect(await blocksOf(...lines)).toEqual([paragraph(lines.join(" "))]);
  });

  it("takes a signed text out of its armour", async () => {
    const signed = ["-----BEGIN PGP SIGNED MESSAGE-----", "Hash: SHA256", "", "We grind:", "", "- - wheat", "- - rye"];
    const signature = ["- -- ", "Ann", "-----BEGIN PGP SIGNATURE-----", "", "iQEz", "-----END PGP SIGNATURE-----"];
    const blocks = [paragraph("We grind:"), { kind: "list", ordered: false, items: ["wheat", "rye"] }];
    expect(await blocksOf(...signed, ...signature)).toEqual(blocks);
    expect(await blocksOf("-----BEGIN PGP SIGNED MESSAGE-----", "is how such a text begins.")).toHaveLength(1);
  });

  it("cuts what a list puts below every mail, and no other text below a line", async () => {
    const line = "_".repeat(47);
    const footer = [line, "Notes mailing list", "notes@lists.example", "https://lists.example/mailman/listinfo/notes"];
    expect(await blocksOf("It turns.", "--", "Ann", ...footer)).toEqual([paragraph("It turns.")]);
    expect(await blocksOf("It turns.", "", line, "", "Write to notes@lists.example.")).toHaveLength(3);
  });

  it("keeps what stands below a line of two hyphens where it is too long for a signature", async () => {
    const long = Array.from({ length: 12 }, (_, index) => [`Paragraph ${index}.`, ""]).flat();
    const { body } = await draftOf(mail(["Above.", "", "--", ...long]));
    expect(body.kind === "blocks" && body.blocks.length).toBe(13);
  });

  const part = (type: string, lines: readonly string[]) => ["--b", `Content-Type: ${type}`, ...lines];
  const multipart = (kind: string, parts: readonly (readonly string[])[]) =>
    mail([...parts.flat(), "--b--"], [...HEAD, "MIME-Version: 1.0", `Content-Type: multipart/${kind}; boundary=b`]);

  it("prefers the HTML of an alternative, without pictures inside and pixels that count readers", async () => {
    const html =
      '<p>By <b>night</b><img src="cid:x@y"><img src="https://t.example/p.gif" width="1" height="1"><img src="https://mill.example/wheel.jpg" width="100"></p>';
    const { body } = await draftOf(
      multipart("alternative", [part("text/plain", ["", "By night"]), part("text/html", ["", html])]),
    );
    expect(body.kind === "html" && body.html.trim()).toBe(
      '<p>By <b>night</b><img src="https://mill.example/wheel.jpg" width="100"></p>',
    );
  });

  const htmlOf = async (html: string) => {
    const { body } = await draftOf(mail([html], [...HEAD, "Content-Type: text/html"]));
    return body.kind === "html" ? body.html.trim() : undefined;
  };

  it("leaves out what an HTML mail hides from its readers", async () => {
    const html = '<div style="color:red; Display : none">Preheader<p>and more</p></div><p>It turns.</p><p hidden>x</p>';
    expect(await htmlOf(`<html><head><title>T</title></head><body>${html}</body></html>`)).toBe("<p>It turns.</p>");
  });

  const address = '&lt;<a href="mailto:bob@mill.example">bob@mill.example</a>&gt;';
  const headers = `<b>From:</b> Bob ${address}<br><b>Sent:</b> Thu<br><b>To:</b> Ann<br><b>Subject:</b> S`;

  it.each([
    [
      "quoted",
      `<div>On Thu, 30 Apr 2026 at 09:00, Bob ${address} wrote:<br></div><blockquote><p>Yes.</p></blockquote>`,
    ],
    ["forwarded", `<div>---------- Forwarded message ---------<br>${headers}<br></div><br><p>Yes.</p>`],
    ["forwarded below a line", `<hr><div><font>${headers}</font><div>&nbsp;</div></div><p>Yes.</p>`],
    ["sent to a list", `<p>Yes.</p><div>${"_".repeat(47)}<br />bob@mill.example<br />To unsubscribe, write.</div>`],
  ])("does not publish in an HTML mail who sent what is %s", async (_name, html) => {
    const cleaned = await htmlOf(`<p>See below.</p>${html}`);
    expect(cleaned).toContain("<p>See below.</p>");
    expect(cleaned).toContain("<p>Yes.</p>");
    expect(cleaned).not.toMatch(/bob|line|Forwarded|_/i);
  });

  it("keeps a text of its own with such lines in an HTML mail", async () => {
    const html = `<p>${headers}<br><br>It turns.</p><p>Write to Bob ${address}:</p><p>Now.</p>`;
    expect(await htmlOf(html)).toBe(html);
  });

  it("does not say who sent a mail within an HTML mail", async () => {
    const inner = [
      "From: Bob <bob@mill.example>",
      "To: Ann <ann@mill.example>",
      "Subject: Inner",
      "Content-Type: text/html",
    ];
    const forwarded = part("message/rfc822", ["", ...inner, "", "<p>It turns.</p>"]);
    const { body } = await draftOf(multipart("mixed", [part("text/html", ["", "<p>See below.</p>"]), forwarded]));
    expect(body.kind === "html" && body.html.replace(/\s+/g, "")).toBe("<p>Seebelow.</p><p>Itturns.</p>");
  });

  it("decodes quoted-printable and base64 in the part's own charset", async () => {
    const parts = [
      part("text/plain; charset=iso-8859-1", [
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "M=FChle =",
        "am Bach",
      ]),
      part("text/plain; charset=utf-8", [
        "Content-Transfer-Encoding: base64",
        "",
        Buffer.from("Größe").toString("base64"),
      ]),
    ];
    const { body } = await draftOf(multipart("mixed", parts));
    expect(JSON.stringify(body)).toContain("Mühle am Bach");
    expect(JSON.stringify(body)).toContain("Größe");
  });

  it("says which attachments are not published", async () => {
    const attached = part('application/pdf; name="plan.pdf"', ["Content-Disposition: attachment", "", "x"]);
    const outcome = await read(multipart("mixed", [part("text/plain", ["", "See the plan."]), attached]));
    expect(problemsOf(outcome)).toMatchObject([
      { code: "part-dropped", severity: "warning", message: "1 attachment is not published: plan.pdf" },
    ]);
  });

  it("has no date where the mail has none, which validation complains of", async () => {
    const { fields } = await draftOf(mail(["Text."], ["Subject: S"]));
    expect(Object.keys(fields)).toEqual(["title"]);
  });

  it.each(["", "Just a text.\n\nWith paragraphs.\n", "\u0000\u0001\u0002"])(
    "refuses %j, which is no mail",
    async (text) => {
      expect(failed(await read(text))).toMatchObject([{ code: "eml-invalid", place: { line: 1 } }]);
    },
  );

  it("refuses a mail that is nested without end", async () => {
    const head = (depth: number) => `Content-Type: multipart/mixed; boundary=b${depth}`;
    const nest = Array.from({ length: 400 }, (_, depth) => ["", `--b${depth}`, head(depth + 1)]).flat();
    const [problem] = failed(await read([...HEAD, head(0), ...nest].join("\r\n")));
    expect(problem).toMatchObject({ code: "eml-invalid" });
  });
});
