import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** Deeper elements lose their tags, not their text. Browsers stop at 512. */
const MAX_DEPTH = 200;

/**
 * The tokenizer for an HTML parser that must not open elements too deep, for its time grows with the square of the depth.
 * `depth` says how deep it is.
 */
export function createShallowTokenizer(depth: () => number): typeof Tokenizer {
  return class ShallowTokenizer extends Tokenizer {
    constructor(options: ConstructorParameters<typeof Tokenizer>[0], parser: TokenizerCallbacks) {
      const open = parser.onopentagname.bind(parser);
      // A tag whose name the parser never hears of is no tag to it.
      const openShallow: typeof open = (start, end) => (depth() < MAX_DEPTH ? open(start, end) : undefined);
      super(options, Object.assign(parser, { onopentagname: openShallow }));
    }
  };
}
