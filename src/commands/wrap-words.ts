/** Lines of at most `width` columns, each behind `indent`; a longer word has a line of its own. */
export function wrapWords(
  text: string,
  { width, indent }: { readonly width: number; readonly indent: string },
): string {
  const lines = text.split("\n").flatMap((line) => wrapLine(line, width - indent.length));
  return lines.map((line) => `${indent}${line}`.trimEnd()).join("\n");
}

function wrapLine(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measureColumns(longer) > room && line !== "") {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** A text of at most `width` columns; of a longer one the beginning. */
export function cutColumns(text: string, width: number): string {
  if (measureColumns(text) <= width) return text;
  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (measureColumns(cut + segment) >= width) break;
    cut += segment;
  }
  return `${cut}…`;
}

/** Columns of a text in a terminal: East Asian wide characters take two. */
export function measureColumns(text: string): number {
  const wide = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]|\p{Extended_Pictographic}/gu,
  );
  return [...text.replace(/\p{M}/gu, "")].length + (wide?.length ?? 0);
}
