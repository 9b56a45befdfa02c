import type { Verb } from "./command.ts";

/** A new verb is one new file and one line here. */
export const verbs: readonly Verb[] = [
  {
    name: "publish",
    summary: "publish the seeds once",
    load: async () => (await import("./publish.ts")).publishCommand,
  },
  {
    name: "run",
    summary: "stay up: publish on a schedule, as the seeds change, and serve",
    load: async () => (await import("./run.ts")).runCommand,
  },
  {
    name: "inspect",
    summary: "show what is understood of a seed, or of each in a folder",
    load: async () => (await import("./inspect.ts")).inspectCommand,
  },
  {
    name: "status",
    summary: "say how things stand, without a run",
    load: async () => (await import("./status.ts")).statusCommand,
  },
  {
    name: "explain",
    summary: "say why the articles of a seed are, or are not, in which feed",
    load: async () => (await import("./explain.ts")).explainCommand,
  },
  {
    name: "adopt",
    summary: "take over ids, slugs and dates from a feed that was published elsewhere before",
    load: async () => (await import("./adopt.ts")).adoptCommand,
  },
  {
    name: "rebuild",
    summary: "read every seed and write every file anew; identity stays",
    load: async () => (await import("./rebuild.ts")).rebuildCommand,
  },
];
