import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Draft } from "../../../../src/model/article.ts";
import { readText } from "../../../../src/stages/read/text/read-text.ts";
import { makeContext, makeSeedText } from "../../../support/make.ts";

function read(...lines: readonly string[]): Draft {
  const outcome = readText(makeSeedText(lines.join("\n"), "a.txt"), makeContext());
  if (outcome.kind !== "pass") throw new Error(`expected a draft, got ${outcome.kind}`);
  return outcome.value;
}

function blocksOf(draft: Draft): readonly Block[] {
  return draft.body.kind === "blocks" ? draft.body.blocks : [];
}

function textsOf(draft: Draft, kind: "paragraph" | "heading" | "caption"): readonly string[] {
  return blocksOf(draft).flatMap((block) => (block.kind === kind ? [block.text] : []));
}

const OPENING =
  "The harbour of Westmere will stay closed until the end of the month, the port authority said on Tuesday after a second inspection of the damaged quay.";
const MIDDLE =
  "Engineers found cracks along eighty metres of the quay wall, which was built in the nineteen-fifties and has not been renewed since that time.";
const CLOSING =
  "Fishing boats have moved to the neighbouring village, where the council has opened an old landing stage and promised to keep its fees low.";

describe("a text that somebody typed", () => {
  test("has its title in the first line and the rest as paragraphs", () => {
    const draft = read("Rain in June", "", "It rained all day.", "", "Then it stopped.");
    expect(draft.fields.title).toMatchObject({ value: "Rain in June", place: { file: "seeds/a.txt", line: 1 } });
    expect(textsOf(draft, "paragraph")).toEqual(["It rained all day.", "Then it stopped."]);
  });

  test("may have a date line and a byline below the title", () => {
    const draft = read(
      "Rain in June",
      "By Ada Lovelace and Tom Sawyer",
      "3 June 2026",
      "",
      "It rained all day in the valley.",
    );
    expect(draft.fields.published).toMatchObject({ value: "2026-06-03", place: { file: "seeds/a.txt", line: 3 } });
    expect(draft.fields.authors?.value).toEqual([{ name: "Ada Lovelace" }, { name: "Tom Sawyer" }]);
    expect(textsOf(draft, "paragraph")).toEqual(["It rained all day in the valley."]);
  });

  test("may have its date above the title", () => {
    const draft = read("2026-06-03", "", "Rain in June", "", "It rained.");
    expect(draft.fields.title?.value).toBe("Rain in June");
    expect(draft.fields.published?.value).toBe("2026-06-03");
  });

  test.each([
    ["Japanese", "山火事が広がる", "2026年8月31日", "北部の山で火が出た。", "消防は夜も続ける。"],
    ["Chinese", "高温席卷北方", "2026年8月31日", "北方多地气温超过四十度。", "专家提醒市民注意防暑。"],
    ["Arabic", "موجة حر جديدة", "31 أغسطس 2026", "ارتفعت درجات الحرارة.", "ستعود الأمطار قريبا."],
    ["Hebrew", "גל חום בצפון", "31 באוגוסט 2026", "הטמפרטורות עלו אתמול.", "המומחים מזהירים."],
    ["Hindi", "उत्तर में गर्मी", "31 अगस्त 2026", "कल तापमान बढ़ गया।", "विशेषज्ञ सावधान करते हैं।"],
  ])("is read in %s, however short", (_, title, date, first, second) => {
    const draft = read(title, date, "", first, "", second);
    expect(draft.fields.title?.value).toBe(title);
    expect(draft.fields.published?.value).toBe("2026-08-31");
    expect(textsOf(draft, "paragraph")).toEqual([first, second]);
  });

  test("has its white space collapsed, also where only an invisible sign parts it", () => {
    const draft = read("Rain in June", "", "  It rained\u00a0all  day,\ttill \u200b night. ");
    expect(textsOf(draft, "paragraph")).toEqual(["It rained all day, till night."]);
  });

  test("keeps headings and lists", () => {
    const draft = read(
      "Pumpkin soup",
      "",
      "You need",
      "",
      "- 1 pumpkin",
      "- salt",
      "",
      "How to",
      "",
      "Cook it all.",
      "",
      "1. Eat.",
    );
    expect(blocksOf(draft)).toEqual([
      { kind: "heading", text: "You need" },
      { kind: "list", ordered: false, items: ["1 pumpkin", "salt"] },
      { kind: "heading", text: "How to" },
      { kind: "paragraph", text: "Cook it all." },
      { kind: "list", ordered: true, items: ["Eat."] },
    ]);
  });

  test("keeps a sentence that tells of a date, or begins like a page's furniture", () => {
    const draft = read("Cookies", "", "It all began on 3 May 2026.", "", "Share them with your friends.");
    expect(draft.fields.published).toBeUndefined();
    expect(textsOf(draft, "paragraph")).toEqual(["It all began on 3 May 2026.", "Share them with your friends."]);
  });

  test("has its hard wraps undone", () => {
    const draft = read(
      "The long road",
      "",
      "The road to the sea is long and it takes many days to walk it, as the",
      "old people of the village know well enough. They have all gone there",
      "when they were young and strong.",
      "",
      "Nobody goes there today, since the bus was taken out of service in the",
      "spring of last year, and nobody in the village seems to mind that very",
      "much.",
    );
    expect(textsOf(draft, "paragraph")).toHaveLength(2);
    expect(textsOf(draft, "paragraph")[0]).toMatch(
      /^The road .* as the old people .* gone there when they were young and strong\.$/,
    );
  });

  test("has paragraphs of like length that are not joined", () => {
    const lines = Array.from(
      { length: 6 },
      (_, at) => `Here is sentence number ${at} of them, and it goes on until it ends.`,
    );
    expect(textsOf(read("Six sentences", "", ...lines), "paragraph")).toEqual(lines);
  });

  test.each(["2026-08-31", "31.08.2026", "8/31/2026"])("is no dump because its date is figures alone: %s", (date) => {
    const items = ["- Vienna to Paris", "- Berlin to Brussels", "- Zurich to Barcelona"];
    const draft = read(
      "The night train returns",
      "",
      date,
      "",
      "There are thirty lines again.",
      "",
      ...items,
      "",
      "Book early.",
    );
    expect(draft.fields.published?.value).toBe("2026-08-31");
    expect(blocksOf(draft)).toEqual([
      { kind: "paragraph", text: "There are thirty lines again." },
      { kind: "list", ordered: false, items: ["Vienna to Paris", "Berlin to Brussels", "Zurich to Barcelona"] },
      { kind: "paragraph", text: "Book early." },
    ]);
  });

  test("is read whole, and doubted, where one line looks like a page's and the classifier would leave hardly anything", () => {
    const recipe = ["250 g flour", "125 g butter", "80 g sugar", "1 egg", "1 kg plums", "50 g almonds"];
    const draft = read(
      ...[
        "Plum cake",
        "",
        "15 September 2026",
        "",
        "This is the cake that my grandmother baked when the plums were ripe.",
        "",
      ],
      ...recipe.map((item) => `- ${item}`),
      ...["", "Bake it.", "", "Subscribe to our newsletter.", "", "Serve with cream."],
    );
    expect(blocksOf(draft)).toContainEqual({ kind: "list", ordered: false, items: recipe });
    expect(textsOf(draft, "paragraph")).toContain("Serve with cream.");
    expect(draft.bodyConfidence).toBeLessThan(0.6);
  });

  test("keeps the dates that are headings or items of its own", () => {
    const draft = read(
      ...["Events in June", "", "20 May 2026", "", "These are the events of the month.", ""],
      ...["5 June 2026", "", "Concert in the church, with works by Bach. Admission is free.", ""],
      ...["12 June 2026", "", "Market on the green from eight in the morning, rain or shine."],
    );
    expect(draft.fields.published?.value).toBe("2026-05-20");
    expect(textsOf(draft, "heading")).toEqual(["5 June 2026", "12 June 2026"]);
  });

  test("has no headings that end as statements do", () => {
    const long = "She closed the door and went down the stairs, slowly, counting them one by one.";
    const draft = read(
      "A short story",
      "",
      "“No.”",
      "",
      long,
      "",
      "that west is rain,",
      long,
      "",
      "What now?",
      "",
      long,
    );
    expect(textsOf(draft, "heading")).toEqual(["What now?"]);
  });

  test("goes on counting where paragraphs stand between its numbered items", () => {
    const draft = read("Minutes", "", "1. Apologies", "", "None were received.", "", "2. Finances", "3. Roof");
    expect(blocksOf(draft)).toEqual([
      { kind: "list", ordered: true, items: ["Apologies"] },
      { kind: "paragraph", text: "None were received." },
      { kind: "list", ordered: true, start: 2, items: ["Finances", "Roof"] },
    ]);
  });

  test("has no title in the address that it is from", () => {
    const draft = read("https://westmere.example/heron", "", "The heron comes back", "", "It stands by the pond.");
    expect(draft.fields.title?.value).toBe("The heron comes back");
  });
});

