import { describe, expect, it } from "vitest";
import { readMdx } from "../../../../src/stages/read/markdown/mdx.ts";
import { makeSeedText } from "../../../support/make.ts";
import { passed } from "../../../support/outcomes.ts";

const read = (text: string) => passed(readMdx(makeSeedText(text, "heat.mdx")));
const bodyOf = (text: string) => {
  const { body } = read(text);
  return body.kind === "markdown" ? body.markdown : undefined;
};

describe("MDX", () => {
  it.each([
    ["an import of several lines", 'import {\n  A,\n  B\n} from "x";\n\nText\n', "\n\n\n\n\nText\n"],
    ["imports of all kinds", "import A from 'a'\nimport B, { C } from 'b';\nimport 'c'\nText\n", "\n\n\nText\n"],
    ["an export with an empty line", "export const f = () => {\n\n  const z = 2;\n}\n\nText\n", "\n\n\n\n\nText\n"],
    ["an export that goes on", "export const x =\n  5;\n\nText\n", "\n\n\nText\n"],
    ["an export with odd brackets", "export const r = /['\"{]/g, s = '}', t = `}`; // }\n\nText\n", "\n\nText\n"],
    ["an export of a component", "export const A = () => <p>Don't</p>;\n\nIt's hot.\n", "\n\nIt's hot.\n"],
    ["a script in a tag", "<div onClick={() => alert(1)}>Text</div>\n", "<div>Text</div>\n"],
    ["a component with values", "a <Chart data={[{x:1}]} title='>' /> b\n", "a  b\n"],
    ["a component of several lines", "<Foo\n  b={{ x: 1 }}\n/>\n\nText\n", "\n\n\n\nText\n"],
    ["a tag of no name", "<>Text</>\n", "Text\n"],
    ["expressions", "x {items.map(i => <b>{i}</b>)} y {props.x}{/* a * b */} z\n", "x  y  z\n"],
  ])("leaves out %s", (_, text, markdown) => {
    expect(bodyOf(text)).toBe(markdown);
  });

  it.each([
    'Use the `<Button />` component and `<Card title="x">` in your `{page}`.\n',
    "```jsx\nimport x from 'y'\n\n<Foo a={1} />\n```\n",
    "Import duties, \\{x} and 5 < 6, <https://x.example/>.\n",
    "imports from there, exports to there\n",
    "$\\frac{a}{b}$\n\n$$\n\\sum_{i}\n$$\n",
    "<!-- {more} -->\n",
    "{ unclosed, and <Foo b={ never\n",
  ])("leaves %j as it is", (text) => {
    expect(bodyOf(text)).toBe(text);
  });

  it("has the text of an expression that is no more than that", () => {
    expect(bodyOf('a{" "}b {\'<\'} c <img src={"a.png"} alt={x} />\n')).toBe('a b &#x3C; c <img src="a.png">\n');
  });

  it("takes what components enclose for Markdown, however far it is indented", () => {
    const tabs =
      "<Tabs>\n  <Tab>\n    It was **hot**.\n\n    - a\n      - b\n\n    ```js\n    f()\n    ```\n  </Tab>\n</Tabs>\n";
    expect(bodyOf(tabs)).toBe("\n\nIt was **hot**.\n\n- a\n  - b\n\n```js\nf()\n```\n\n\n");
    expect(bodyOf("- a\n\n  <Note>\n    b\n  </Note>\n")).toBe("- a\n\n  \n  b\n\n");
    expect(bodyOf('<div className="x">\n  It was **hot**.\n</div>\nText\n')).toBe(
      '<div className="x">\n\nIt was **hot**.\n</div>\n\nText\n',
    );
  });

  it("ends an element of HTML that ends itself, lest it takes in all that follows", () => {
    expect(bodyOf('<iframe src="https://x.example/" />\n\n<br />\n')).toBe(
      '<iframe src="https://x.example/"></iframe>\n\n\n<br>\n\n',
    );
  });

  it("finds the title below imports", () => {
    expect(read("import A from 'a';\nimport {\n  B\n} from 'b';\n\n# Heat {props.n}\n\nText\n")).toMatchObject({
      fields: { title: { value: "Heat", place: { line: 6 } } },
      body: { markdown: "\nText\n" },
    });
  });

  it.each([
    "{",
    "<A ",
    "<a b={1} ",
    "import {\n",
    "export const x = (\n",
    "<a b='",
    "{'",
    "/* {x} ",
    "{/ ",
    "<A>\n x\n",
  ])("stays quick on many of %j", (piece) => {
    const start = performance.now();
    read(piece.repeat(30_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
