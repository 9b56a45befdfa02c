import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { explainOldNode } from "../../src/commands/old-node.ts";

it("says which Node is needed where it is older than package.json wants", () => {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(engines.node).toBe(">=24");
  expect(explainOldNode("20.20.2")).toMatch(/^feedmill: this is Node 20\.20\.2, and feedmill needs 24 or newer.*\n$/);
  expect(explainOldNode("24.0.0")).toBeUndefined();
  expect(explainOldNode(process.versions.node)).toBeUndefined();
});
