import type { Emitter, Feed, Site } from "../model/feed.ts";
import { nameGiven, refuse, refusePromise } from "./given.ts";
import { isOutPath } from "./out-path.ts";

/** An emitter of the user's, which gives text or throws. */
export function guardEmitter(emitter: Emitter): Emitter {
  switch (emitter.kind) {
    case "feed":
      return { ...emitter, emit: (feed: Feed) => checkText(emitter.emit(feed), "a file") };
    case "page":
      return {
        ...emitter,
        toPath: (entry) => checkPath(emitter.toPath(entry)),
        emit: (entry, site) => checkText(emitter.emit(entry, site), "a file"),
      };
    case "site":
      return { ...emitter, emit: (site: Site) => checkText(emitter.emit(site), "a file") };
  }
}

function checkText(given: unknown, what: string): string {
  refusePromise(given, what);
  if (typeof given !== "string") refuse(`it gave ${nameGiven(given)}, and ${what} is text`);
  return given;
}

function checkPath(given: unknown): string {
  const path = checkText(given, "a path");
  return isOutPath(path) ? path : refuse(`"${path}" is not the path of a file below the out folder`);
}
