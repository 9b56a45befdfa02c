import { describe, expect, test } from "vitest";
import type { Draft } from "../../../../src/model/article.ts";
import { analyseText, measureText } from "../../../../src/stages/read/text/analyse-text.ts";
import { LINE_MODEL } from "../../../../src/stages/read/text/classify/line-model.ts";
import { readText } from "../../../../src/stages/read/text/read-text.ts";
import { makeContext, makeSeedText } from "../../../support/make.ts";

function read(...lines: readonly string[]): Draft {
  const outcome = readText(makeSeedText(lines.join("\n"), "a.txt"), makeContext());
  if (outcome.kind !== "pass") throw new Error(`expected a draft, got ${outcome.kind}`);
  return outcome.value;
}

const TITLE = "Ferry to the islands stops for the winter";
const BODY = [
  "The ferry that links the islands with the mainland will not sail between November and March, the shipping company announced on Monday in the harbour office.",
  "",
  "Its captain said that the old engine could not be trusted in the storms of the winter, and that a new one would cost more than the boat was worth.",
  "",
  "The islanders, who number four hundred, have asked the county for help, since the school and the doctor are both on the other side of the sound.",
];

function readBelowTitle(...lines: readonly string[]): Draft {
  return read(TITLE, "", ...lines, "", ...BODY);
}

describe("the date of a text", () => {
  test.each([
    ["30. Juni 2025,", "2025-06-30"],
    ["28. 4. 2023, 18:41 Uhr", "2023-04-28T18:41"],
    ["Westhaven-29/05/2025 20:00", "2025-05-29T20:00"],
    ["Published Fri, Apr 28 20232:23 PM EDT", "2023-04-28T14:23-04:00"],
    ["2 minute readApril 25, 20232:26 PM UTC", "2023-04-25T14:26Z"],
    ["Aktualisiert am 07.01.2026 - 18:50 UhrLesedauer: 4 Min.", "2026-01-07T18:50"],
    ["25/04/2026 Actualizado a las 15:10h.", "2026-04-25"],
  ])("is read from %j, also where it looks like a list or is glued to its neighbours", (line, iso) => {
    expect(readBelowTitle(line).fields.published?.value).toBe(iso);
  });

  test("written with strokes is told apart by the language and by the page's other dates", () => {
    const french = [
      "Le bateau qui relie les îles au continent ne naviguera pas entre novembre et mars, a annoncé la compagnie lundi dans le bureau du port.",
      "",
      "Son capitaine a dit que le vieux moteur ne supporterait pas les tempêtes et que le prix du nouveau dépassait celui du navire entier.",
    ];
    expect(read("Le bateau des îles s'arrête", "", "02/03/2026", "", ...french).fields.published?.value).toBe(
      "2026-03-02",
    );
    expect(readBelowTitle("02/03/2026").fields.published).toBeUndefined();
    expect(readBelowTitle("02/03/2026", "Updated 02/25/2026").fields.published?.value).toBe("2026-02-03");
  });

  test("of the last change is kept apart where one line states both", () => {
    const { fields } = readBelowTitle("5 gennaio 2026 ( modifica il 6 gennaio 2026 | 15:24)");
    expect(fields.published?.value).toBe("2026-01-05");
    expect(fields.updated?.value).toBe("2026-01-06T15:24");
  });

  test("is not that of the page's masthead, nor of a film", () => {
    const masthead = read("Friday, April 17, 2026", "", "Home", "", "Coast", "", TITLE, "", ...BODY);
    expect(masthead.fields.published).toBeUndefined();
    expect(readBelowTitle("26.10.2025 | 2:43 min").fields.published).toBeUndefined();
  });

  test("is not that of a picture, whose description is its caption again", () => {
    const picture = "The old ferry leaves the harbour of Westhaven, 24 April 2026";
    expect(readBelowTitle(picture, "", picture).fields.published).toBeUndefined();
  });

  test("may stand below the article with its time, if it is the only one", () => {
    const signed = (line: string) => read(TITLE, "", ...BODY, "", "Something to tell us?", "", line).fields.published;
    expect(signed("28. 4. 2026, 18:41")?.value).toBe("2026-04-28T18:41");
  });

  test("is not that of the paper it was printed in", () => {
    expect(readBelowTitle("Aus: Ausgabe vom 26.04.2026, Seite 1").fields.published).toBeUndefined();
  });

  test("is surer where it is labelled", () => {
    const confidence = (line: string) =>
      analyseText(measureText([TITLE, "", line, "", ...BODY].join("\n")), LINE_MODEL).published?.confidence ?? 0;
    expect(confidence("Published 3 May 2026, 10:30")).toBeGreaterThan(confidence("3 May 2026"));
  });
});

