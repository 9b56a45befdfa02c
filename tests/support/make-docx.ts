import { crc32, deflateRawSync } from "node:zlib";

/** A zip archive of these files, as an Office program would write it. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), facts, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\u0005\u0006"), end]);
}

/** What goes into a document: `body` as WordprocessingML, `properties` as the elements of core.xml, and further files. */
export type DocxParts = {
  readonly body: string;
  readonly properties?: string;
  /** Addresses by relationship id. */
  readonly links?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
};

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const STYLES: Readonly<Record<string, string>> = {
  Title: "Title",
  Subtitle: "Subtitle",
  Heading1: "heading 1",
  Heading2: "heading 2",
  Quote: "Quote",
  BodyText: "Body Text",
  ListParagraph: "List Paragraph",
  Motto: "Motto",
};

/** A Word document. */
export function makeDocx({ body, properties = "", links = {}, files = {} }: DocxParts): Buffer {
  const styles = Object.entries(STYLES).map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  const relationships = Object.entries(links).map(
    ([id, target]) => `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  return makeZip({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>',
    "_rels/.rels": toRelationships([
      `<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ]),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${properties}</cp:coreProperties>`,
    "word/styles.xml": `<w:styles ${WORD}>${styles.join("")}</w:styles>`,
    "word/_rels/document.xml.rels": toRelationships([
      `<Relationship Id="p1" Type="${OFFICE}/image" Target="media/mill.png"/>`,
      ...relationships,
    ]),
    "word/document.xml": `<w:document ${WORD} xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    ...files,
  });
}

function toRelationships(elements: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`;
}

/** A paragraph; `style` is the id of one of the document's styles. */
export function paragraph(text: string, style?: string): string {
  return `<w:p>${style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text)}</w:p>`;
}

/** A piece of text; `marks` such as `<w:b/>`. */
export function run(text: string, marks = ""): string {
  return `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** An item of a list of the document's: `list` 1 has bullets, 2 has numbers. */
export function listItem(text: string, list: 1 | 2, { style = "", level = 0 } = {}): string {
  const numbering = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  return `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${numbering}</w:pPr>${run(text)}</w:p>`;
}

/** The file that says which list has bullets, and which numbers. */
export const NUMBERING: Readonly<Record<string, string>> = {
  "word/numbering.xml": `<w:numbering ${WORD}>${["bullet", "decimal"].map(toList).join("")}</w:numbering>`,
};

function toList(format: string, at: number): string {
  const levels = [0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join("");
  const abstract = `<w:abstractNum w:abstractNumId="${at}">${levels}</w:abstractNum>`;
  return `${abstract}<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`;
}

/** A picture of the document. */
export const PICTURE =
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="The mill"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

/** The file of footnotes with one note, number 2. */
export function makeFootnotes(text: string): Readonly<Record<string, string>> {
  return {
    "word/footnotes.xml": `<w:footnotes ${WORD}><w:footnote w:id="2">${paragraph(text)}</w:footnote></w:footnotes>`,
  };
}
