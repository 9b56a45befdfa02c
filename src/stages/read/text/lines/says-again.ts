/**
 * Whether a line says no more than the description of a picture does, but who made it: "The old ferry / Ada Lovelace", or the name of an
 * icon, which is glued to it: "CameraThe old ferry".
 */
export function saysAgain(line: string, description: string): boolean {
  const at = description.length < SHORTEST ? -1 : line.indexOf(description);
  const rest = line.slice(at + description.length);
  if (at < 0 || at + rest.length === 0 || at + rest.length > LONGEST_BESIDE) return false;
  const isGlued = at === 0 || /\p{Ll}$/u.test(line.slice(0, at));
  const isParted = rest === "" || PARTS_CREDIT.test(rest) || (ENDS.test(description) && !ENDS.test(rest));
  return isGlued && isParted;
}

const SHORTEST = 15;
/** Signs of a credit and an icon. */
const LONGEST_BESIDE = 80;
const PARTS_CREDIT = /^ ?[/|(（–—-]/u;
const ENDS = /[.!?…。]["”’»]?$/u;
