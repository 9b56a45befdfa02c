import { describe, expect, it } from "vitest";
import { readJson } from "../../../../src/stages/read/json/read-json.ts";
import { makeContext, makeSeedText } from "../../../support/make.ts";
import { passed } from "../../../support/outcomes.ts";

const read = (value: unknown) => readJson(makeSeedText(JSON.stringify(value, null, 1), "item.json"), makeContext())[0];
const valuesOf = (value: unknown) =>
  Object.fromEntries(Object.entries(passed(read(value)).fields).map(([name, field]) => [name, field.value]));

const TWO = {
  uri: "urn:newsml:agency.example:1",
  pubstatus: "usable",
  firstcreated: "2026-03-01T08:00:00Z",
  versioncreated: "2026-03-01T09:00:00Z",
  language: "en-GB",
  headlines: [
    { role: "short", value: "Flood" },
    { role: "main", value: "Flood reaches the <em>old</em> town" },
  ],
  by: "By Ada Ober and Max Klein, Reuters",
  infosources: [{ name: "Harbour Press" }],
  subjects: [{ name: "Weather" }, { name: "Floods" }],
  organisations: [{ name: "Town Hall" }],
  descriptions: [{ contenttype: "text/plain", value: "Water in the streets." }],
  bodies: [
    { role: "text", contenttype: "text/plain", value: "Plain." },
    { role: "html", contenttype: "text/html", value: "<html><body><p>The water rose.</p></body></html>" },
  ],
  associations: [
    {
      type: "picture",
      descriptions: [{ value: "The quay" }],
      renditions: [
        { href: "https://img.example/print.jpg", contenttype: "image/jpeg", width: 6000 },
        { href: "https://img.example/web.jpg", contenttype: "image/jpeg", width: 1200 },
        { href: "https://img.example/thumb.jpg", contenttype: "image/jpeg", width: 100 },
      ],
    },
  ],
};
const RENAMED: Readonly<Record<string, string>> = {
  pubstatus: "pubStatus",
  firstcreated: "firstCreated",
  versioncreated: "versionCreated",
  embargoed: "embargoedUntil",
  contenttype: "contentType",
};
/** As version 3 writes its names. */
const toThree = (value: object): unknown =>
  JSON.parse(
    JSON.stringify(value).replace(/"(\w+)":/g, (whole, name: string) =>
      RENAMED[name] ? `"${RENAMED[name]}":` : whole,
    ),
  );

describe.each([
  ["ninjs 2", (value: object): unknown => value],
  ["ninjs 3", toThree],
])("%s", (_, written) => {
  it("states its fields, and its text as HTML", () => {
    expect(valuesOf(written(TWO))).toEqual({
      id: "urn:newsml:agency.example:1",
      title: "Flood reaches the old town",
      published: "2026-03-01T08:00:00Z",
      updated: "2026-03-01T09:00:00Z",
      language: "en-GB",
      authors: ["Ada Ober", "Max Klein"],
      agencies: ["Harbour Press"],
      tags: ["Weather", "Floods", "Town Hall"],
      summary: "Water in the streets.",
      image: { url: "https://img.example/web.jpg", alt: "The quay" },
    });
    expect(passed(read(written(TWO))).body).toEqual({ kind: "html", html: "<p>The water rose.</p>" });
  });

  it("is held for good when it is canceled, at the place that says so", () => {
    const place = { file: "seeds/item.json", line: 3, column: 2 };
    expect(read(written({ ...TWO, pubstatus: "canceled" }))).toEqual({ kind: "hold", reason: "expired", place });
    expect(read(written({ uri: "urn:x:1", pubstatus: "canceled" }))).toMatchObject({ kind: "hold" });
  });

  it("is a draft while it is withheld, or of a status that is none of the standard's", () => {
    expect(
      ["withheld", "embargo", "Usable"].map((pubstatus) => valuesOf(written({ ...TWO, pubstatus })).draft),
    ).toEqual([true, true, undefined]);
  });

  it("is published when its embargo ends", () => {
    expect(valuesOf(written({ ...TWO, embargoed: "2026-03-02T00:00:00Z" }))).toMatchObject({
      published: "2026-03-02T00:00:00Z",
    });
    expect(valuesOf(written({ ...TWO, embargoed: "2026-03-02T00:00:00Z" })).updated).toBeUndefined();
    expect(valuesOf(written({ ...TWO, embargoed: "2026-02-01T00:00:00Z" })).published).toBe(TWO.firstcreated);
    expect(valuesOf(written({ ...TWO, embargoed: "soon" })).published).toBe("soon");
  });
});

describe("ninjs 1", () => {
  it("states headline, byline, text and associations by other names", () => {
    const value = {
      uri: "http://agency.example/1",
      ...{ versioncreated: "2026-03-01T09:00:00Z", headline: "Flood", byline: "Ada Ober", copyrightholder: "AP" },
      ...{ subject: [{ name: "Weather" }], body_text: "One.\nTwo.\n- Three\n- Four", body_xhtml: "" },
      associations: {
        main: { type: "picture", renditions: { web: { href: "https://img.example/w.jpg", mimetype: "image/jpeg" } } },
      },
    };
    expect(valuesOf(value)).toMatchObject({
      ...{
        title: "Flood",
        published: "2026-03-01T09:00:00Z",
        authors: ["Ada Ober"],
        agencies: ["AP"],
        tags: ["Weather"],
      },
      image: { url: "https://img.example/w.jpg" },
    });
    expect(passed(read(value)).body).toMatchObject({
      blocks: [{ text: "One." }, { text: "Two." }, { items: ["Three", "Four"] }],
    });
  });
});