describe("a text that a crawler left", () => {
  const page = [
    "1. Skip to content",
    "  2. Skip to main menu",
    "",
    "Home",
    "Coast",
    "",
    "Westmere harbour closed until the end of the month",
    "",
    "Published 14 July 2026, 09:30 | Updated 15 July 2026, 11:00 CEST",
    "",
    "By Grace Hopper",
    "",
    "Share this article",
    "",
    "Cracks along the quay keep ships away, and nobody knows yet who will pay for the repairs.",
    "",
    "A crane stands idle on the empty quay of Westmere, July 13, 2026. Mary SEACOLE/AFP/Getty Images)",
    "Idle since SundayImage: M. Seacole/AFP",
    "",
    OPENING,
    "",
    "Read more",
    "Storm damages lighthouse",
    "",
    "Advertisement",
    "",
    MIDDLE,
    "",
    "'Nothing left to patch'",
    "",
    CLOSING,
    "",
    "gh/ms (AP, Reuters)",
    "",
    "3 Comments",
    "",
    "This harbour has been a disgrace for years, and I have said so in every meeting of the council since the last election.",
  ];

  test("gives title, dates, byline and standfirst, each with its line", () => {
    const { fields } = read(...page);
    expect(fields.title).toMatchObject({
      value: "Westmere harbour closed until the end of the month",
      place: { line: 7 },
    });
    expect(fields.published).toMatchObject({ value: "2026-07-14T09:30", place: { line: 9 } });
    expect(fields.updated).toMatchObject({ value: "2026-07-15T11:00+02:00", place: { line: 9 } });
    expect(fields.authors).toMatchObject({
      value: [{ name: "Grace Hopper" }, { name: "gh" }, { name: "ms" }],
      place: { line: 11 },
    });
    expect(fields.agencies).toMatchObject({ value: ["AP", "Reuters"], place: { line: 33 } });
    expect(fields.standfirst).toMatchObject({ value: page[14], place: { line: 15 } });
    expect(fields.language).toBeUndefined();
  });

  test("keeps paragraphs and headings, and drops menus, share bars, ads, teasers and comments", () => {
    const draft = read(...page);
    expect(textsOf(draft, "paragraph")).toEqual([OPENING, MIDDLE, CLOSING]);
    expect(textsOf(draft, "heading")).toEqual(["'Nothing left to patch'"]);
  });

  test("makes one caption of a picture's description, caption and credit, also where the label is glued", () => {
    const captions = blocksOf(read(...page)).filter((block) => block.kind === "caption");
    expect(captions).toEqual([{ kind: "caption", text: "Idle since Sunday", credit: "M. Seacole/AFP" }]);
  });

  test.each([
    ["BERLIN (Reuters) - ", "", ["Reuters"]],
    ["", " (dpa)", ["dpa"]],
    ["PARIS, July 14 (AFP) – ", " (AP)", ["AFP", "AP"]],
  ])("names the agencies of the dateline %j and of the closing %j", (dateline, closing, agencies) => {
    const draft = read("Westmere harbour closed", "", dateline + OPENING, "", MIDDLE + closing);
    expect(draft.fields.agencies?.value).toEqual(agencies);
  });

  test.each([
    ["sak/Reuters", ["sak"], ["Reuters"]],
    ["(dpa, AFP)", undefined, ["dpa", "AFP"]],
    ["red, example.org/Agenturen", undefined, undefined],
    ["Reporting by Grace Hopper and Mary Seacole; Editing by Tom Sawyer", ["Grace Hopper", "Mary Seacole"], undefined],
  ])("takes the sign-off %j out of the body", (signOff, authors, agencies) => {
    const draft = read("Westmere harbour closed", "", OPENING, "", MIDDLE, "", signOff);
    expect(textsOf(draft, "paragraph")).toEqual([OPENING, MIDDLE]);
    expect(draft.fields.authors?.value).toEqual(authors?.map((name) => ({ name })));
    expect(draft.fields.agencies?.value).toEqual(agencies);
  });

  test.each(["Von Grace Hopper", "Par Grace Hopper", "Por Grace Hopper", "Di Grace Hopper", "Text: Grace Hopper"])(
    "reads the byline %j",
    (byline) => {
      const draft = read("Westmere harbour closed", byline, "14.07.2026", "", OPENING);
      expect(draft.fields.authors?.value).toEqual([{ name: "Grace Hopper" }]);
    },
  );

  test("takes no name from a title that begins like a byline", () => {
    const draft = read("Von der Leyen warns the coast", "", OPENING);
    expect(draft.fields.title?.value).toBe("Von der Leyen warns the coast");
    expect(draft.fields.authors).toBeUndefined();
  });

  test("takes no date that is relative, ambiguous or a caption's", () => {
    for (const line of [
      "2 hours ago",
      "01/02/2026",
      "A crane stands idle on the empty quay of the old harbour town of Westmere on July 13, 2026",
    ]) {
      expect(read("Westmere harbour closed", "", line, "", OPENING, "", MIDDLE).fields.published).toBeUndefined();
    }
  });

  test("has no title where it opens with prose", () => {
    const draft = read(OPENING, "", MIDDLE);
    expect(draft.fields.title).toBeUndefined();
    expect(textsOf(draft, "paragraph")).toEqual([OPENING, MIDDLE]);
  });
});

