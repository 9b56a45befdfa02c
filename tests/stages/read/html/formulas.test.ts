import { describe, expect, test } from "vitest";
import { readBody } from "./reading.ts";

const read = (formula: string) => readBody(`<p>So <math>${formula}</math>.</p>`);

describe("a formula in MathML", () => {
  test.each([
    ["<mfrac><mn>1</mn><mn>12</mn></mfrac>", "1/12"],
    ["<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>", "(a+b)/c"],
    ["<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>", "E=mc<sup>2</sup>"],
    [
      "<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub>",
      "∑<sub>i</sub><sup>n</sup>x<sub>i</sub>",
    ],
    ["<msqrt><mi>x</mi></msqrt><mo>&lt;</mo><mroot><mi>y</mi><mn>3</mn></mroot>", "√x&lt;<sup>3</sup>√y"],
    [
      "<semantics><mrow><mi>x</mi></mrow><annotation encoding='application/x-tex'>\\vec x</annotation></semantics>",
      "x",
    ],
  ])("%s is %s on a line", (formula, line) => {
    expect(read(formula)).toBe(`<p>So ${line}.</p>`);
  });

  test("is there once where it is drawn for the eye, too", () => {
    const drawn = '<span aria-hidden="true"><span>E</span></span>';
    expect(readBody(`<p>So <span><span><math><mi>E</mi></math></span>${drawn}</span>.</p>`)).toBe(
      "<p>So <span><span>E</span></span>.</p>",
    );
  });

  test("is no twin of what is hidden from others beside its paragraph", () => {
    const text = '<p>So <math><mi>E</mi></math>.</p><p aria-hidden="true">It is.</p>';
    expect(readBody(text)).toBe('<p>So E.</p><p aria-hidden="true">It is.</p>');
  });

  test("leaves the picture that is shown in its place", () => {
    const hidden = '<span style="display: none"><math><mi>E</mi></math></span>';
    expect(readBody(`<p>So it is <span>${hidden}<img aria-hidden="true" src="e.svg" alt="E"></span>.</p>`)).toBe(
      '<p>So it is <span><img aria-hidden="true" src="e.svg" alt="E"></span>.</p>',
    );
  });

  test("may be nested as deep as any element", () => {
    const deep = `${"<mfrac><mi>a</mi>".repeat(300)}<mi>b</mi>${"</mfrac>".repeat(300)}`;
    expect(read(deep)).toContain("a/(a/(a/");
  });
});
