import { closeSync, openSync, readSync } from "node:fs";
import { posix } from "node:path";
import type { Article, Body, Enclosure, Field, FieldName, FileAddress, Image } from "../model/article.ts";
import type { Config } from "../model/config.ts";
import { isLocalPath } from "../model/local-path.ts";
import { isPublishable } from "../model/media-type.ts";
import { type Problem, toWarning } from "../model/problem.ts";
import type { LocalPath } from "../model/values.ts";
import { findLeadImage, findWholeImage, type Passage } from "../pipeline.ts";
import { type FileBeside, findBeside, isOfSystem } from "../scan/find-beside.ts";
import { measurePicture } from "./measure-picture.ts";

/**
 * Adds what files beside the seed say of themselves: length in bytes, and a picture's type, width and height. One that is not there is
 * left out, with a warning where the article states it, and so is one that is not copied beside its reading page. An article without such files is
 * let through at no cost.
 */
export function probeFiles(passage: Passage, folder: string, { pages }: Pick<Config, "pages">): Passage {
  const { outcome } = passage;
  if (outcome.kind !== "pass" || !hasLocalFile(outcome.value)) return passage;
  const { image, enclosures = [], ...others } = outcome.value;
  const problems: Problem[] = [];
  const look = (name: FieldName) => (address: LocalPath) => {
    const file = findBeside(folder, passage.source.path, address);
    const isPublished = isPublishable(address) || !pages || others.url !== undefined;
    const field = passage.draft?.fields[name];
    if (isStated(field) && !isPublished) problems.push(toUnpublished(address, field.place));
    else if (isStated(field) && file === undefined) problems.push(toMissing(address, passage, field.place));
    return isPublished ? file : undefined;
  };
  const field = passage.draft?.fields.image;
  const found = image && probePicture(image, look("image"));
  const picture = found ?? findOther(field, others.body, look("image"));
  const isAwaited = found === undefined && image !== undefined && field !== undefined && !isStated(field);
  const files = enclosures.flatMap((enclosure) => probeEnclosure(enclosure, look("enclosures")) ?? []);
  const article: Article = {
    ...others,
    ...(picture && { image: picture }),
    ...(isAwaited && isLocalPath(image.url) && { awaited: image.url }),
    ...(files.length > 0 && { enclosures: files }),
  };
  return { ...passage, outcome: { ...outcome, value: article, warnings: [...outcome.warnings, ...problems] } };
}

/** What is stated is certain; a theme's picture may lie elsewhere. */
function isStated(field: Field | undefined): field is Field {
  return field !== undefined && field.confidence === undefined;
}

/** Of pictures in the text, the first that is there; of a stated one there is no other. */
function findOther(field: Field | undefined, body: Body, look: Look): Image | undefined {
  if (isStated(field)) return undefined;
  const lead = field === undefined ? undefined : findLeadImage(body);
  return (lead && probePicture(lead, look)) ?? findWholeImage(body);
}

function hasLocalFile({ image, enclosures }: Article): boolean {
  if (image !== undefined && isLocalPath(image.url)) return true;
  return enclosures?.some(({ url }) => isLocalPath(url)) === true;
}

type Look = (address: LocalPath) => FileBeside | undefined;

function probePicture(image: Image<FileAddress>, look: Look): Image | undefined {
  if (!isLocalPath(image.url)) return image;
  const file = look(image.url);
  return file && { ...image, ...measurePicture(readStart(file)), sizeBytes: file.sizeBytes };
}

function probeEnclosure(enclosure: Enclosure, look: Look): Enclosure | undefined {
  if (!isLocalPath(enclosure.url)) return enclosure;
  const file = look(enclosure.url);
  return file && { ...enclosure, sizeBytes: file.sizeBytes };
}

/** Pictures say their size within this, behind whatever a camera noted before it. */
const START_BYTES = 256 * 1024;

/** Empty where it may not be read. */
function readStart({ path, sizeBytes }: FileBeside): Uint8Array {
  const start = new Uint8Array(Math.min(sizeBytes, START_BYTES));
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    return start.subarray(0, readSync(descriptor, start));
  } catch (error) {
    if (isOfSystem(error)) return new Uint8Array();
    throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function toUnpublished(address: LocalPath, place: Problem["place"]): Problem {
  const hint = `of files beside a seed, pictures (but no SVG), sounds, films, PDF, EPUB and ZIP are; publish it elsewhere, and state where: https://example.org/${address}`;
  return toWarning("part-dropped", place, `"${address}" is not published, and is left out`, { hint });
}

function toMissing(address: LocalPath, { source }: Passage, place: Problem["place"]): Problem {
  const path = posix.join(posix.dirname(source.path), address);
  const hint = `put the file itself at ${path} in the seeds folder, or state where it is published: https://example.org/${address}`;
  return toWarning("file-missing", place, `"${address}" is no file beside the seed, and is left out`, { hint });
}
