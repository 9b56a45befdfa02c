import type { z } from "zod";
import { findNearestName } from "../model/nearest-name.ts";
import { type Problem, toError } from "../model/problem.ts";
import { configSchema, feedsSchema } from "./schema.ts";

/** What is wrong with a setting, by its name, as problems of the file that states it. */
export function explainIssue(issue: z.core.$ZodIssue, file: string): readonly Problem[] {
  const name = issue.path.join(".");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => toUnknown(key, name, file));
  if (name === "url" && issue.code === "invalid_type") {
    const hint = "say where the feeds will be read: --url https://example.org/, or url in feedmill.config.ts";
    return [toError("config-invalid", { file }, "no public address is given", { hint })];
  }
  return [toError("config-invalid", { file }, `${name === "" ? "" : `${name}: `}${issue.message}`)];
}

function toUnknown(key: string, within: string, file: string): Problem {
  const known = within === "" ? SETTINGS : within === "feeds" ? FEEDS : [];
  const nearest = findNearestName(key, known);
  const hint = nearest !== undefined ? `did you mean ${nearest}?` : toList(known);
  const message = `${within === "" ? "" : `${within}: `}"${key}" is not a setting that feedmill knows`;
  return toError("config-invalid", { file }, message, { hint });
}

const SETTINGS = Object.keys(configSchema.shape);
const FEEDS = Object.keys(feedsSchema.shape);

function toList(known: readonly string[]): string | undefined {
  return known.length === 0 ? undefined : `the known settings are ${known.join(", ")}`;
}
