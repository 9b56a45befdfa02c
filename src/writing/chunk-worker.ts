import { answerJobs } from "../process/answer-jobs.ts";

answerJobs(async () => (await import("./write-chunk-apart.ts")).openDesk());
