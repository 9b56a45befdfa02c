import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDate, isZone, parseDate } from "../../src/model/date.ts";

const BERLIN = "Europe/Berlin";

/** The parsed moment in RFC 3339, or the kind of what else came out. */
function read(text: string, language?: string, zone = BERLIN): string {
  const parsed = parseDate(text, { language, zone });
  return parsed.kind === "date" ? new Date(parsed.instant).toISOString() : parsed.kind;
}

describe("parseDate", () => {
  test.each([
    ["2026-08-31T09:00:00Z", "2026-08-31T09:00:00.000Z"],
    ["2026-08-31t09:00:00.125z", "2026-08-31T09:00:00.125Z"],
    ["2026-08-31T09:00+02:00", "2026-08-31T07:00:00.000Z"],
    ["2026-08-31T09:00:00-0530", "2026-08-31T14:30:00.000Z"],
    ["2026-08-31 09:00:00 +0200", "2026-08-31T07:00:00.000Z"],
    ["Mon, 31 Aug 2026 09:00:00 GMT", "2026-08-31T09:00:00.000Z"],
    ["31 Aug 2026 09:00:00 -0400", "2026-08-31T13:00:00.000Z"],
    ["Mon, 31 Aug 2026 09:00 EDT", "2026-08-31T13:00:00.000Z"],
    ["Mon, 31 Aug 26 09:00 EDT", "2026-08-31T13:00:00.000Z"],
    ["2 Mar 99 09:00:00 GMT", "1999-03-02T09:00:00.000Z"],
    ["31 Feb 26 09:00 GMT", "impossible"],
    ["31 Aug 26", "invalid"],
  ])("reads the moment of %s", (text, moment) => {
    expect(read(text)).toBe(moment);
  });

  test.each([
    ["20 December 2014", "en"],
    ["December 20th, 2014", "en"],
    ["Sat, Dec 20, 2014", "en"],
    ["20. Dezember 2014", "de"],
    ["Samstag, 20. Dez. 2014", "de"],
    ["20.12.2014", "de"],
    ["le 20 décembre 2014", "fr"],
    ["samedi 20 décembre 2014", "fr"],
    ["20 DE DICIEMBRE DE 2014", "es"],
    ["20 d’octubre de 2014", "ca"],
    ["20 декабря 2014 г.", "ru"],
    ["20 грудня 2014", "uk"],
    ["2014. december 20.", "hu"],
    ["20 Aralık 2014", "tr"],
    ["2014年12月20日", "ja"],
    ["2014년 12월 20일", "ko"],
    ["20 tháng 12, 2014", "vi"],
    ["٢٠ ديسمبر ٢٠١٤", "ar"],
    ["20 בדצמבר 2014", "he"],
    ["20 दिसंबर 2014", "hi"],
    ["20 ธันวาคม 2557", "th"],
  ])("reads the day of %s (%s)", (text, language) => {
    const month = text.includes("octubre") ? 10 : 12;
    expect(read(text, language, "UTC")).toBe(`2014-${month}-20T00:00:00.000Z`);
  });

  test.each([
    ["December 20, 2014 9am EST", "2014-12-20T14:00:00.000Z"],
    ["July 20, 2014 at 10:30 p.m. ET", "2014-07-21T02:30:00.000Z"],
    ["20. Dezember 2014, 10:30 Uhr", "2014-12-20T09:30:00.000Z"],
    ["20 décembre 2014 à 10h30", "2014-12-20T09:30:00.000Z"],
    ["20.12.2014 10:30 MEZ", "2014-12-20T09:30:00.000Z"],
    ["10:30 GMT, 20 December 2014", "2014-12-20T10:30:00.000Z"],
    ["Sat Dec 20 10:30:15 CET 2014", "2014-12-20T09:30:15.000Z"],
    ["Tue Dec  2 10:30:15 2014", "2014-12-02T09:30:15.000Z"],
    ["Sat Dec 20 10:30:15 -0500 2014", "2014-12-20T15:30:15.000Z"],
    ["20.12.14 | 10:30", "2014-12-20T09:30:00.000Z"],
    ["20.12.98, 10:30 Uhr", "1998-12-20T09:30:00.000Z"],
    ["2014年12月20日(土)10時30分", "2014-12-20T09:30:00.000Z"],
    ["2014년 12월 20일 오후 3:30", "2014-12-20T14:30:00.000Z"],
  ])("reads the time of %s", (text, moment) => {
    expect(read(text)).toBe(moment);
  });

  test.each([
    ["2026-08-31", "2026-08-30T22:00:00.000Z"],
    ["2026-01-31", "2026-01-30T23:00:00.000Z"],
    ["2026-08-31T09:00", "2026-08-31T07:00:00.000Z"],
  ])("puts %s, which states no zone, into the given one", (text, moment) => {
    expect(read(text)).toBe(moment);
  });

  test("moves a time that summer time skips forward, and takes the first of one that comes twice", () => {
    expect(read("2026-03-29T02:30")).toBe("2026-03-29T01:30:00.000Z");
    expect(read("2026-10-25T02:30")).toBe("2026-10-25T00:30:00.000Z");
    expect(read("2026-03-08T02:30", "en", "America/New_York")).toBe("2026-03-08T07:30:00.000Z");
  });

  test("says whether a time of day was stated", () => {
    expect(parseDate("2026-08-31", { zone: "UTC" })).toMatchObject({ hasTime: false });
    expect(parseDate("2026-08-31T00:00", { zone: "UTC" })).toMatchObject({ hasTime: true });
  });

  test.each([
    "2026-02-31",
    "2026-13-40",
    "2023-02-29",
    "2026-08-31T25:00",
    "2026-08-31T09:61:00Z",
    "2026-08-31T09:00+99:00",
    "29 February 2023",
    "31.02.2014",
    "32 December 2014",
    "20 December 2014 25:10",
  ])("calls %s impossible and never rolls it over", (text) => {
    expect(read(text)).toBe("impossible");
  });

  test.each([
    ["01/02/2014", undefined],
    ["01/02/2014", "en"],
    ["01-02-2014", "und"],
  ])("calls %s ambiguous in language %s and offers both days", (text, language) => {
    const candidates = ["2014-02-01", "2014-01-02"];
    expect(parseDate(text, { language, zone: "UTC" })).toEqual({ kind: "ambiguous", candidates });
  });

  test("tells day and month apart by language, and by a number above 12", () => {
    expect(read("01/02/2014", "en-US", "UTC")).toContain("2014-01-02");
    expect(read("01/02/2014", "en-GB", "UTC")).toContain("2014-02-01");
    expect(read("01/02/2014", "fr", "UTC")).toContain("2014-02-01");
    expect(read("20/12/2014", undefined, "UTC")).toContain("2014-12-20");
    expect(read("12/20/2014", "fr", "UTC")).toContain("2014-12-20");
  });

  test("abstains on a month that two languages name alike, unless the language decides", () => {
    expect(read("5 listopada 2014")).toBe("invalid");
    expect(read("5 listopada 2014", "pl", "UTC")).toContain("2014-11-05");
    expect(read("5. listopada 2014.", "hr", "UTC")).toContain("2014-10-05");
  });

  test.each([
    "",
    "soon",
    "2 hours ago",
    "2014",
    "2014-12",
    "20141220",
    "20 Smarch 2014",
    "see 20 December 2014",
    "20 December 2014 was cold",
  ])("calls %j no date", (text) => {
    expect(read(text)).toBe("invalid");
  });

  test("writes back every moment that it was given in ISO form", () => {
    const moments = fc.date({ min: new Date(0), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(read(moment.toISOString())).toBe(moment.toISOString());
        expect(read(moment.toUTCString())).toBe(`${moment.toISOString().slice(0, 19)}.000Z`);
      }),
    );
  });

  test("knows every month name of the runtime's locale data in the languages it has", () => {
    const languages = ["cs", "da", "el", "fi", "hr", "id", "it", "lt", "nl", "pl", "pt", "ro", "sv", "uk"];
    for (const language of languages) {
      const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" });
      for (let month = 0; month < 12; month++) {
        const name = format.formatToParts(Date.UTC(2014, month, 20)).find((part) => part.type === "month")?.value;
        const moment = new Date(Date.UTC(2014, month, 20)).toISOString();
        expect(read(`20 ${name} 2014`, language, "UTC"), `${name} in ${language}`).toBe(moment);
      }
    }
  });

  test("never throws, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.option(fc.string(), { nil: undefined }),
        (text, language) => {
          expect(["date", "invalid", "impossible", "ambiguous"]).toContain(
            parseDate(text, { language, zone: BERLIN }).kind,
          );
        },
      ),
    );
  });
});

