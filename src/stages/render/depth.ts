import { type ParserOptions, Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** Deeper elements lose their tags, not their text. Browsers stop at 512. */
const MAX_DEPTH = 200;

/**
 * Options for an HTML parser that opens no elements too deep, for its time grows with the square of the depth. `depth` says how
 * deep it is.
 */
export function toShallowOptions(depth: () => number): ParserOptions {
  const options: ShallowOptions & ParserOptions = { Tokenizer: ShallowTokenizer, depth };
  return options;
}

/** The parser hands its options on to the tokenizer. */
type ShallowOptions = ConstructorParameters<typeof Tokenizer>[0] & { readonly depth?: () => number };

// One class for all documents: the engine would have to compile another for each.
class ShallowTokenizer extends Tokenizer {
  constructor(options: ShallowOptions, parser: TokenizerCallbacks) {
    const { depth = () => 0 } = options;
    const open = parser.onopentagname.bind(parser);
    // A tag whose name the parser never hears of is no tag to it.
    const openShallow: typeof open = (start, end) => (depth() < MAX_DEPTH ? open(start, end) : undefined);
    super(options, Object.assign(parser, { onopentagname: openShallow }));
  }
}
