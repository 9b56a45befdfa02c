/** Whether the system gave this code, such as ENOENT, for its reason. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
