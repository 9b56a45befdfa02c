import { describe, expect, it } from "vitest";
import { readJson } from "../../../src/stages/read/json/read-json.ts";
import { readMarkdown } from "../../../src/stages/read/markdown/markdown.ts";
import { makeContext, makeSeedText } from "../../support/make.ts";
import { passed } from "../../support/outcomes.ts";

function read(fields: string): unknown {
  const seed = makeSeedText(`---\ntitle: Talk\ndate: 2026-08-31\n${fields}\n---\n\nHear.\n`);
  return passed(readMarkdown(seed)).fields.enclosures?.value;
}

describe("enclosures in front matter", () => {
  it.each([
    ["enclosures: [a.mp3, { url: b.mp3 }]", ["a.mp3", { url: "b.mp3" }]],
    ["enclosure: talk", "talk"],
    ["audio: talk.mp3", "talk.mp3"],
    ["audio_url: https://cdn.example/7", "https://cdn.example/7"],
    ["podcast_url: { url: talk.m4a, length: 12 }", { url: "talk.m4a", length: "12" }],
  ])("are understood of %s", (fields, value) => {
    expect(read(fields)).toEqual(value);
  });

  it.each(["audio: true", "audio: coming soon", "audio: { mp3: talk.mp3 }", "podcast_url: ''"])(
    "are none where a theme's own name states something else: %s",
    (fields) => {
      expect(read(fields)).toBeUndefined();
    },
  );

  it("are stated in JSON by the same names", () => {
    const article = {
      title: "Talk",
      published: "2026-08-31",
      enclosure: { url: "talk.mp3", length: 12 },
      text: "Hear.",
    };
    const [outcome] = readJson(makeSeedText(JSON.stringify(article), "talk.json"), makeContext());
    expect(passed(outcome).fields.enclosures?.value).toEqual({ url: "talk.mp3", length: 12 });
  });
});
