import type { Config } from "./config.ts";
import type { Instant } from "./values.ts";

/** All that a stage may know beside its input. `now` is the run's one moment. */
export type Context = { readonly config: Config; readonly now: Instant };
