import { answerJobs } from "../process/answer-jobs.ts";

answerJobs(async () => (await import("./render-seed.ts")).renderSeeds);
