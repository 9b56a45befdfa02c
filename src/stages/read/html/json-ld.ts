import { createIsOwn } from "./is-own.ts";
import type { Page } from "./page.ts";

/** One node of linked data, its references to other nodes of the page resolved by `at`. */
export type LinkedNode = { readonly [name: string]: unknown };
export type LinkedData = {
  /** The node that describes the page's article; undefined where there is none. */
  readonly article: LinkedNode | undefined;
  /** Values of a property as a flat list, `@id` references followed. */
  readonly at: (node: LinkedNode, name: string) => readonly unknown[];
};

// schema.org's Article, its kin (NewsArticle, ReportageNewsArticle, …) and postings (BlogPosting, LiveBlogPosting).
const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;
const PAGE_TYPE = /(?:WebPage|ItemPage|CreativeWork|VideoObject|Review|Recipe)$/;
const NESTING = ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "subjectOf"];
const DEEPEST = 5;

/** Reads the page's JSON-LD. A script that cannot be parsed, even when mended, is passed over. */
export function readJsonLd(page: Page): LinkedData {
  const scripts = page.elements.filter(
    (element) =>
      element.localName === "script" && /^application\/ld\+json/i.test(element.getAttribute("type")?.trim() ?? ""),
  );
  const nodes = scripts.flatMap((script) => collectNodes(parseLoosely(script.textContent), 0));
  const byId = new Map<unknown, LinkedNode>();
  for (const node of nodes) {
    // Of two nodes with one id the one that says more is the definition, the other a reference.
    const known = byId.get(node["@id"]);
    if (known === undefined || Object.keys(known).length < Object.keys(node).length) byId.set(node["@id"], node);
  }
  const at = (node: LinkedNode, name: string) =>
    toList(node[name]).map((value) => (isReference(value) ? (byId.get(value["@id"]) ?? value) : value));
  return { article: chooseArticle(nodes, page), at };
}

function chooseArticle(nodes: readonly LinkedNode[], page: Page): LinkedNode | undefined {
  const ranked = nodes.map((node) => ({ node, rank: rankNode(node) })).filter(({ rank }) => rank > 0);
  // Most pages describe one thing, which need not be compared.
  if (ranked.length < 2) return ranked[0]?.node;
  const isOwn = createIsOwn(page);
  const weighed = ranked.map(({ node, rank }) => {
    const addresses = [
      ...toList(node.url),
      ...toList(node.mainEntityOfPage).map((of) => (isNode(of) ? of["@id"] : of)),
    ];
    return { node, rank: rank + (isOwn({ headline: node.headline, addresses }) ? OWN : 0) };
  });
  return weighed.toSorted((a, b) => b.rank - a.rank)[0]?.node;
}

/** More than one node can state more than another of its kind, and less than an article is before a page. */
const OWN = 5;

/** How likely a node describes the article of the page; the first of equals wins. */
function rankNode(node: LinkedNode): number {
  const types = toList(node["@type"]).map(String);
  const isArticle = types.some((type) => ARTICLE_TYPE.test(type));
  if (!isArticle && !types.some((type) => PAGE_TYPE.test(type))) return 0;
  const stated = ["headline", "datePublished", "author"].filter((name) => node[name] !== undefined).length;
  return stated === 0 ? 0 : (isArticle ? 10 : 0) + stated;
}

function collectNodes(value: unknown, depth: number): readonly LinkedNode[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => collectNodes(item, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...NESTING.flatMap((name) => collectNodes(value[name], depth + 1))];
}

/** JSON as pages really carry it: in comments or CDATA, with raw line ends in strings, commas before a bracket, a semicolon at the end. */
function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\/\s*)?<!(?:--|\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/g, "")
    .replace(/;\s*$/, "");
  return parseJson(bare) ?? parseJson(bare.replace(/\p{Cc}+/gu, " ").replace(/,\s*([}\]])/g, "$1"));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value or a list of them as a flat list. */
export function toList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flat() : [value];
}

/** Whether a value is an object, and not a list. */
export function isNode(value: unknown): value is LinkedNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isReference(value: unknown): value is LinkedNode {
  return isNode(value) && value["@id"] !== undefined && value.name === undefined && value.url === undefined;
}
