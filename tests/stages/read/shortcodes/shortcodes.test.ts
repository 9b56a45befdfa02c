import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../../src/stages/read/markdown/markdown.ts";
import { readMdx } from "../../../../src/stages/read/markdown/mdx.ts";
import { HTML, MARKDOWN } from "../../../../src/stages/read/shortcodes/shortcode-markup.ts";
import { translateShortcodes } from "../../../../src/stages/read/shortcodes/shortcodes.ts";
import { makeSeedText } from "../../../support/make.ts";
import { passed, problemsOf, toLine } from "../../../support/outcomes.ts";

const translate = (markdown: string) => translateShortcodes(markdown, MARKDOWN).text;

describe("calls of a site generator's templates", () => {
  it.each([
    ['{{< figure src="a.png" alt="A [b]" >}}', "![A \\[b\\]](<a.png>)"],
    [
      '{{< figure src="a.png" caption="A & B" />}}',
      '\n\n<figure><img src="a.png" alt=""><figcaption>A &#x26; B</figcaption></figure>\n\n',
    ],
    ["{{< highlight go >}}\nx := 1\n{{< /highlight >}}", "```go\nx := 1\n```"],
    ["{% highlight ruby linenos %}\nputs '{{ x }}'\n{% endhighlight %}", "```ruby\nputs '{{ x }}'\n```"],
    ["{% raw %}{{ x }}{% include y.html %}{% endraw %}", "{{ x }}{% include y.html %}"],
    ["a {%- comment -%} b {%- endcomment -%} c", "a  c"],
    ['{{ youtube(id="a1B2c3D4e5F") }}', "[YouTube](https://www.youtube.com/watch?v=a1B2c3D4e5F)"],
    ["{{< youtube a1B2c3D4e5F >}}", "[YouTube](https://www.youtube.com/watch?v=a1B2c3D4e5F)"],
    [
      "{{< vimeo 146022717 >}} {{< gist ada 123abc >}}",
      "[Vimeo](https://vimeo.com/146022717) [Gist](https://gist.github.com/ada/123abc)",
    ],
    ['[a]({{< relref "b.md" >}}) [c]({% post_url 2026-01-01-d %})', "[a](b.md) [c](2026-01-01-d.md)"],
    ["{{% notice tip %}}Mind **this**.{{% /notice %}}", "Mind **this**."],
    ["{% quote(author='A') %}\nMind.\n{% end %}", "\nMind.\n"],
    ["![a]({{ site.baseurl }}/a.png) {{ '/b' | relative_url }}", "![a](/a.png) /b"],
    ['{% image "a.png", "A" %}', "![A](<a.png>)"],
  ])("%s", (markdown, translated) => {
    expect(translateShortcodes(markdown, MARKDOWN)).toEqual({ text: translated });
  });

  it.each([
    "```md\n{{< figure src=a >}}\n{% include x %}\n```",
    "~~~\n{{ page.title }}",
    "Write `{{< ref x >}}` or ``{% raw``.",
    "Text\n\n    {{< figure >}}\n    {% x %}\n",
    "Vue shows {{ name }} and {{ user.name }} as they are, and LaTeX {{a}}.",
  ])("stay in code, and where they are but text with braces: %s", (markdown) => {
    expect(translateShortcodes(markdown, MARKDOWN)).toEqual({ text: markdown });
  });

  it("are shown where documentation escapes them", () => {
    expect(translate("`{{</* ref x */>}}` {{%/* y */%}}")).toBe("`{{< ref x >}}` {{% y %}}");
    expect(translate("```\n{% raw %}\n{{ x }}\n{% endraw %}\n```")).toBe("```\n{{ x }}\n```");
  });

  it("are left out where nobody knows them, what they enclose stays, and a link begun by one is none", () => {
    expect(translate("a {{< mood x=1 >}}b{{< /mood >}} {% nonsense %}")).toBe("a b ");
    expect(translate("[a]({{ site.repository }}/issues)")).toBe("[a](unknown:/issues)");
  });

  it("warn once an article, at the line of the first", () => {
    const outcome = readMarkdown(makeSeedText("---\ntitle: Heat\n---\n\nHot {{< mood >}}\n{{< mood >}}\n"));
    expect(problemsOf(outcome).map(toLine)).toEqual([
      "seeds/heat.md:5 warning shortcode-unknown {{< mood >}} can't be run here, and is left out, as are others like it",
    ]);
  });

  it("never fail on any text, and leave one without braces alone", () => {
    const sign = fc.constantFrom(
      "{{",
      "}}",
      "{%",
      "%}",
      "<",
      ">",
      "/*",
      "`",
      "```",
      "\n",
      " raw ",
      "endraw",
      "x",
      '"',
      "(",
      "highlight",
      "    ",
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const text = signs.join("");
        const { text: markdown } = translateShortcodes(text, MARKDOWN);
        if (!text.includes("{{") && !text.includes("{%")) expect(markdown).toBe(text);
        expect(markdown.length).toBeLessThan(text.length * 3 + 40);
      }),
    );
  });
});

describe("the same calls in HTML", () => {
  it.each([
    ['{{< figure src="a.png" alt="A & B" >}}', '<img src="a.png" alt="A &#x26; B">'],
    ["{% highlight ruby %}\na < b\n{% endhighlight %}", "<pre><code>a &#x3C; b</code></pre>"],
    ["{{< vimeo 146022717 >}}", '<a href="https://vimeo.com/146022717">Vimeo</a>'],
    ['<p>\n\n    <img src="{{ site.baseurl }}/a.png"> `{% include x.html %}`', '<p>\n\n    <img src="/a.png"> ``'],
  ])("%s", (html, translated) => {
    expect(translateShortcodes(html, HTML).text).toBe(translated);
  });
});

describe("MDX", () => {
  it("is Markdown without imports, exports, comments and components, but for those in code", () => {
    const text =
      '---\ntitle: Heat\n---\nimport A from "a";\nexport const b = {\n  c: 1,\n};\n\nHot {/* very */}\n\n<A b={1} c="d">\n**now**\n</A>\n\n```jsx\nimport A from "a";\n<A />\n```\n';
    expect(passed(readMdx(makeSeedText(text, "heat.mdx"))).body).toEqual({
      kind: "markdown",
      markdown: '\n\n\n\n\nHot \n\n\n**now**\n\n\n```jsx\nimport A from "a";\n<A />\n```\n',
    });
  });
});
