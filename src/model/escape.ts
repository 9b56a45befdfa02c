/** Plain text as markup, for HTML and XML, in elements and attributes alike. */
export function escapeMarkup(text: string): string {
  // Hexadecimal: the feed validator warns at named references in titles, and some readers unescape those twice.
  return text.replace(/[&<>"']/g, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);
}
