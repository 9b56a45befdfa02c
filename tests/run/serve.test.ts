import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { type ServeOptions, startServer } from "../../src/run/serve.ts";
import { makeFolder } from "./temp-folder.ts";

const SLOW = { timeout: 30_000 };

async function startTestServer(options: Partial<ServeOptions> = {}) {
  const parent = await makeFolder({
    "secret.txt": "SECRET",
    "out/index.html": "start",
    "out/feed.xml": "<rss>news</rss>".repeat(100),
    "out/.feedmill/state.db": "SECRET",
    "out/big.bin": new Uint8Array(20_000_000),
  });
  const server = await startServer({ folder: join(parent, "out"), port: 0, ...options });
  onTestFinished(() => server.close());
  return { server, port: Number(new URL(server.url).port) };
}

/** Asks for a path exactly as written: fetch and curl would straighten its dots. */
async function askRaw(port: number, path: string, method = "GET") {
  const asking = httpRequest({ host: "127.0.0.1", port, path, method, agent: false });
  asking.end();
  const [response] = await once(asking, "response");
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

/** A connection of its own, which sends `head` and is then left alone. */
async function openConnection(port: number, head: string) {
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => {}); // being cut off is what some tests are about
  await once(socket, "connect");
  socket.write(head);
  return socket;
}

test("a part of a file is sent over a real connection as it was asked for", async () => {
  const { server } = await startTestServer();
  const response = await fetch(`${server.url}big.bin`, { headers: { range: "bytes=19999990-" } });
  expect([response.status, response.headers.get("content-range")]).toEqual([206, "bytes 19999990-19999999/20000000"]);
  expect((await response.bytes()).byteLength).toBe(10);
});

test("a free port is found and its address is told", SLOW, async () => {
  const { server } = await startTestServer();
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const response = await fetch(new URL("feed.xml", server.url), { headers: { "accept-encoding": "br" } });
  expect(response.headers.get("content-type")).toBe("application/rss+xml; charset=utf-8");
  expect(response.headers.get("content-encoding")).toBe("br");
  expect(await response.text()).toContain("<rss>news</rss>");
});

test("a port that is taken is refused with its number", SLOW, async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  await expect(startTestServer({ port })).rejects.toThrow(`port ${port} on 127.0.0.1 is already in use`);
});

test("an address that is not this machine's is refused with its name", SLOW, async () => {
  await expect(startTestServer({ host: "192.0.2.1" })).rejects.toThrow("no address 192.0.2.1");
});

test.each([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/%2e%2e%2fsecret.txt",
  "/%252e%252e%252fsecret.txt",
  "/x/../../secret.txt",
  "/..\\secret.txt",
  "/..%5csecret.txt",
  "/secret.txt%00.xml",
  "//../secret.txt",
  "/.feedmill/state.db",
  "/%2efeedmill/state.db",
  "/./.feedmill/state.db",
  "http://localhost/../secret.txt",
])("a raw request for %s gets nothing", SLOW, async (path) => {
  const { port } = await startTestServer();
  const { status, body } = await askRaw(port, path);
  expect([400, 404]).toContain(status);
  expect(body).not.toContain("SECRET");
});

test("HEAD, 304, 204 and 405 come over the wire without a body of their own", SLOW, async () => {
  const { server, port } = await startTestServer();
  const head = await askRaw(port, "/feed.xml", "HEAD");
  expect(head).toMatchObject({ status: 200, body: "", headers: { "content-length": "1500" } });
  expect(await askRaw(port, "/", "OPTIONS")).toMatchObject({ status: 204, body: "" });
  expect(await askRaw(port, "/feed.xml", "TRACE")).toMatchObject({ status: 405 });

  const unchanged = await fetch(new URL("feed.xml", server.url), {
    headers: { "accept-encoding": "identity", "if-none-match": String(head.headers.etag) },
  });
  expect(unchanged.status).toBe(304);
  expect(unchanged.headers.get("content-type")).toBeNull();
  expect(unchanged.headers.get("access-control-expose-headers")).toBe("ETag, Content-Range");
});

test("a client of HTTP/1.0 that names no host is served", SLOW, async () => {
  const { port } = await startTestServer();
  const socket = await openConnection(port, "GET / HTTP/1.0\r\n\r\n");
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n.*start$/s);
});

test("close ends idle connections without waiting for the active ones", SLOW, async () => {
  const { server, port } = await startTestServer();
  const stalled = await openConnection(port, "GET /big.bin HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(stalled, "readable");
  const silent = await openConnection(port, "");
  const idle = await openConnection(port, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(idle, "data");
  const ended = [silent, idle].map(async (socket) => void (await once(socket.resume(), "close")));
  const order: string[] = [];
  await Promise.all([
    server.close().then(() => order.push("server")),
    Promise.all(ended).then(() => order.push("idle connections")),
  ]);
  expect(order).toEqual(["idle connections", "server"]);
});

test("close lets an answer that is under way come to its end", SLOW, async () => {
  const { server } = await startTestServer();
  const response = await fetch(new URL("big.bin", server.url));
  const [bytes] = await Promise.all([response.bytes(), server.close()]);
  expect(bytes.byteLength).toBe(20_000_000);
});

test("close does not wait for ever for a client that stops reading", SLOW, async () => {
  const { server, port } = await startTestServer();
  const stalled = await openConnection(port, "GET /big.bin HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(stalled, "readable");
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow();
});

test("closing twice is no error", SLOW, async () => {
  const { server } = await startTestServer();
  await Promise.all([server.close(), server.close()]);
  await expect(server.close()).resolves.toBeUndefined();
});
