import type { Database } from "./database.ts";

/** What is remembered under a name; undefined where nothing is. */
export function readSetting(db: Database, name: string): string | undefined {
  const value = db.get("SELECT value FROM settings WHERE name = ?", name)?.value;
  return typeof value === "string" ? value : undefined;
}

export function writeSetting(db: Database, name: string, value: string): void {
  db.run("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", name, value);
}
