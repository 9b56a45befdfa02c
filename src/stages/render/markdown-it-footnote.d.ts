// The package ships no types; it is a plugin of markdown-it.
declare module "markdown-it-footnote" {
  const addFootnotes: (parser: unknown) => void;
  export = addFootnotes;
}
