import type { Entry } from "../model/article.ts";
import type { Config, Past } from "../model/config.ts";
import type { Ledger, SeedRecord, SeedResult, ShownFile } from "../model/ledger.ts";
import type { Hold, Problem } from "../model/problem.ts";
import type { AbsoluteUrl, Instant, LinkedHtml, Slug } from "../model/values.ts";
import type { State } from "./article-row.ts";

/** What a run found: new and changed seeds, as the stages understood them, in the order of their paths; and paths that are gone. */
export type Change = {
  readonly results: AsyncIterable<SeedResult>;
  readonly vanished: readonly string[];
  /** Seeds with the same content at another time. */
  readonly touched: readonly SeedRecord[];
  /** New path → the path under which the same content was known before. */
  readonly moves: ReadonlyMap<string, string>;
  readonly now: Instant;
  readonly config: Config;
  /** Tag, author, folder or language → the slug its feed would like to have. */
  readonly toTopicSlug: (name: string) => Slug;
  /** Whether more than a fifth of what is published may be withdrawn in one run. */
  readonly allowWithdrawals: boolean;
};

/** How many articles became new, changed and gone to a reader; a refused one changed nothing at all, and its problem says why. */
export type Admission = {
  readonly added: number;
  readonly updated: number;
  readonly withdrawn: number;
  readonly problems: readonly Problem[];
  readonly isRefused: boolean;
};

export type FeedKind = "tag" | "author" | "section" | "language";
/** A feed beside the main one: of a tag, an author, a folder or a language. `slug` names its folder. */
export type TopicFeed = {
  readonly feed: number;
  readonly kind: FeedKind;
  readonly name: string;
  readonly slug: string;
};

/** What must be written again before out is what the store says. */
export type Dirty = {
  readonly main: boolean;
  readonly site: boolean;
  readonly feeds: readonly TopicFeed[];
};

/** An entry in the store: its row, where its seed lies, and what that was when it was admitted. */
export type StoredEntry = Entry & {
  readonly number: number;
  readonly path: string;
  readonly seedHash: string;
  /** False once it is withdrawn, hidden or expired: its page is to go. */
  readonly isShown: boolean;
};

/** What a run did, in numbers; `errors` and `warnings` are problems, `files` how many there were of each change. */
export type RunSummary = {
  readonly published: number;
  readonly added: number;
  readonly updated: number;
  readonly withdrawn: number;
  readonly held: number;
  readonly errors: number;
  readonly warnings: number;
  readonly files: {
    readonly new: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
  };
};
/** How a run ended; one that has not is at work still, or was killed. */
export type RunEnd =
  | ({ readonly kind: "done" } & RunSummary)
  | { readonly kind: "failed"; readonly error: string }
  | { readonly kind: "unended" };
export type RecordedRun = RunEnd & { readonly startedAt: Instant };

/** An article as the store knows it, shown or not, and the feeds it is a member of; until it is published its slug is a wish. */
export type KnownArticle = StoredEntry & {
  readonly state: State;
  readonly isIdStated: boolean;
  readonly topics: readonly TopicFeed[];
};

/** A seed as it was last seen; without `hash` where it is gone and only its articles are remembered. */
export type KnownSeed = {
  readonly hash?: string;
  readonly holds: readonly Hold[];
  readonly problems: readonly Problem[];
  readonly articles: readonly KnownArticle[];
};

/** An item of a feed that was published elsewhere before. `id` is exactly as it stands there; `slug` is a wish. */
export type ForeignItem = {
  readonly id: string;
  readonly title: string;
  readonly link?: AbsoluteUrl;
  readonly slug: Slug;
  readonly published?: Instant;
  readonly updated?: Instant;
};

/** A shown article that others may link to. */
export type Target = { readonly number: number; readonly url: AbsoluteUrl };

/** A link to the seed at `path`, and the article that it led to; undefined where none was shown. */
export type SeedLink = { readonly path: string; readonly target: number | undefined };

/** All seeds that the article of this number links to. */
export type EntryLinks = { readonly number: number; readonly links: readonly SeedLink[] };

/** All files beside its seed that the article of this number shows. */
export type EntryFiles = { readonly number: number; readonly files: readonly ShownFile[] };

/** An entry with its text, before its links to other seeds are resolved. */
export type EntryText = Pick<StoredEntry, "number" | "seedHash"> & { readonly html: LinkedHtml };

