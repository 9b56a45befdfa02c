import type { z } from "zod";

/** What an extension gave, in a word. */
export function nameGiven(given: unknown): string {
  if (given instanceof Promise) return "a promise";
  return given === null ? "null" : typeof given;
}

/** Who reads this looks for the first fault, and a list can have thousands. */
const MOST_ISSUES = 3;

/** What is wrong with what an extension gave, each with the way to it. */
export function explainIssues({ issues }: z.ZodError): string {
  return issues
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "))
    .join("; ");
}

/** For what can't wait. The promises' own ends are passed over, for a rejection that nobody awaits would end the process. */
export function refusePromise(given: unknown, who: string): void {
  const promises = [given].flat().filter((one) => one instanceof Promise);
  for (const promise of promises) promise.catch(() => undefined);
  if (promises.length > 0) refuse(`it gave a promise, and ${who} can't wait`);
}

/** Throws for what an extension gave. Where feedmill noticed it would help nobody, so there is no stack. */
export function refuse(message: string): never {
  const error = new TypeError(message);
  error.stack = String(error);
  throw error;
}
