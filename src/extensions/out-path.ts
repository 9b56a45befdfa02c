/** What the disks of all systems take as the name of a file. */
const MOST_NAME_BYTES = 255;

/** Whether this is the path of a file below the out folder, none of whose names is hidden. */
export function isOutPath(path: string): boolean {
  return path.split("/").every((name) => /^[^.\s\\\p{Cc}][^\\\p{Cc}]*$/u.test(name) && fitsDisk(name));
}

function fitsDisk(name: string): boolean {
  return Buffer.byteLength(name) <= MOST_NAME_BYTES;
}
