import { hash } from "node:crypto";
import type { Article, Body } from "../model/article.ts";
import type { Candidate } from "../model/ledger.ts";

/** Leaves the body in its seed, and takes along what tells whether a reader sees a change. */
export function toCandidate(article: Article): Candidate {
  const { body, ...facts } = article;
  const { title, standfirst, summary, authors, agencies, tags, image, url, enclosures = [] } = facts;
  const names = authors.map((author) => author.name);
  const topics = tags.map((tag) => tag.toLowerCase()).toSorted();
  const bodyHash = toHash(foldSpace(toBodyText(body)));
  const seen = [bodyHash, title, standfirst, summary, names, agencies, topics, image?.url, url, ...enclosures];
  return { ...facts, bodyHash, viewHash: toHash(JSON.stringify(seen)) };
}

function toHash(text: string): string {
  return hash("sha1", text).slice(0, 20);
}

function toBodyText(body: Body): string {
  switch (body.kind) {
    case "markdown":
      return body.markdown;
    case "html":
      return body.html;
    case "blocks":
      return JSON.stringify(body.blocks);
  }
}

/** Paragraphs stay, and how their lines are broken and indented goes. Most texts have no odd space, and need no second look. */
function foldSpace(text: string): string {
  const even = /[ \t]\n|[ \t]{2}|\t|\n[ \t]|\n{3}/.test(text)
    ? text
        .replace(/[ \t]+/g, " ")
        .replace(/ ?\n ?/g, "\n")
        .replace(/\n{3,}/g, "\n\n")
    : text;
  return even.trim().replace(/\n/g, " ");
}
