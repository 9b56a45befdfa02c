import { defineConfig } from "./src/index.ts";

// The demo's configuration, and a worked example of one: in your own project, import from "feedmill".
export default defineConfig({
  // Where people will read what lies in `out`.
  url: "https://feedmill.example/",
  title: "The Feed Mill",
  description: "Notes on feeds, publishing and keeping promises, milled from a folder of text files.",
  language: "en",
  // Of dates that state no zone.
  zone: "UTC",
  author: { name: "The millers", url: "https://feedmill.example/" },
  copyright: "CC BY 4.0",
  // Part of every id that feedmill mints. Never change it once something is published, not even for a new domain.
  identity: { host: "feedmill.example", year: 2026 },
  // Beside the main feed, one for each language.
  feeds: { languages: {} },
});
