import { expect, test } from "vitest";
import { createLog } from "../../src/run/log.ts";

function captureLog(isTerminal: boolean) {
  const written: string[] = [];
  const log = createLog({ stream: { write: (text) => written.push(text) }, isTerminal });
  return { log, read: () => written.join("") };
}

test("away from a terminal each message is a JSON line with its level, time and fields", () => {
  const { log, read } = captureLog(false);
  log.info("published", { entries: 12 });
  log.warn("slow disk");
  log.error("run failed", { error: new Error("disk full") });

  const lines = read()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { level: "info", msg: "published", entries: 12 },
    { level: "warn", msg: "slow disk" },
    { level: "error", msg: "run failed", error: { type: "Error", message: "disk full" } },
  ]);
  for (const { time } of lines) expect(new Date(time).toISOString()).toBe(time);
});

test("a JSON line names neither the machine nor the process", () => {
  const { log, read } = captureLog(false);
  log.info("published");
  expect(Object.keys(JSON.parse(read()))).toEqual(["level", "time", "msg"]);
});

test("at a terminal each message is a readable line that begins with the time", () => {
  const { log, read } = captureLog(true);
  log.info("published 12 entries", { feeds: 3, reasons: ["watch", "schedule"] });
  log.warn("slow disk");
  log.error("run failed", { error: new Error("disk full") });
  expect(read().replaceAll(/^\d\d:\d\d:\d\d/gm, "TIME")).toBe(
    [
      "TIME  published 12 entries  feeds=3  reasons=[ 'watch', 'schedule' ]",
      "TIME  warning: slow disk",
      "TIME  error: run failed  error=disk full",
      "",
    ].join("\n"),
  );
});

test("further lines stand below the text of the first", () => {
  const { log, read } = captureLog(true);
  log.info("one\ntwo");
  expect(read()).toMatch(/^\d\d:\d\d:\d\d {2}one\n {10}two\n$/);
});

test("what comes from content cannot steer the terminal", () => {
  const { log, read } = captureLog(true);
  log.warn("seeds/\u001b[2Jheat.md\r", { title: "\u009b31mred" });
  expect(read()).toContain("warning: seeds/\\x1b[2Jheat.md\\x0d  title=\\x9b31mred\n");
});
