import { z } from "zod";
import type { Enrichment } from "../model/article.ts";
import { parseLocalPath } from "../model/local-path.ts";
import { parseAbsoluteUrl } from "../model/values.ts";
import { explainIssues, refuse, refusePromise } from "./given.ts";

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

/** What an enrichment of the user's gave; throws for what is no part of an article. */
export function checkAdded(given: unknown): Partial<Enrichment> {
  refusePromise(given, "an enrichment");
  const { data, error } = added.safeParse(given);
  if (error !== undefined) refuse(`it gave no enrichment: ${explainIssues(error)}`);
  return data;
}
