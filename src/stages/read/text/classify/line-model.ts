import { parseForest } from "../forest/parse-forest.ts";
import type { LineModel } from "./classify-lines.ts";
import { FIRST_FOREST } from "./line-forest-first.ts";
import { SECOND_FOREST } from "./line-forest-second.ts";

/** The classifier of lines, as `npm run train:lines` makes it. */
export const LINE_MODEL: LineModel = { first: parseForest(FIRST_FOREST), second: parseForest(SECOND_FOREST) };
