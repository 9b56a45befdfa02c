/** SQLite's primary code of an error that it raised; undefined for any other. */
export function toSqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error && "errcode" in error)) return undefined;
  return typeof error.errcode === "number" ? error.errcode & 0xff : undefined;
}
