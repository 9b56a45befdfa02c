/**
 * Sanitised HTML with a link in place of everything embedded (iframe, video, audio, object), around its poster image where
 * there is one, and `noscript` undone. It relies on how the sanitiser writes: no `<` or `>` but those of tags, every
 * attribute as ` name="value"`, every element closed.
 */
export function replaceEmbeds(html: string): string {
  if (!/<(?:audio|embed|iframe|noscript|object|source|video)\b/.test(html)) return html;
  return undoNoscript(html)
    .replace(/<(embed|iframe)([^>]*?)(?: \/>|><\/iframe>)/g, (_tag, name, attributes) => toLink(name, attributes, ""))
    .replace(/<(audio|object|video)([^>]*)>([\s\S]*?)<\/\1>/g, (_element, name, attributes, inside) =>
      toLink(name, attributes, inside),
    )
    .replace(/<\/?(?:audio|embed|iframe|noscript|object|source|video)\b[^>]*>/g, "");
}

const LABELS: Readonly<Record<string, string>> = { audio: "Audio", video: "Video" };

function toLink(name: string, attributes: string, inside: string): string {
  const [, source = ""] = /<source([^>]*)>/.exec(inside) ?? [];
  const address = findAttribute(attributes, "src") ?? findAttribute(source, "src");
  if (address === undefined) return inside;
  const href = toWatchAddress(address);
  const poster = findAttribute(attributes, "poster");
  const image = poster === undefined ? "" : `<img src="${poster}" alt="" /> `;
  const title = findAttribute(attributes, "title") ?? toHost(href);
  const link = `<a href="${href}">${image}${LABELS[name] ?? "Embedded content"}: ${title}</a>`;
  return isFallback(inside) ? link : `${link} ${inside}`;
}

/** The value, still escaped. */
function findAttribute(attributes: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** Whether it is but a word to browsers that can't play; more may be an article after a tag that was never closed. */
function isFallback(inside: string): boolean {
  return inside.length <= 500 && !/<(?!\/?(?:a|br|p|source)\b)|<p\b[\s\S]*<p\b/.test(inside);
}

/** A player's address shows nothing outside its frame; the page of the video does. */
function toWatchAddress(address: string): string {
  return address
    .replace(
      /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?!videoseries)([\w-]{11})(?![\w-]).*$/,
      "https://www.youtube.com/watch?v=$1",
    )
    .replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, "https://vimeo.com/$1");
}

function toHost(href: string): string {
  return href.replace(/^\w+:\/\/(?:www\.)?/, "").replace(/[/:?#].*$/, "");
}

/** What `noscript` holds is mostly the image that a script would have loaded; it is kept unless it stands there already. */
function undoNoscript(html: string): string {
  const pattern = /<noscript>([\s\S]*?)<\/noscript>/g;
  const shown = new Set(findImages(html.replace(pattern, "")));
  return html.replace(pattern, (_whole, inside: string) => {
    const images = findImages(inside);
    return images.length > 0 && images.every((image) => shown.has(image)) ? "" : inside;
  });
}

function findImages(html: string): readonly string[] {
  return [...html.matchAll(/<img src="([^"]*)"/g)].map(([, src = ""]) => src);
}
