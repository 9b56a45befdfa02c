/** As package.json says under engines; npm only warns. */
const OLDEST_MAJOR = 24;

/** What to say on a Node that is too old; undefined on any other. It must be imported by itself: the rest can't even be loaded there. */
export function explainOldNode(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST_MAJOR) return undefined;
  return `feedmill: this is Node ${version}, and feedmill needs ${OLDEST_MAJOR} or newer; \`npm install node\` brings a newer one into a project\n`;
}
