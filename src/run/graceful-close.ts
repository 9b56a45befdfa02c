import { once } from "node:events";
import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Prepares a server that does not listen yet for being closed well: idle connections end at once, the others after their answer, but
 * at the latest after `graceMs`. Node's own close takes an answer for ended that was handed over but not sent, and cuts it short.
 */
export function prepareClose(server: Server, graceMs: number): () => Promise<void> {
  const activeAnswers = new Map<Socket, number>();
  let closing: Promise<void> | undefined;

  server.on("connection", (socket) => {
    if (closing) {
      socket.destroy();
      return;
    }
    activeAnswers.set(socket, 0);
    socket.once("close", () => activeAnswers.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    // Several at once where a client pipelines.
    const count = (change: number) => activeAnswers.set(socket, (activeAnswers.get(socket) ?? 0) + change);
    count(1);
    response.once("close", () => {
      if (socket.destroyed) return;
      count(-1);
      if (closing && activeAnswers.get(socket) === 0) socket.end();
    });
  });

  async function close(): Promise<void> {
    const grace = AbortSignal.timeout(graceMs);
    const open = [...activeAnswers].map(async ([socket, answers]) => {
      if (answers === 0) socket.destroy();
      if (!socket.closed) await once(socket, "close", { signal: grace });
    });
    await Promise.allSettled(open);
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  }
  return () => {
    closing ??= server.listening ? close() : Promise.resolve();
    return closing;
  };
}