const MORE = ["Coast", "Sea", "Islands", "Weather", "Harbour", "Tides", "Ships", "Birds", "Winds", "Maps"];

describe("the authors of a text", () => {
  test.each([
    ["3 May 2026 • Ada Lovelace • 3 min", ["Ada Lovelace"]],
    ["Ada Lovelace2 minutes ago", ["Ada Lovelace"]],
    ["Ada Lovelace|Published 4 hours ago", ["Ada Lovelace"]],
    ["byAda Lovelace", ["Ada Lovelace"]],
    ["By Ada LovelaceCorrespondent", ["Ada Lovelace"]],
    ["Von Ada Lovelace Politische Korrespondentin", ["Ada Lovelace"]],
    ["Kolumne von Ada Lovelace - 28.04.2026 um 08:52 Uhr", ["Ada Lovelace"]],
    ["By ADA LOVELACE, MARY SHELLEY and GRACE HOPPER", ["ADA LOVELACE", "MARY SHELLEY", "GRACE HOPPER"]],
    ["By Ada Lovelace and Mary Shelley The Associated Press", ["Ada Lovelace", "Mary Shelley"]],
    ["Ada Lovelace/Mary Shelley", ["Ada Lovelace", "Mary Shelley"]],
    ["von Ada Lovelace, KÜSTE RADIO", ["Ada Lovelace"]],
    ["Headshot of Ada Lovelace", ["Ada Lovelace"]],
    ["홍길동 기자", ["홍길동"]],
    ["ada.jpg By Ada Lovelace 3 May 2026, 10:30", ["Ada Lovelace"]],
    ["Ada Lovelace@adalovelace", ["Ada Lovelace"]],
    ["By Harbour Staff", ["Harbour Staff"]],
    ["By Associated Press", ["Associated Press"]],
    ["Coast\n\nSea\n\nIslands\n\nWeather\n\nauthor avatar image\nAda Lovelace", ["Ada Lovelace"]],
    ["The Associated Press\nPublished 3 May 2026", ["Associated Press"]],
    ["Coast\n\nSea\n\nIslands\n\nWeather\n\n4 Min.\nAda Lovelace", ["Ada Lovelace"]],
    ["[a1b]Ada Lovelace\n3 May 2026", ["Ada Lovelace"]],
    ["[a1b]byAda Lovelace", ["Ada Lovelace"]],
    ["3 May 2026 Profile picture of Ada Lovelace", ["Ada Lovelace"]],
    ["Ada Lovelace · Harbour Wave · Posted: May 03, 2026 4:00 AM | Last Updated: May 4", ["Ada Lovelace"]],
    ["Coast\n\nSea\n\nIslands\n\nAda Lovelace\n\nAdvertisement", ["Ada Lovelace"]],
    ["By Ada Lovelace\n\n\n\n\n\n\n\n\n\n\n\n\nTwo ships and a storm\nBy Mary Shelley", ["Ada Lovelace"]],
  ])("are read from %j", (line, names) => {
    expect(readBelowTitle(line).fields.authors?.value).toEqual(names.map((name) => ({ name })));
  });

  test("are none of those that the article tells of, and no newsroom", () => {
    const told = "Captain Mary Shelley said that she would not leave the islands, whatever the county might decide.";
    expect(
      read(TITLE, "", "Mary Shelley", "", ...BODY, "", told, "", told.replace("said", "repeated")).fields.authors,
    ).toBeUndefined();
    for (const heading of ["Latest News", "KEY EVENT", "Verwendete Quellen", "Social Sharing"])
      expect(readBelowTitle(heading, "3 May 2026").fields.authors).toBeUndefined();
  });

  test("are none of those whose picture it is, unless they wrote beneath, too", () => {
    const picture =
      "The old ferry that links the islands with the mainland leaves the harbour in the fog of a morning in May";
    for (const credit of ["© The Sound I Coast/Ada Lovelace", "Image: Ada Lovelace/Harbour Newspapers of the Sound"])
      expect(readBelowTitle(credit).fields.authors).toBeUndefined();
    expect(readBelowTitle(`${picture} / Ada Lovelace`, "", "Ada Lovelace").fields.authors?.value).toEqual([
      { name: "Ada Lovelace" },
    ]);
  });

  test("stand under a label some way below the article, where teasers name others", () => {
    const below = (...lines: readonly string[]) =>
      read(TITLE, "", ...BODY, "", "Share", "", ...MORE.flatMap((line) => [line, ""]), ...lines).fields.authors?.value;
    expect(below("Commentary by", "", "Ada Lovelace")).toEqual([{ name: "Ada Lovelace" }]);
    expect(below("Two ships and a storm", "By Ada Lovelace")).toBeUndefined();
    expect(below("  • Coast", "  • By", "      Ada Lovelace")).toBeUndefined();
  });

  test("are all those listed below a line that says so", () => {
    expect(readBelowTitle("By", "Ada Lovelace", "Mary Shelley", "3 May 2026").fields.authors?.value).toEqual([
      { name: "Ada Lovelace" },
      { name: "Mary Shelley" },
    ]);
  });

  test("are found below the article where a box tells of them, but not among buttons and teasers", () => {
    const below = (...lines: readonly string[]) => read(TITLE, "", ...BODY, "", "Weather tomorrow", "", ...lines);
    const box = "Ada Lovelace has written about the coast since she was a child";
    expect(below("Ada Lovelace", box).fields.authors?.value).toEqual([{ name: "Ada Lovelace" }]);
    expect(below("Harbour Lights", "Two ships and a storm").fields.authors).toBeUndefined();
  });

  test("that report from several places are named without these", () => {
    const { fields } = read(TITLE, "", ...BODY, "", "Reporting by Ada Lovelace in Westmere; editing by Tom Sawyer");
    expect(fields.authors?.value).toEqual([{ name: "Ada Lovelace" }]);
  });

  test("are not those who reported for one that is signed, but the initials at its end", () => {
    const signed = (end: string) => read(TITLE, "", "By Grace Hopper", "", ...BODY, "", end).fields.authors?.value;
    expect(signed("Additional reporting by Ada Lovelace in Westmere; editing by Tom Sawyer")).toEqual([
      { name: "Grace Hopper" },
    ]);
    expect(signed("gh/ms (AP)")).toEqual([{ name: "Grace Hopper" }, { name: "gh" }, { name: "ms" }]);
  });

  test("are no agency that is among them already", () => {
    const { fields } = readBelowTitle("By Reuters", "3 May 2026");
    expect(fields.authors?.value).toEqual([{ name: "Reuters" }]);
    expect(fields.agencies).toBeUndefined();
  });

  test("stand apart from the agency that shares their line", () => {
    const { fields } = readBelowTitle("Ada Lovelace and AP", "3 May 2026");
    expect(fields.authors?.value).toEqual([{ name: "Ada Lovelace" }]);
    expect(fields.agencies?.value).toEqual(["AP"]);
  });
});

