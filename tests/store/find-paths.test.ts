import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import { findPaths } from "../../src/store/find-paths.ts";

/** In SQLite's order, which is what is looked through. */
function order(paths: readonly string[]): readonly string[] {
  const db = openDatabase(":memory:", { isReadOnly: false });
  const rows = db.all("SELECT value FROM json_each(?) ORDER BY value", JSON.stringify(paths));
  db.close();
  return rows.map(({ value }) => String(value));
}

const anyPath = fc.string({ unit: fc.constantFrom("a", "b", "/", ".", "é", "\uFF5E", "😀", "😁"), maxLength: 4 });

describe("findPaths", () => {
  it("finds every path in any order, and no other", () => {
    const anySets = [fc.uniqueArray(anyPath), fc.array(anyPath)] as const;
    fc.assert(
      fc.property(...anySets, (known, asked) => {
        const paths = order(known);
        const find = findPaths(paths);
        for (const path of [...paths, ...asked, ...known]) {
          const at = paths.indexOf(path);
          expect(find(path)).toBe(at === -1 ? undefined : at);
        }
      }),
    );
  });
});
