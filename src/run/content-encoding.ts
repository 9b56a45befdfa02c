import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Content codings we can send, the one we like best first. */
const ENCODINGS = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The coding that an Accept-Encoding header likes best; of equally liked ones, the smallest. RFC 9110, 12.5.3.
 * A client that states nothing gets the bytes as they are, and so does one that forbids everything: better that than nothing.
 */
export function chooseEncoding(acceptEncoding: string | null): Encoding {
  const weights = parseWeights(acceptEncoding ?? "");
  const rank = (encoding: Encoding): number => {
    const stated = weights.get(encoding);
    if (stated !== undefined) return stated;
    const others = weights.get("*");
    // identity is acceptable without being named, but liked less than what was.
    return encoding === "identity" ? Math.min(others ?? LEAST_WEIGHT, LEAST_WEIGHT) : (others ?? 0);
  };
  const acceptable = ENCODINGS.filter((encoding) => rank(encoding) > 0);
  return acceptable.toSorted((one, other) => rank(other) - rank(one))[0] ?? "identity";
}

/** `bytes` in the coding; small enough files of text only, they are held in memory. */
export async function encode(bytes: Bytes, encoding: Encoding): Promise<Bytes> {
  switch (encoding) {
    case "identity":
      return bytes;
    case "gzip":
      return compressGzip(bytes);
    case "br":
      // Quality 5 is smaller than gzip at about its cost; the default, 11, takes fifty times as long.
      return compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** The smallest weight a header can state is 0.001. */
const LEAST_WEIGHT = 0.0001;

function parseWeights(acceptEncoding: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().split(",")) {
    const [coding = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice("q=".length);
    const value = Number(weight ?? 1);
    // A weight that is none forbids: sending plain bytes is always safe.
    weights.set(coding.replace(/^x-gzip$/, "gzip"), value > 0 && value <= 1 ? value : 0);
  }
  return weights;
}

const compressGzip = promisify(gzip);
const compressBrotli: (bytes: Bytes, options: object) => Promise<Bytes> = promisify(brotliCompress);
