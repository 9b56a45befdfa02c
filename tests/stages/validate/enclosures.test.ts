import { describe, expect, it } from "vitest";
import { validate } from "../../../src/stages/validate/validate.ts";
import { makeContext, makeDraft } from "../../support/make.ts";
import { passed, problemsOf, toLine } from "../../support/outcomes.ts";

function check(enclosures: unknown) {
  return validate(makeDraft({ title: "Heat", published: "2026-10-01", enclosures }), makeContext());
}

describe("enclosures", () => {
  it("are an address, a path beside the seed, an object, or a list of those", () => {
    const whole = {
      url: "https://cdn.example/heat.m4a?id=1",
      type: "audio/x-m4a; codecs=mp4a",
      length: "24986239",
      duration: "1:02:03",
      title: "Heat, the talk",
    };
    const files = ["/talks/heat.mp3", "notes/heat.pdf", { url: "heat.mp4", length: 12, duration: 75.4 }, whole];
    const outcome = check(files);
    expect(problemsOf(outcome)).toEqual([]);
    expect(passed(outcome).enclosures).toEqual([
      { url: "https://news.example/talks/heat.mp3", type: "audio/mpeg" },
      { url: "notes/heat.pdf", type: "application/pdf" },
      { url: "heat.mp4", type: "video/mp4", sizeBytes: 12, durationSeconds: 75 },
      {
        url: "https://cdn.example/heat.m4a?id=1",
        type: "audio/x-m4a",
        sizeBytes: 24_986_239,
        durationSeconds: 3723,
        title: "Heat, the talk",
      },
    ]);
    expect(passed(check("heat.mp3")).enclosures).toEqual([{ url: "heat.mp3", type: "audio/mpeg" }]);
  });

  it("are not there where none is stated", () => {
    expect(passed(validate(makeDraft({ title: "Heat", published: "2026-10-01" }), makeContext()))).not.toHaveProperty(
      "enclosures",
    );
  });

  it("are each listed once", () => {
    const stated = ["https://cdn.example/heat.mp3", { url: "https://cdn.example/heat.mp3", length: 1 }, "b.mp3"];
    expect(passed(check(stated)).enclosures).toEqual([
      { url: "https://cdn.example/heat.mp3", type: "audio/mpeg" },
      { url: "b.mp3", type: "audio/mpeg" },
    ]);
  });

  it("have the type that is registered, whatever a program calls it", () => {
    const stated = { url: "https://cdn.example/heat", type: "audio/mp3" };
    expect(passed(check(stated)).enclosures).toEqual([{ url: "https://cdn.example/heat", type: "audio/mpeg" }]);
  });

  it.each([
    ["45", 45],
    ["01:05", 65],
    ["100:00", 6000],
    ["2:00:00.5", 7200],
  ])("take %s for a duration of %i seconds", (duration, durationSeconds) => {
    expect(passed(check({ url: "heat.mp3", duration })).enclosures?.[0]).toMatchObject({ durationSeconds });
  });

  it.each([
    [{ url: "heat.mp3", length: "24 MB" }, "enclosure-invalid", "has a length that is no number of bytes"],
    [{ url: "heat.mp3", length: -1 }, "enclosure-invalid", "has a length that is no number of bytes"],
    [{ url: "heat.mp3", duration: "1:99" }, "enclosure-invalid", "has a duration that can't be told"],
    [{ url: "heat.mp3", type: "mp3" }, "enclosure-invalid", "has a type that is no media type"],
    ["../heat.mp3", "url-invalid", "is neither a web address nor the name of a file"],
    [{ url: "ftp://cdn.example/heat.mp3" }, "url-invalid", "is neither a web address nor the name of a file"],
  ])("are refused at their place, with a hint: %j", (stated, code, message) => {
    const [problem] = problemsOf(check(["https://cdn.example/first.mp3", stated]));
    expect(problem).toMatchObject({ code, severity: "error", place: { line: 4, column: 13 } });
    expect(problem?.message).toContain(message);
    expect(problem?.hint).toBeDefined();
  });

  it("are refused where they are neither an address nor an object of that kind", () => {
    expect(problemsOf(check({ file: "heat.mp3" })).map(toLine)).toEqual([
      "seeds/heat.md:4:13 error field-invalid enclosures { file: 'heat.mp3' } is neither an address nor { url, type, length, duration, title }",
    ]);
  });

  it("warn where their type can be told from nothing", () => {
    const outcome = check("https://cdn.example/episode/7");
    expect(passed(outcome).enclosures?.[0]?.type).toBe("application/octet-stream");
    expect(problemsOf(outcome).map(toLine)).toEqual([
      "seeds/heat.md:4:13 warning enclosure-invalid the media type of https://cdn.example/episode/7 can't be told",
    ]);
  });
});
