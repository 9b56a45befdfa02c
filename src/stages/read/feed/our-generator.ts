/** Whether feedmill wrote the feed itself: then what its format has no words for can be told from how feedmill writes it. */
export function isOurs(generator: string | undefined): boolean {
  return generator === "feedmill";
}