/** An entry, and whether its reading page must be written again, or removed. */
export type ChunkEntry = StoredEntry & { readonly isPageDirty: boolean };

/** How much of a feed to read: `limit` entries, and all of `windowMs` before the newest. */
export type Window = { readonly limit: number; readonly windowMs: number };

/** What has been published, and under which identity. An id or a slug, once given, is never given to another article. */
export interface Store {
  /** The path at which another thread can open for reading what is in this store; undefined where nobody else can see it. */
  readonly shared: string | undefined;

  /** Every seed as it was last seen, by its path. */
  readLedger(): Promise<Ledger>;
  /** Gives each article its identity, all in one transaction, and marks what must be written again. */
  admit(change: Change): Promise<Admission>;
  /** Problems of all seeds, as they stand. */
  readProblems(): Promise<readonly Problem[]>;
  readHolds(): Promise<readonly Hold[]>;
  countShown(): Promise<number>;
  /** Articles that are shown no more, and adopted items that were recognised in no seed yet. */
  countWithdrawn(): Promise<{ readonly withdrawn: number; readonly adopted: number }>;
  /** Shown articles that the main feed leaves out, since they are older than the feed that was adopted. */
  countSeenBefore(): Promise<number>;
  /** All that is known of the seed at this path, or of articles that were once in it; undefined where that is nothing. */
  readSeed(path: string): Promise<KnownSeed | undefined>;
  /** When the next embargo ends or the next article expires. */
  readNextDue(): Promise<Instant | undefined>;

  readWindow(feed: TopicFeed | "main", window: Window): Promise<readonly StoredEntry[]>;
  readPast(): Promise<Past>;
  readTopicFeeds(): Promise<readonly TopicFeed[]>;
  hasMarks(): Promise<boolean>;
  readDirty(): Promise<Dirty>;
  isArchiveDirty(page: number): Promise<boolean>;
  /** Which runs of `size` entries, by order of first publication and counted from 1, have a page of the archive or a reading page marked. */
  readDirtyChunks(size: number): Promise<readonly number[]>;
  /** Entries whose numbers of first publication lie between two, both included; in the order of feeds, newest first. */
  readChunk(from: number, to: number): Promise<readonly ChunkEntry[]>;
  /** Wipes marks once the files stand: "main", "site", "feed:<feed>", "archive:<page>", "page:<number>". */
  markClean(marks: readonly string[]): Promise<void>;
  /** Every file is to be written again, and every article's topics found anew: the configuration or the program changed. */
  markAllDirty(now: Pick<Change, "config" | "toTopicSlug">): Promise<void>;

  /** Forgets what the seeds give again, and that anything was written; keeps identity: ids, slugs, numbers and dates. */
  forgetDerived(): Promise<void>;
  /** Remembers items as withdrawn articles, for the admissions that follow to recognise; says how many were not known yet. */
  adopt(items: readonly ForeignItem[], now: Instant): Promise<number>;
  /** Notes that a run begins, and says by which number `endRun` knows it. Keeps the last 50. */
  beginRun(startedAt: Instant): Promise<number>;
  endRun(run: number, end: RunEnd): Promise<void>;
  /** Newest first. */
  readRuns(): Promise<readonly RecordedRun[]>;

  /** The shown articles whose whole seeds lie at these paths. */
  findTargets(paths: readonly string[]): Promise<ReadonlyMap<string, Target>>;
  /** Remembers all seeds that articles link to, and which article each was. */
  keepLinks(entries: readonly EntryLinks[]): Promise<void>;
  /** Marks every file that shows an article one of whose links leads elsewhere now: its target was published, withdrawn or moved. */
  markLinkers(config: Config): Promise<void>;
  /** The files beside seeds that shown articles show, with the paths of the seeds. */
  readShownFiles(): Promise<readonly (ShownFile & { readonly path: string })[]>;
  /** Remembers all files that articles show now. */
  keepShownFiles(entries: readonly EntryFiles[]): Promise<void>;
  readHtml(entry: StoredEntry): Promise<LinkedHtml | undefined>;
  keepHtml(entries: readonly EntryText[]): Promise<void>;
  readSetting(name: string): Promise<string | undefined>;
  writeSetting(name: string, value: string): Promise<void>;
  close(): Promise<void>;
}
