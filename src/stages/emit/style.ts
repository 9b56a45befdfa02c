import type { OutFile } from "../../model/feed.ts";

/** The one style sheet of all pages: `style.css`. */
export function emitStyle(): OutFile {
  return { path: "style.css", text: CSS };
}

// Logical properties throughout: the same rules serve both directions of writing.
// Colours keep a contrast of 4.5:1 or more (WCAG AA) in both schemes.
const CSS = `:root {
  color-scheme: light dark;
  --paper: #fff;
  --ink: #1b1f23;
  --quiet: #5a636c;
  --line: #dde2e6;
  --shade: #f4f6f7;
  --link: #0b5a74;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --serif: "Iowan Old Style", Charter, "Palatino Linotype", "Noto Serif", Georgia, serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono", monospace;
  --measure: 37rem; /* about 65 letters */
  --leading: 1.65;
  --tight: 1.2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a;
    --ink: #dfe4e8;
    --quiet: #9aa5af;
    --line: #2d3439;
    --shade: #1d2226;
    --link: #82c8de;
  }
}
/* Dense scripts want more room between the lines, cursive ones still more; neither wants its letters pulled together. */
:is(:lang(ja), :lang(zh), :lang(ko), :lang(hi), :lang(mr), :lang(ne), :lang(bn), :lang(ta), :lang(te), :lang(th)) { --leading: 1.85; --tight: 1.4; --spacing: 0 }
:is(:lang(ar), :lang(fa), :lang(ur), :lang(ps), :lang(ckb), :lang(ug), :lang(sd)) { --leading: 1.95; --tight: 1.5; --spacing: 0 }

*, ::before, ::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block: 2rem }
body {
  margin: 0;
  padding: 0 max(1.25rem, 5vw);
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem var(--serif);
  overflow-wrap: anywhere;
  text-wrap: pretty;
}
body > * { max-inline-size: var(--measure); margin-inline: auto }
main:focus { outline: none }
p, li, dt, dd { line-height: var(--leading) }
h1, h2, h3, h4, h5, h6 { line-height: var(--tight); font-weight: 650; text-wrap: balance }
h1 { margin: 0; font-size: clamp(1.75rem, 1.35rem + 2vw, 2.5rem); letter-spacing: var(--spacing, -0.012em) }
h2 { margin: 2.5em 0 0.6em; font-size: 1.375rem }
h3, h4, h5, h6 { margin: 2em 0 0.5em; font-size: 1.125rem }
p, ul, ol, dl, pre, table, figure, blockquote { margin: 0 0 1.2em }

@media (width < 40rem) {
  main { hyphens: auto }
}

a { color: var(--link); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em }
a:hover { text-decoration-thickness: 0.12em }
:focus-visible { outline: 0.15em solid var(--link); outline-offset: 0.2em; border-radius: 0.15em }
.skip { position: absolute; inset-block-start: -6rem; inset-inline-start: 0.5rem; padding: 0.5em 1em; background: var(--paper) }
.skip:focus { inset-block-start: 0.5rem }
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth }
}

.site, .byline, .facts, .tags, .origin { font-family: var(--sans); font-size: 0.875rem; line-height: 1.5; color: var(--quiet) }
header.site { padding-block: 1.5rem; font-weight: 600 }
header.site a, .byline a { color: inherit }
header.site a, .newest a { text-decoration-color: transparent }
header.site a:hover, .newest a:hover { text-decoration-color: currentcolor }
footer.site { margin-block-start: 4rem; padding-block: 1.25rem 3rem; border-block-start: 1px solid var(--line) }
footer.site p { margin: 0 0 0.4em }
.dot { margin-inline: 0.15em }

main { padding-block: clamp(1rem, 4vw, 2.5rem) 0 }
article > header { margin-block-end: 2.25rem }
header > .byline { margin: 1.1rem 0 0; color: var(--ink) }
.agencies { color: var(--quiet) }
.facts { margin: 0.2rem 0 0 }
.byline:first-of-type:last-of-type, h1 + .facts { margin-block-start: 1.1rem }
.led > p:first-child > strong { font-weight: inherit }
.led > p:first-child, .lead { font-size: 1.2em; line-height: calc(var(--leading) - 0.15) }
.text > :first-child { margin-block-start: 0 }
.file { margin-block-start: 1.5rem; font-family: var(--sans); font-size: 0.875rem }
.file audio, .file video { display: block; inline-size: 100%; margin-block-end: 0.5em }
.tags { display: flex; flex-wrap: wrap; gap: 0.4em; margin: 2.5rem 0 0; padding: 0; list-style: none }
.tags li { margin: 0; padding: 0.1em 0.7em; border-radius: 1em; background: var(--shade) }
.origin { margin-block: 1.5rem 0 }

ul, ol { padding-inline-start: 1.4em }
li + li { margin-block-start: 0.35em }
li > p { margin-block-end: 0.5em }
dt { font-weight: 650 }
dd { margin: 0 0 0.7em; margin-inline-start: 1.4em }
blockquote { padding-inline-start: 1.1em; margin-inline: 0; border-inline-start: 3px solid var(--line); color: var(--quiet) }
blockquote > :last-child { margin-block-end: 0 }
hr { inline-size: 6rem; margin: 2.5em auto; border: 0; border-block-start: 1px solid var(--line) }
img, video, audio, svg { max-inline-size: 100%; block-size: auto }
figure { margin-inline: 0 }
figcaption, small, sup, sub { font-size: 0.8em }
figcaption { font-family: var(--sans); line-height: 1.5; color: var(--quiet) }
code, kbd, samp, pre { font-family: var(--mono); font-size: 0.86em; direction: ltr; unicode-bidi: isolate; hyphens: none }
:not(pre) > code { padding: 0.1em 0.3em; border-radius: 0.25em; background: var(--shade) }
pre { padding: 1em 1.2em; overflow-x: auto; border-radius: 0.4em; background: var(--shade); line-height: 1.5; text-align: left }
pre code { font-size: inherit; overflow-wrap: normal }
table { display: block; inline-size: max-content; max-inline-size: 100%; overflow-x: auto; border-collapse: collapse; overflow-wrap: normal; font: 0.9em/1.45 var(--sans) }
th, td { padding: 0.5em 1em 0.5em 0; padding-inline: 0 1.4em; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top }
th { font-weight: 600 }

.lead { margin: 0.7rem 0 0; color: var(--quiet) }
.formats, .newest, .feeds { padding: 0; list-style: none }
.formats h3, .newest h3, .feeds h3 { margin: 0 }
.formats { border-block-start: 1px solid var(--line) }
.formats li { margin: 0; padding-block: 1.1rem; border-block-end: 1px solid var(--line) }
.formats p { margin: 0 }
@media (width >= 40rem) {
  .formats li { display: grid; grid-template-columns: 7rem 1fr }
  .formats p { grid-column: 2 }
}
.formats h3, .feeds { font-family: var(--sans); font-size: 1rem; line-height: var(--leading) }
.address code { display: inline-block; margin-block-start: 0.4rem; padding: 0.3em 0.7em; user-select: all }
.newest { margin-block-start: 1.4rem }
.newest li { margin: 0 0 2rem }
.newest h3 { font-size: 1.25rem }
.newest p { margin: 0.3rem 0 0 }
.feeds li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; margin: 0; padding-block: 0.55rem; border-block-end: 1px solid var(--line) }
.feeds h3 { font-size: 1rem; font-weight: 500 }
.feeds p { margin: 0; font-size: 0.875rem }
.feeds a { margin-inline-start: 0.6em }
`;
