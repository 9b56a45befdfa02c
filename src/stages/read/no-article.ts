import { isProjectFile } from "../../model/project-file.ts";

/**
 * Whether a file in a content folder is none of the articles, and no cause for a complaint: a section's page, a generator's own
 * file, or, where no reader takes it (`isRefused`), a project's LICENSE, a picture or script beside an article, or what an editor or
 * the system leaves there.
 */
export function isNoArticle(path: string, isRefused: boolean): boolean {
  if (isRefused) return isProjectFile(path) || NEVER_READ.some((pattern) => pattern.test(path));
  // Nearly all paths are done with here.
  if (!path.includes("_") && !path.includes(".11tydata.") && !path.includes("~$")) return false;
  return OFFICE_LOCK.test(path) || OWN_FOLDER.test(path) || SECTION_PAGE.test(path) || DIRECTORY_DATA.test(path);
}

/** Jekyll's and Eleventy's templates and data; never `_posts`, nor a collection's folder. */
const OWN_FOLDER = /(?:^|\/)_(?:data|includes|layouts|plugins|sass|site)\//;
/** Of Hugo and Zola. */
const SECTION_PAGE = /(?:^|\/)_index(?:\.[a-z-]+)?\.(?:md|markdown|mdx|html)$/i;
const DIRECTORY_DATA = /\.11tydata\.json$/i;
const OWN_CONFIGURATION =
  /(?:\.11tydata\.(?:js|cjs|mjs)|\.11ty\.(?:js|cjs|mjs)|\.(?:njk|liquid)|(?:^|\/)_config\.ya?ml)$/i;
/** What articles show. */
const SERVED =
  /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|webp|aac|flac|m4a|m4b|m4v|mov|mp3|mp4|oga|ogg|ogv|opus|srt|vtt|wav|weba|webm|css|js|ts)$/i;

/** What editors keep of the text before, and vim's try whether it may write; what Windows and merges leave behind. */
const LEFT_BEHIND = /(?:~|\.(?:bak|orig|rej|tmp)|(?:^|\/)(?:#[^/]*#|4913|Thumbs\.db|desktop\.ini))$/i;

/** Whom Word says to have a document open, beside it and with its ending. */
const OFFICE_LOCK = /(?:^|\/)~\$[^/]*$/;

const NEVER_READ = [SERVED, OWN_CONFIGURATION, OWN_FOLDER, LEFT_BEHIND, OFFICE_LOCK];

/** Whether a JSON object is what Eleventy keeps of a whole folder, by the folder's name: `posts/posts.json`, with a layout and no title or text. */
export function isDirectoryData(path: string, value: object): boolean {
  const isOfFolder = /(?:^|\/)([^/]+)\/\1\.json$/.test(path);
  return isOfFolder && ["layout", "permalink", "tags"].some((name) => name in value) && !hasArticle(value);
}

function hasArticle(value: object): boolean {
  return Object.keys(value).some((name) => /^(?:title|headline|markdown|html|text|body.*|content.*)$/.test(name));
}
