import type { Person } from "../../model/config.ts";
import type { Feed } from "../../model/feed.ts";
import { toPlainLine } from "../../model/plain.ts";
import { toPeople } from "./entry-text.ts";

/** A feed's own texts as every format shows them: cleaned, on one line each, title and description never empty. */
export type ChannelText = {
  readonly title: string;
  readonly description: string;
  readonly copyright?: string;
  readonly author?: Person;
};

/** The texts of the feed itself; what has no words of its own takes the next best. */
export function toChannelText({ title, description, config }: Feed): ChannelText {
  const plainTitle = toPlainLine(title) || config.url;
  const copyright = toPlainLine(config.copyright ?? "");
  const [author] = toPeople(config.author === undefined ? [] : [config.author]);
  return {
    title: plainTitle,
    description: toPlainLine(description) || plainTitle,
    ...(copyright === "" ? {} : { copyright }),
    ...(author === undefined ? {} : { author }),
  };
}
