/** Text with the references that the sanitiser writes, and no others. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, toReference);
}

/** The value of a quoted attribute, in the same way. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&<>"]/g, toReference);
}

function toReference(character: string): string {
  return REFERENCES[character] ?? character;
}

const REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
