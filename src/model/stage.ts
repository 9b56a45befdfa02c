import type { Config } from "./config.ts";
import type { Outcome } from "./problem.ts";
import type { Instant } from "./values.ts";

/** All that a stage may know beside its input. `now` is the run's one moment. */
export type Context = { readonly config: Config; readonly now: Instant };

/** A pure step of the pipeline. */
export type Stage<In, Out> = (input: In, context: Context) => Outcome<Out>;
