import fc from "fast-check";
import { expect, it } from "vitest";
import { toSortedPaths } from "../../src/output/sorted-paths.ts";

const anyPath = fc.string({ unit: fc.constantFrom("a", "b", "/", ".", "é"), minLength: 1, maxLength: 4 });

it("a set of paths holds what a Set would, whatever was added and deleted", () => {
  const anyChanges = fc.array(fc.tuple(fc.boolean(), anyPath));
  fc.assert(
    fc.property(fc.array(anyPath), anyChanges, anyPath, (listed, changes, asked) => {
      const paths = toSortedPaths(listed);
      const model = new Set(listed);
      for (const [isAdded, path] of changes) {
        paths[isAdded ? "add" : "delete"](path);
        model[isAdded ? "add" : "delete"](path);
      }
      const old = new Set(listed);
      expect(paths.list()).toEqual([...model].toSorted());
      expect(paths.has(asked)).toBe(model.has(asked));
      expect(paths.listOld(asked)).toEqual(
        [...old].filter((path) => path.startsWith(asked) && model.has(path)).toSorted(),
      );
    }),
  );
});

it("the first parts of paths are names and folders, each once", () => {
  const paths = ["feed.xml", "feed.xml.gz", "feed/1.xml", "feed/2/3.xml", "z/1.xml", "atom.xml"];
  expect(toSortedPaths(paths).listTops()).toEqual(["atom.xml", "feed.xml", "feed.xml.gz", "feed/", "z/"]);
});
