import type { SQLInputValue } from "node:sqlite";
import type { Database } from "./database.ts";

/** Makes these the only rows of an article in a table whose first column is its number; where they are that already, as for most, nothing is written. */
export function replaceRows(
  db: Database,
  table: "seed_links" | "shown_files",
  rows: { readonly number: number; readonly values: readonly (readonly SQLInputValue[])[] },
): void {
  const { number, values } = rows;
  const wanted = values.map((row) => [number, ...row]);
  const known = db.all(`SELECT * FROM ${table} WHERE number = ?`, number).map((row) => Object.values(row));
  if (JSON.stringify(known) === JSON.stringify(wanted)) return;
  db.run(`DELETE FROM ${table} WHERE number = ?`, number);
  for (const row of wanted) db.run(`INSERT INTO ${table} VALUES (${row.map(() => "?").join(", ")})`, ...row);
}
