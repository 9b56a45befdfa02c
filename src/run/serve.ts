import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { prepareClose } from "./graceful-close.ts";
import { createSite } from "./site.ts";

export type ServeOptions = {
  /** The folder that is published; it may appear later. */
  readonly folder: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly host?: string;
  /** Hears of a request that failed because of the disk; standard error otherwise. */
  readonly onError?: (error: unknown) => void;
};

/** `url` ends with a slash. `close` ends idle connections at once and gives the active ones two seconds. */
export type RunningServer = { readonly url: string; readonly close: () => Promise<void> };

/** Serves a published folder over HTTP. Rejects with an Error that names the port where it can't be had. */
export async function startServer({ folder, port, host = "127.0.0.1", onError }: ServeOptions): Promise<RunningServer> {
  const site = createSite(folder, onError);
  // From here on the adaptor's own Request and Response are the global ones: with Node's a 100 KB body takes three times as long.
  const server = createServer(getRequestListener(site.fetch, { hostname: host }));
  const close = prepareClose(server, CLOSE_GRACE_MS);
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new Error(explainListenError(error, host, port), { cause: error });
  }
  return { url: toUrl(server, host), close };
}

/** How long answers that are under way may take when the server is closed. */
const CLOSE_GRACE_MS = 2_000;

function explainListenError(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "EADDRINUSE":
      return `port ${port} on ${host} is already in use: stop what uses it, or choose another port`;
    case "EACCES":
      return `port ${port} on ${host} is not allowed to this user: choose one above 1023`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `this machine has no address ${host} to serve port ${port} on`;
    default:
      return `cannot serve on port ${port} of ${host}`;
  }
}

function toUrl(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  // "Every address of this machine" is none that a browser can open.
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}/`;
}
