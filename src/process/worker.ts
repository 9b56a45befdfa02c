import { answerJobs } from "./answer-jobs.ts";

answerJobs(async () => (await import("./process-job.ts")).processJob);
