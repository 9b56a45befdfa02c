import { z } from "zod";
import type { Enrichment, Valid } from "../../model/article.ts";
import { parseLocalPath } from "../../model/local-path.ts";
import { parseAbsoluteUrl } from "../../model/values.ts";

const address = z.string().transform((text, context) => {
  const url = parseAbsoluteUrl(text) ?? parseLocalPath(text);
  if (url !== undefined) return url;
  context.addIssue({ code: "custom", message: "is neither a whole web address nor a file beside the seed" });
  return z.NEVER;
});

const added = z.strictObject({
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, "is not a BCP 47 language")
    .exactOptional(),
  summary: z.string().exactOptional(),
  wordCount: z.int().nonnegative().exactOptional(),
  readingMinutes: z.int().positive().exactOptional(),
  keywords: z.array(z.string()).exactOptional(),
  image: z
    .strictObject({
      url: address,
      alt: z.string().exactOptional(),
      type: z.string().exactOptional(),
      sizeBytes: z.int().nonnegative().exactOptional(),
      width: z.int().positive().exactOptional(),
      height: z.int().positive().exactOptional(),
    })
    .exactOptional(),
});

/** What an enrichment of the user's gave, without what the article states itself; throws for what is no part of an article. */
export function checkAdded(given: unknown, stated: Valid): Partial<Enrichment> {
  if (given instanceof Promise) throw new TypeError("it gave a promise, and an enrichment can't wait");
  const checked = added.safeParse(given);
  if (!checked.success) {
    const issues = checked.error.issues.map(({ path, message }) =>
      [path.join("."), message].filter(Boolean).join(": "),
    );
    throw new TypeError(`it gave no enrichment: ${issues.join("; ")}`);
  }
  const { language, summary, image, ...others } = checked.data;
  return {
    ...others,
    ...(language !== undefined && stated.language === undefined && { language }),
    ...(summary !== undefined && stated.summary === undefined && { summary }),
    ...(image !== undefined && stated.image === undefined && { image }),
  };
}
