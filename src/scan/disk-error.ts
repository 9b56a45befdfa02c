/** What the disk says, in words: the system's own would repeat the path, as the machine has it. */
export function describeDiskError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  switch (codeOf(error)) {
    case "ENOENT":
      return "it does not exist";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    default:
      return error.message;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === "ENOENT";
}

function codeOf(error: Error): unknown {
  return "code" in error ? error.code : undefined;
}

export function isDenied(error: unknown): boolean {
  return error instanceof Error && ["EACCES", "EPERM"].includes(String(codeOf(error)));
}
