import type { Emitter, Feed, Site } from "../model/feed.ts";
import { nameGiven, refusePromise } from "./given.ts";

/** An emitter of the user's, which gives text or throws. */
export function guardEmitter(emitter: Emitter): Emitter {
  switch (emitter.kind) {
    case "feed":
      return { ...emitter, emit: (feed: Feed) => checkText(emitter.emit(feed), "a file") };
    case "page":
      return {
        ...emitter,
        toPath: (entry) => checkText(emitter.toPath(entry), "a path"),
        emit: (entry, site) => checkText(emitter.emit(entry, site), "a file"),
      };
    case "site":
      return { ...emitter, emit: (site: Site) => checkText(emitter.emit(site), "a file") };
  }
}

function checkText(given: unknown, what: string): string {
  refusePromise(given, what);
  if (typeof given !== "string") throw new TypeError(`it gave ${nameGiven(given)}, and ${what} is text`);
  return given;
}