describe("findDate", () => {
  test("finds the first complete date of a line and says where it stands", () => {
    expect(findDate("Published on December 20, 2014 by Ada")).toEqual({ iso: "2014-12-20", index: 13, length: 17 });
    expect(findDate("Stand: 20.12.2014, 10:30 Uhr | Politik")?.iso).toBe("2014-12-20T10:30");
    expect(findDate("AFP | 20 Dec 2014 10:30 GMT, updated 21 Dec 2014")?.iso).toBe("2014-12-20T10:30Z");
    expect(findDate("2014-12-20T10:30:15-05:00")?.iso).toBe("2014-12-20T10:30:15-05:00");
  });

  test("keeps its indexes true behind digits and spaces of other scripts", () => {
    const line = "نشر في\u00a0٢٠ ديسمبر ٢٠١٤ م";
    const found = findDate(line, "ar");
    expect(line.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0))).toBe("٢٠ ديسمبر ٢٠١٤");
  });

  test.each([
    ["Posted Sat Dec 20 10:30:15 CET 2014 by Ada", "2014-12-20T10:30:15+01:00"],
    ["Stand: 20.12.14 | 10:30", "2014-12-20T10:30"],
    ["Stand: 20.12.70 | 10:30", "1970-12-20T10:30"],
    ["Stand: 20.12.69 | 10:30", "2069-12-20T10:30"],
  ])("finds the date in %j", (line, iso) => {
    expect(findDate(line)?.iso).toBe(iso);
  });

  test.each([
    "2 hours ago",
    "yesterday",
    "on 1/2/2014",
    "31 February 2014",
    "version 10.12.14",
    "https://example.org/2014/12/20/news",
    "+49 30 2014 1220",
    "December 2014",
    "20 December",
  ])("finds no date in %j", (line) => {
    expect(findDate(line)).toBeUndefined();
  });

  test("passes over what can't be a date to one that can", () => {
    expect(findDate("31 February 2014, or rather 1 March 2014")?.iso).toBe("2014-03-01");
  });

  test("never throws, and says only what stands in the line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const found = findDate(text);
        expect(found === undefined || text.length >= found.index + found.length).toBe(true);
      }),
    );
  });
});

describe("isZone", () => {
  test("knows IANA zones and nothing else", () => {
    expect([isZone("Europe/Berlin"), isZone("UTC"), isZone("Europe/Atlantis"), isZone("")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
