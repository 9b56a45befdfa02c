/** An article as its author has it; `number` stands in its text for ever, so that it can be told from all others. */
export type Shape = {
  readonly number: number;
  readonly title: string;
  readonly published: string;
  readonly updated?: string;
  readonly tags: readonly string[];
  readonly text: string;
  readonly statedId?: string;
  readonly isDraft: boolean;
  /** With a date that is on no calendar. */
  readonly isSpoiled: boolean;
  /** Ways to write the same: a reader sees no difference. `isAside`: fields in a side file, not in front matter. */
  readonly style: {
    readonly gap: string;
    readonly isReversed: boolean;
    readonly isShouting: boolean;
    readonly isAside: boolean;
  };
};

/** What a run left of an article. */
export type Known = {
  /** As it was last understood. */
  readonly shape: Shape;
  /** Whether it has its seed; else it is withdrawn, or waits for a seed that looks like it. */
  readonly isAttached: boolean;
  readonly isShown: boolean;
  /** Of first publication; undefined while it waits for it. */
  readonly firstPublished?: string;
  readonly updated: number;
};

/** An article through the runs. `path` and `last` are undefined where it has no file now, or had none at the last run. */
export type ModelArticle = {
  readonly shape: Shape;
  readonly path: string | undefined;
  readonly last: { readonly path: string; readonly text: string } | undefined;
  readonly known: Known | undefined;
};

/** Of the seed's file, and of its side file. */
export const ENDINGS = ["", ".yaml"] as const;

/** The seed's text, and that of its side file; undefined where it has none. */
export function toTexts({ shape }: Pick<ModelArticle, "shape">): readonly [string, string | undefined] {
  const { style, statedId, updated } = shape;
  const tags = shape.tags.map((tag) => (style.isShouting ? tag.toUpperCase() : tag));
  const fields = [
    `title: ${JSON.stringify(shape.title)}`,
    `published: ${shape.isSpoiled ? "2026-02-31" : shape.published}`,
    "language: en",
    `tags: ${JSON.stringify(tags)}`,
    ...(statedId === undefined ? [] : [`id: ${statedId}`]),
    ...(updated === undefined ? [] : [`updated: ${updated}`]),
    ...(shape.isDraft ? ["draft: true"] : []),
  ];
  const ordered = style.isReversed ? fields.toReversed() : fields;
  // The other may be beside it, at the top, elsewhere, gone, or yet to come.
  const body = `This is number ${shape.number}, before [another](${shape.number + 1}.md).${style.gap}${shape.text}\n`;
  const block = `${ordered.join("\n")}\n`;
  return style.isAside ? [body, block] : [`---\n${block}---\n\n${body}`, undefined];
}

function toSeedText(article: Pick<ModelArticle, "shape">): string {
  return JSON.stringify(toTexts(article));
}

/** Whether the file has gone elsewhere with every byte of it as the last run saw it. */
export function isPureMove({ shape, path, last }: ModelArticle): boolean {
  return path !== undefined && last !== undefined && path !== last.path && toSeedText({ shape }) === last.text;
}

/** Whether its seed is where the last run found it, or moved from there untouched. */
export function keepsSeed(article: ModelArticle): boolean {
  const { path, last, known } = article;
  return known?.isAttached === true && path !== undefined && (path === last?.path || isPureMove(article));
}

/** Whether feedmill promises to know it again: by its stated id, its text, or its title and date of publication. */
export function isRecognisable({ shape, known }: ModelArticle): boolean {
  if (known === undefined) return true;
  const before = known.shape;
  if (shape.statedId !== undefined) return true;
  if (shape.title !== before.title) return false;
  const isSameText = shape.text === before.text && shape.style.gap === before.style.gap;
  return isSameText || shape.published === (known.firstPublished ?? before.published);
}

/** The article after a run at `now`. */
export function settle(article: ModelArticle, now: number): ModelArticle {
  const { shape, path } = article;
  const last = path === undefined ? undefined : { path, text: toSeedText(article) };
  return { shape, path, last, known: settleKnown(article, now) };
}

function settleKnown(article: ModelArticle, now: number): Known | undefined {
  const { shape, known } = article;
  const isKept = keepsSeed(article);
  const lost = known?.firstPublished === undefined ? undefined : { ...known, isAttached: false, isShown: false };
  if (article.path === undefined) return lost;
  // A draft is a draft, whatever else is wrong with it.
  if (shape.isDraft) return isKept && known !== undefined ? { ...known, isShown: false } : lost;
  if (shape.isSpoiled) return isKept ? known : lost;
  const firstPublished = known?.firstPublished ?? (Date.parse(shape.published) <= now ? shape.published : undefined);
  const updated = known?.firstPublished === undefined ? toFirstUpdated(shape) : toUpdated(known, shape, now);
  return {
    shape,
    isAttached: true,
    isShown: firstPublished !== undefined,
    updated,
    ...(firstPublished !== undefined && { firstPublished }),
  };
}

function toFirstUpdated({ published, updated = published }: Shape): number {
  return Math.max(Date.parse(published), Date.parse(updated));
}

/** Moves only with what a reader sees: to the moment that is stated, where that is later than the last; else to now. */
function toUpdated(known: Known, shape: Shape, now: number): number {
  if (toView(shape) === toView(known.shape)) return known.updated;
  const stated = Date.parse(shape.updated ?? shape.published);
  // Changed before it was published, by what it states: nobody believes that.
  if (shape.updated === undefined || stated < Date.parse(shape.published)) return Math.max(known.updated, now);
  return stated > known.updated ? stated : Math.max(known.updated, now);
}

function toView({ title, text, tags }: Shape): string {
  return JSON.stringify([title, text, tags.toSorted()]);
}
