/** The address of a worker's file beside a module, by its name: as source or as built. */
export function findWorker(moduleUrl: string, name: string): URL {
  return new URL(moduleUrl.replace(/[^/]+(\.[jt]s)$/, `${name}$1`));
}
