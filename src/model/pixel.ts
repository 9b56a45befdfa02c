/** Whether a picture is stated as no larger than a pixel: nobody sees it, it counts who reads. `find` gives its attributes by name. */
export function isPixel(find: (name: string) => string | null | undefined): boolean {
  const style = find("style") ?? "";
  const sides = SIDES.flatMap(({ name, styled }) => styled.exec(style)?.[1] ?? find(name) ?? []);
  return sides.length > 0 && sides.every((side) => /^[01](?:px)?$/i.test(side.trim()));
}

const SIDES = [
  { name: "width", styled: /(?:^|[\s;])width\s*:([^;!]*)/i },
  { name: "height", styled: /(?:^|[\s;])height\s*:([^;!]*)/i },
];
