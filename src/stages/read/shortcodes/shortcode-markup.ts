import { escapeMarkup } from "../../../model/escape.ts";
import { CODE } from "../markdown/code.ts";

/** How the text around a call is written: what in it is code, where no call is one, and how code, pictures and links are written there. */
export type Markup = {
  readonly code: readonly RegExp[];
  readonly writeCode: (code: string, language: string) => string;
  readonly writePicture: (src: string, alt: string) => string;
  readonly writeLink: (href: string, label: string) => string;
};

export const MARKDOWN: Markup = {
  code: [CODE],
  writeCode: (code, language) => {
    const fence = code.includes("```") ? "~~~~" : "```";
    return `${fence}${language}\n${code}\n${fence}`;
  },
  writePicture: (src, alt) => `![${alt.replace(/[[\]\\]/g, "\\$&")}](<${src.replace(/[<>\n]/g, "")}>)`,
  writeLink: (href, label) =>
    `[${label}](${/^https:[\w/.?=-]+$/.test(href) ? href : `<${href.replace(/[<>\n]/g, "")}>`})`,
};

/** Where calls run in code, too. */
export const HTML: Markup = {
  code: [],
  writeCode: (code) => `<pre><code>${escapeMarkup(code)}</code></pre>`,
  writePicture: (src, alt) => `<img src="${escapeMarkup(src)}" alt="${escapeMarkup(alt)}">`,
  writeLink: (href, label) => `<a href="${escapeMarkup(href)}">${escapeMarkup(label)}</a>`,
};