describe("any text", () => {
  test("gives a draft whose lines exist and whose blocks say something, and never throws", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "Photo: A/AFP",
        "By Ada Lovelace",
        "3 May 2026",
        "- ",
        "1. ",
        "Comments",
        "(",
        "©",
        "tj/jm (dpa)",
        OPENING,
        "\n",
        "\u2028",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom("\n", "\n\n", " "), (pieces, joint) => {
        const text = pieces.join(joint);
        const draft = read(text);
        for (const field of Object.values(draft.fields)) {
          expect(field.place.line).toBeGreaterThanOrEqual(1);
          expect(field.place.line).toBeLessThanOrEqual(text.split("\n").length);
        }
        const texts = blocksOf(draft).flatMap((block) => (block.kind === "list" ? block.items : [block.text]));
        for (const said of texts) expect(said).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  test("has no caption of signs alone, though a credit stands behind them", () => {
    expect(blocksOf(read("一 \n 𐅹 Photo: A/AFP"))).toEqual([]);
  });

  test("is read whole, be it one line of 5 MB or 100,000 lines", () => {
    const long = "word ".repeat(1_000_000);
    expect(textsOf(read(long), "paragraph")).toEqual([long.trim()]);
    const lines = Array.from({ length: 100_000 }, (_, at) => `Sentence ${at} is here and it goes on until it ends.`);
    expect(textsOf(read("Many sentences", "", ...lines), "paragraph")).toHaveLength(lines.length);
  });

  test("is refused where it is a dump of more lines than can be judged in a moment", () => {
    const text = "Read more\nA line that goes on until it ends.\n".repeat(25_000);
    expect(readText(makeSeedText(text, "a.txt"), makeContext())).toMatchObject({
      kind: "fail",
      problems: [{ code: "text-unrecognised", place: { line: 40_001 } }],
    });
  });

  test("is refused where it has more lines than any book", () => {
    expect(readText(makeSeedText("a\n".repeat(200_001), "a.txt"), makeContext())).toMatchObject({
      kind: "fail",
      problems: [{ code: "text-unrecognised", place: { line: 200_001 } }],
    });
  });

  test("gives no field and no block where nothing is said", () => {
    expect(read("", " ", "***", "[   ]")).toMatchObject({ fields: {}, body: { kind: "blocks", blocks: [] } });
  });
});

const SEEDS = "../shared/seeds";

describe.skipIf(!existsSync(SEEDS))("the shared seeds (skipped where ../shared/seeds is absent)", () => {
  test("give title, date, standfirst, body, headings, captions and sign-off", () => {
    const name = readdirSync(SEEDS).find((file) => file.startsWith("000_"));
    expect(name).toBeDefined();
    const draft = read(readFileSync(`${SEEDS}/${name}`, "utf8"));
    expect(draft.fields.title?.value).toBe("US 'confident' that N.Korea behind Sony hacking");
    expect(draft.fields.published?.value).toBe("2014-12-20");
    expect(draft.fields.standfirst?.value).toMatch(/^The US has reasserted .* joint probe\.$/);
    expect(draft.fields.authors?.value).toEqual([{ name: "tj" }, { name: "jm" }]);
    expect(draft.fields.agencies?.value).toEqual(["dpa", "AP", "Reuters"]);
    expect(textsOf(draft, "heading")).toEqual(["'Serious consequences'", "Fraught relations"]);
    expect(textsOf(draft, "paragraph")).toHaveLength(12);
    expect(blocksOf(draft).filter((block) => block.kind === "caption")).toMatchObject([
      { credit: "M. Thurston/AFP/Getty Images" },
      { text: "The film centers on a fictitious plot to kill Kim Jong Un", credit: "Reuters/KCNA" },
    ]);
    expect(JSON.stringify(draft.body)).not.toContain("Skip to");
  });
});
