import { expect, it } from "vitest";
import { type Problem, toError, toWarning } from "../../src/model/problem.ts";
import { createProblemLog } from "../../src/run/problem-log.ts";

const titleless = toError("title-missing", { file: "seeds/a.md" }, "no title", { hint: "state one" });
const dateless = toError("date-missing", { file: "seeds/a.md", line: 2 }, "no date");
const odd = toWarning("field-unknown", { file: "seeds/b.md", line: 3, column: 1 }, "odd");

function open() {
  const said: string[] = [];
  const say = (level: string) => (message: string, fields?: object) =>
    void said.push(`${level} ${message} ${JSON.stringify(fields ?? {})}`);
  const logProblems = createProblemLog({ info: say("info"), warn: say("warn"), error: say("error") });
  return (problems: readonly Problem[], stopped?: Problem) => {
    said.length = 0;
    return { standing: logProblems({ problems, ...(stopped && { stopped }) }), said: [...said] };
  };
}

it("a problem is logged when it comes, and not again while it stands, but counted", () => {
  const log = open();
  expect(log([titleless, odd])).toEqual({
    standing: { errors: 1, warnings: 1 },
    said: [
      'error seeds/a.md  title-missing  no title {"hint":"state one"}',
      "warn seeds/b.md:3:1  field-unknown  odd {}",
    ],
  });
  expect(log([titleless, odd])).toEqual({ standing: { errors: 1, warnings: 1 }, said: [] });
  expect(log([titleless, dateless, odd]).said).toEqual(["error seeds/a.md:2  date-missing  no date {}"]);
});

it("a problem whose stack is another in the next run is the same problem", () => {
  const log = open();
  const toFailed = (frame: string) =>
    toError("extension-failed", { file: "seeds/a.md" }, `it failed: Error: x\n    at ${frame}`);
  expect(log([toFailed("async run")]).said).toHaveLength(1);
  expect(log([toFailed("process.tick")]).said).toEqual([]);
});

it("a file is named once none of its problems is left", () => {
  const log = open();
  log([titleless, dateless, odd]);
  expect(log([titleless, odd])).toEqual({ standing: { errors: 1, warnings: 1 }, said: [] });
  expect(log([odd])).toEqual({ standing: { warnings: 1 }, said: ["info seeds/a.md  no more problems {}"] });
  expect(log([titleless]).said).toEqual([
    'error seeds/a.md  title-missing  no title {"hint":"state one"}',
    "info seeds/b.md  no more problems {}",
  ]);
});

it("a run that was stopped ends no problem of a seed", () => {
  const gone = toError("seeds-missing", { file: "seeds" }, "gone");
  const log = open();
  log([titleless]);
  expect(log([gone], gone).said).toEqual(["error seeds  seeds-missing  gone {}"]);
  expect(log([titleless]).said).toEqual(["info seeds  no more problems {}"]);
});
