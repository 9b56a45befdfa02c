import type { Config } from "../model/config.ts";
import { emptyLedger } from "../model/ledger.ts";
import type { Hold, Problem } from "../model/problem.ts";
import type { Instant } from "../model/values.ts";
import { openPipeline, type Passage } from "../pipeline.ts";
import { toLookOptions } from "../publish.ts";
import { hashSeed } from "../scan/find-moves.ts";
import { readSource } from "../scan/read-source.ts";
import { scanSeeds } from "../scan/scan.ts";
import { SIDE_ENDINGS } from "../scan/side-files.ts";
import { toEntryUrl, toId } from "../store/identity.ts";
import type { KnownArticle, KnownSeed, Store } from "../store/store.ts";
import { findPlaces, type Places } from "../writing/find-places.ts";

/** Where an id came from: `remembered` is of an adopted feed, or of an address or domain it had before. */
export type IdOrigin = "stated" | "address" | "minted" | "remembered";

/** One article of the seed; `new` to the store, its id and slug are what the next run would give if nobody else has them. */
export type ExplainedArticle = Places & {
  readonly state: "published" | "held" | "hidden" | "withdrawn" | "new";
  readonly key: string;
  readonly title: string;
  readonly id: string;
  readonly idOrigin: IdOrigin;
  readonly slug: string;
  readonly url: string;
  readonly published: Instant;
  readonly updated?: Instant;
  readonly expires?: Instant;
  /** Of first publication; none before it. */
  readonly sequence?: number;
};

/** `isSeen`: as it stands now, the last run has read it; else the next run will. Holds and problems are those it has now. */
export type Explanation = {
  readonly isThere: boolean;
  readonly isSeen: boolean;
  readonly articles: readonly ExplainedArticle[];
  readonly holds: readonly Hold[];
  readonly problems: readonly Problem[];
};

export type Explaining = { readonly config: Config; readonly now: Instant; readonly store: Store };

/** What the store knows of the seed at this path, and what it holds now; undefined where neither knows it. */
export async function explainSeed(explaining: Explaining, path: string): Promise<Explanation | undefined> {
  const known = await explaining.store.readSeed(path);
  const found = await lookAtSeed(explaining, path);
  if (known === undefined && found === undefined) return undefined;
  const articles: ExplainedArticle[] = [];
  for (const article of known?.articles ?? []) articles.push(await explainKnown(explaining, article));
  // An empty hash: the last run has read it, and the next will again, for it depends on another seed.
  const isSeen = found !== undefined && (known?.hash === "" || known?.hash === found.hash);
  const keys = new Set(articles.map(({ key }) => key));
  const coming = isSeen ? [] : (found?.passages ?? []).flatMap((passage) => explainComing(passage, explaining));
  return {
    isThere: found !== undefined,
    isSeen,
    articles: [...articles, ...coming.filter(({ key }) => !keys.has(key))],
    ...toFaults(isSeen ? known : undefined, found),
  };
}

type Found = {
  readonly hash?: string;
  readonly passages: readonly Passage[];
  /** What keeps it from being read. */
  readonly problems: readonly Problem[];
};

/** The seed as a scan finds it, and through the stages; undefined where there is none. */
async function lookAtSeed({ config, now }: Explaining, path: string): Promise<Found | undefined> {
  const scan = await scanSeeds(config.seeds, () => emptyLedger, toLookOptions(config));
  const own = [path, ...SIDE_ENDINGS.map((ending) => `${path}${ending}`)];
  const problems = scan.problems.filter(({ place }) => own.includes(place.file));
  const file = scan.changed.find((candidate) => candidate.path === path);
  if (file === undefined) return problems.length === 0 ? undefined : { passages: [], problems };
  const source = readSource(config.seeds, file);
  const pipeline = await openPipeline([path], config);
  const passages = await pipeline.run(source, { config, now });
  return { hash: hashSeed(source), passages, problems };
}

/** The store's are complete, for they tell of other seeds, too; the stages' are newer. */
function toFaults(known: KnownSeed | undefined, found: Found | undefined): Pick<Explanation, "holds" | "problems"> {
  if (known !== undefined) return { holds: known.holds, problems: known.problems };
  const outcomes = (found?.passages ?? []).map(({ outcome }) => outcome);
  return {
    holds: outcomes.flatMap((outcome) => (outcome.kind === "hold" ? [outcome] : [])),
    problems: [
      ...(found?.problems ?? []),
      ...outcomes.flatMap((outcome) => {
        if (outcome.kind === "hold") return [];
        return outcome.kind === "pass" ? outcome.warnings : outcome.problems;
      }),
    ],
  };
}

async function explainKnown(explaining: Explaining, article: KnownArticle): Promise<ExplainedArticle> {
  const { key, title, id, slug, url, published, updated, expires, sequence } = article;
  return {
    ...{
      state: toState(article),
      key,
      title,
      id,
      idOrigin: findOrigin(article, explaining.config),
      slug,
      url,
      published,
    },
    ...(sequence > 0 && { sequence, updated }),
    ...(expires !== undefined && { expires }),
    ...(await findPlaces(explaining, article)),
  };
}

function toState({ state, isShown }: KnownArticle): ExplainedArticle["state"] {
  switch (state) {
    case "live":
      return isShown ? "published" : "hidden";
    case "fresh":
    case "waiting":
      return "held";
    case "hidden":
    case "withdrawn":
      return state;
  }
}

function findOrigin({ id, isIdStated, key, url }: KnownArticle, config: Config): IdOrigin {
  if (isIdStated) return "stated";
  if (id === toId({ key, url }, config)) return "address";
  const { host, year } = config.identity;
  return id.startsWith(`tag:${host},${year}:`) ? "minted" : "remembered";
}

/** An article that the next run will meet for the first time. */
function explainComing({ outcome }: Passage, { config, now }: Explaining): readonly ExplainedArticle[] {
  if (outcome.kind !== "pass") return [];
  const { key, title, slug, published, expires } = outcome.value;
  const origin = outcome.value.url === undefined ? "minted" : "address";
  return [
    {
      ...{ state: published > now ? "held" : "new", key, title, slug, published, feeds: [], pages: [] },
      id: toId(outcome.value, config),
      idOrigin: outcome.value.id === undefined ? origin : "stated",
      url: toEntryUrl(outcome.value, slug, config),
      ...(expires !== undefined && { expires }),
    },
  ];
}
