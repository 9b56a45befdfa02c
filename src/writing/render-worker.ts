import { enableCompileCache } from "node:module";
import { answerJobs } from "../process/answer-jobs.ts";

// What the thread needs is loaded as it was compiled before, as in cli.ts.
enableCompileCache();
answerJobs(async () => (await import("./render-seed.ts")).renderSeeds);
