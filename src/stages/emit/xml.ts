import { escapeMarkup } from "../../model/escape.ts";
import { toPlain } from "../../model/plain.ts";

/** An element of an XML document: text, other elements, or HTML in a CDATA section. */
export type XmlElement = {
  readonly name: string;
  /** An attribute that is undefined is left out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly content?: XmlContent;
};
export type XmlContent =
  | { readonly kind: "text"; readonly text: string }
  /** HTML without forbidden characters, as EntryText has it: to look for them costs more than to write it. */
  | { readonly kind: "cdata"; readonly text: string }
  | { readonly kind: "elements"; readonly elements: readonly XmlElement[] };

/** The document as UTF-8 text, indented, whatever characters its texts and attributes hold. */
export function toXmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root, "")}`;
}

/** An element that holds text, or nothing but its attributes. */
export function textElement(name: string, text: string, attributes: XmlElement["attributes"] = {}): XmlElement {
  return { name, attributes, ...(text === "" ? {} : { content: { kind: "text", text } }) };
}

/** The inside of a CDATA section; its end mark, wherever it occurs, is taken apart into two sections. */
export function toCdata(text: string): string {
  return text.replaceAll("]]>", "]]]]><![CDATA[>");
}

function toXml({ name, attributes = {}, content }: XmlElement, indent: string): string {
  const opening = `${indent}<${name}${toAttributes(attributes)}`;
  switch (content?.kind) {
    case undefined:
      return `${opening}/>\n`;
    case "text":
      return `${opening}>${escapeText(content.text)}</${name}>\n`;
    case "cdata":
      return `${opening}><![CDATA[${toCdata(content.text)}]]></${name}>\n`;
    case "elements":
      return `${opening}>\n${toXmlElements(content.elements, `${indent}  `)}${indent}</${name}>\n`;
  }
}

function toXmlElements(elements: readonly XmlElement[], indent: string): string {
  // Joined by `+`, which copies nothing, and not at every level anew.
  return elements.reduce((xml, element) => xml + toXml(element, indent), "");
}

function toAttributes(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`))
    .join("");
}

function escapeText(text: string): string {
  // A parser turns a bare carriage return into a line feed.
  return escapeMarkup(toPlain(text)).replaceAll("\r", "&#xD;");
}

function escapeAttribute(value: string): string {
  // A parser turns bare white space in an attribute into spaces.
  return escapeText(value).replaceAll("\n", "&#xA;").replaceAll("\t", "&#x9;");
}