describe("the title of a page that a crawler left", () => {
  const menu = [
    "Skip to content",
    "",
    "  • Home",
    "  • Coast",
    "  • Weather",
    "  • Sign in",
    "",
    "Share",
    "",
    "Advertisement",
    "",
  ];
  const page = (...header: readonly string[]) => [...menu, ...header, "", ...BODY, "", "Read more", "", "3 Comments"];

  test.each([
    ["a kicker above", ["Coast", "", TITLE, "", "By Ada Lovelace", "3 May 2026, 10:30"]],
    ["a path that ends with it above", [`Home > Coast > ${TITLE}`, "", TITLE, "", "3 May 2026, 10:30"]],
    ["the page's name behind it above", [`${TITLE} | The Sound`, "", TITLE, "", "3 May 2026, 10:30"]],
    ["itself said twice", [TITLE, "", TITLE, "", "By Ada Lovelace", "3 May 2026, 10:30"]],
  ])("is found with %s", (_, header) => {
    expect(read(...page(...header)).fields.title?.value).toBe(TITLE);
  });

  test("is no byline with a date", () => {
    const { fields } = read(
      ...menu,
      "By Ada Lovelace - Friday, May 1, 2026",
      "",
      ...BODY,
      "",
      "Read more",
      "",
      "3 Comments",
    );
    expect(fields.title).toBeUndefined();
    expect(fields.authors?.value).toEqual([{ name: "Ada Lovelace" }]);
    expect(fields.published?.value).toBe("2026-05-01");
  });

  test("comes with how sure it is", () => {
    const sure = analyseText(measureText(page(TITLE, "", "By Ada Lovelace", "3 May 2026").join("\n")), LINE_MODEL);
    expect(sure.title?.text).toBe(TITLE);
    expect(sure.titleConfidence).toBeGreaterThan(0.5);
    expect(sure.titleConfidence).toBeLessThanOrEqual(1);
    expect(sure.authors.confidence).toBeGreaterThan(0.9);
  });
});
