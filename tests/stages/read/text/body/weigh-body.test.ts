import { describe, expect, it } from "vitest";
import { readText } from "../../../../../src/stages/read/text/read-text.ts";
import { makeContext, makeSeedText } from "../../../../support/make.ts";
import { passed } from "../../../../support/outcomes.ts";

const weigh = (...lines: readonly string[]) =>
  passed(readText(makeSeedText(lines.join("\n"), "a.txt"), makeContext())).bodyConfidence ?? 1;
const MENU = ["Skip to content", "", "  * Home", "  * News", "  * Sport", "  * Subscribe", "  * Log in", ""];

describe("how sure it is that there is an article", () => {
  it("is nearly certain of a text that somebody typed, however short", () => {
    expect(weigh("Rain in June", "", "3 June 2026", "", "It rained.")).toBeGreaterThan(0.9);
  });

  it("is nearly certain of a page with an article in it", () => {
    const paragraph =
      "Farmers in the valley brought in more wheat than in any of the past five years, said the head of their union on Monday, after weeks of rain had ended a drought that began in March and had dried up two of the three rivers.";
    const page = [
      ...MENU,
      "Rain saves the harvest",
      "",
      "31 August 2026",
      "",
      paragraph,
      "",
      paragraph.replace("wheat", "rye"),
    ];
    expect(weigh(...page, "", "Share", "  * Facebook", "", "© 2026 The Valley. All rights reserved.")).toBeGreaterThan(
      0.7,
    );
  });

  it.each([
    [
      "an error page",
      ["404", "", "Page not found", "", "Sorry, the page you are looking for doesn't exist.", "", "Most read"],
    ],
    [
      "a cookie notice",
      ["We use cookies", "", "By clicking accept you agree to our use of cookies.", "", "  * Accept"],
    ],
    [
      "a menu",
      ["Most popular", "", "  1. Bridge closes for a year", "  2. Rain saves the harvest", "", "Privacy policy"],
    ],
  ])("is next to nothing of %s", (_, lines) => {
    const updated = ["", "Updated 31 August 2026, 10:15", "", "© 2026 The Valley. All rights reserved."];
    expect(weigh(...MENU, ...lines, ...updated)).toBeLessThan(0.1);
  });
});
