import { describe, expect, test } from "vitest";
import { readBody, readDraft, readField } from "./reading.ts";

const TEXT =
  "<p>The council decided on Monday that the old mill bridge will be rebuilt, at a cost of two million.</p>" +
  "<p>Work begins in March and will last for six months, during which the road by the river stays closed.</p>";
const page = (title: string, body: string) =>
  `<html><head>${title && `<title>${title}</title>`}</head><body>${body}</body></html>`;
const titleOf = (title: string, body: string) => readField(page(title, body), "title");

describe("a headline", () => {
  test("has a space where a line of it ends", () => {
    const heading = "<h1>Mill bridge to be<br>rebuilt</h1>";
    expect(titleOf("", heading + TEXT)).toBe("Mill bridge to be rebuilt");
    expect(readField(heading + TEXT, "title")).toBe("Mill bridge to be rebuilt");
    expect(readBody(page("", heading + TEXT))).toBe(TEXT);
  });

  test.each([
    ["Mill bridge to be rebuilt", "Mill bridge to be rebuilt"],
    ["Mill bridge to be rebuilt | The Example", "Mill bridge to be rebuilt"],
    ["Local: Mill bridge to be rebuilt | The Example", "Local: Mill bridge to be rebuilt"],
    ["Another thing", "LocalMill bridge to be rebuilt"],
  ])("with a kicker is what the title says of it: %s", (title, said) => {
    const heading = '<h1><span class="kicker">Local</span><span>Mill bridge to be rebuilt</span></h1>';
    expect(titleOf(title, heading + TEXT)).toBe(said);
    expect(readBody(page(title, heading + TEXT))).toBe(TEXT);
  });

  test.each([
    ["that leads home", '<header><h1><a href="/">The Example</a></h1></header>', "<div>", "</div>"],
    ["in the page's head", "<header><h1>The Example</h1></header>", "<article>", "</article>"],
    ["beside the article", "<div><h1>The Example</h1></div>", "<main>", "</main>"],
  ])("is not the site's name %s", (_, site, open, close) => {
    const body = `${site}${open}<h1>Mill bridge to be rebuilt</h1>${TEXT}${close}`;
    expect(titleOf("Mill bridge to be rebuilt - The Example", body)).toBe("Mill bridge to be rebuilt");
    expect(titleOf("The Example: Mill bridge to be rebuilt", body)).toBe("Mill bridge to be rebuilt");
  });

  test("is the title element's, without the site's name, or none, where the only h1 leads home", () => {
    const site = '<h1><a href="https://example.org/">The Example</a></h1>';
    expect(titleOf("Mill bridge to be rebuilt - The Example", site + TEXT)).toBe("Mill bridge to be rebuilt");
    expect(titleOf("", site + TEXT)).toBe(undefined);
  });

  test("is not another article's, which the page names above it", () => {
    const other = "<aside><article><h1>Old mill for sale</h1></article></aside>";
    expect(titleOf("", `${other}<div><h1>Mill bridge to be rebuilt</h1>${TEXT}</div>`)).toBe(
      "Mill bridge to be rebuilt",
    );
  });

  test("has its standfirst below it, not below the site's name", () => {
    const site =
      '<header><h1>The Example</h1><p class="subtitle">All the news of the valley since 1887, every day.</p></header>';
    const own =
      '<h1>Mill bridge to be rebuilt</h1><p class="subtitle">The council pays two million for the old bridge.</p>';
    const { fields } = readDraft(
      page(
        "Mill bridge to be rebuilt - The Example",
        `${site}<div class="main"><article>${own}${TEXT}</article></div>`,
      ),
    );
    expect(fields.standfirst?.value).toBe("The council pays two million for the old bridge.");
  });
});
