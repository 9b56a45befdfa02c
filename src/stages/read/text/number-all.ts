/** Values numbered in the order in which they first come, and how many different ones there are. */
export type Numbered = { readonly numbers: Int32Array; readonly count: number };

/** Numbers all values; several times faster than a Map. */
export function numberAll(values: Int32Array): Numbered {
  const numbers = new Int32Array(values.length);
  // Open addressing: at most two thirds of the places are taken. A place holds the number of its value, from 1, and the value itself.
  const mask = 2 ** Math.ceil(Math.log2(1.5 * values.length + 2)) - 1;
  const table = new Int32Array(2 * (mask + 1));
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    let place = scatter(value) & mask;
    while (table[2 * place] !== 0 && table[2 * place + 1] !== value) place = (place + 1) & mask;
    if (table[2 * place] === 0) {
      table[2 * place] = ++count;
      table[2 * place + 1] = value;
    }
    numbers[at] = (table[2 * place] ?? 0) - 1;
  }
  return { numbers, count };
}

/** Spreads what differs in high bits only over the low ones. */
export function scatter(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 15);
}
