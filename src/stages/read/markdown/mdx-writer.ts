/** Puts pieces of a text together; `enter` and `leave` say where an element begins and ends. */
export type MdxWriter = {
  readonly write: (piece: string) => void;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly toText: () => string;
};

/** How far an element's tag is indented, and how much all its lines lose, once the first of them tells. */
type Level = { readonly indent: number; readonly outer: number; readonly excess?: number };

/** Takes away the indentation that lines have for standing in an element, which Markdown would take for that of code. */
export function createMdxWriter(): MdxWriter {
  const levels: Level[] = [];
  let text = "";
  let indent = 0;
  const toExcess = (own: number): number => {
    const level = levels.at(-1);
    if (level === undefined) return 0;
    const excess = level.excess ?? level.outer + Math.max(0, own - level.indent);
    levels[levels.length - 1] = { ...level, excess };
    return excess;
  };
  return {
    write: (piece) => {
      text += piece.replace(/\n([ \t]*)(?=[^ \t\n]|$(?![\s\S]))/g, (_line, space: string) => {
        indent = space.length;
        return `\n${space.slice(toExcess(indent))}`;
      });
    },
    enter: () => levels.push({ indent, outer: levels.at(-1)?.excess ?? levels.at(-1)?.outer ?? 0 }),
    leave: () => levels.pop(),
    toText: () => text,
  };
}
