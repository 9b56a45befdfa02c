import { type AbsoluteUrl, parseAbsoluteUrl } from "../../../model/values.ts";

/** The address that the innermost of these leads to, each relative to those before it; what is no address is passed over. */
export function resolveAll(...addresses: readonly (string | undefined)[]): AbsoluteUrl | undefined {
  return addresses.reduce<AbsoluteUrl | undefined>(
    (base, address) => (address === undefined ? base : (parseAbsoluteUrl(address, base) ?? base)),
    undefined,
  );
}
