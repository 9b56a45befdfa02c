import { z } from "zod";
import type { Emitter } from "../model/feed.ts";
import type { Enricher } from "../stages/enrich/index.ts";
import type { Reader } from "../stages/read/index.ts";
import { isOutPath } from "./out-path.ts";

/** A function, whose type only the compiler of who wrote it can check. */
function functionOf<F>() {
  return z.custom<F>((value) => typeof value === "function", "is not a function");
}

const ending = z
  .string()
  .regex(/^[a-z0-9]+$/, 'is not the ending of a file in small letters, without its dot, such as "org"');
const path = z.string().refine(isOutPath, 'is not the path of a file below the out folder, such as "map.xml"');
const fileName = path.refine((name) => !name.includes("/"), "is in another folder than its feed");

const reader = z.strictObject({ extensions: z.array(ending).min(1, "is empty"), load: functionOf<Reader["load"]>() });
type Of<Kind extends Emitter["kind"]> = Extract<Emitter, { kind: Kind }>;
const emitter = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("feed"),
    format: z.string().min(1, "is empty"),
    file: fileName,
    emit: functionOf<Of<"feed">["emit"]>(),
  }),
  z.strictObject({
    kind: z.literal("page"),
    toPath: functionOf<Of<"page">["toPath"]>(),
    emit: functionOf<Of<"page">["emit"]>(),
  }),
  z.strictObject({ kind: z.literal("site"), path, emit: functionOf<Of<"site">["emit"]>() }),
]);

/** Files of the main feed and of the whole lie in one folder. */
const emitters = z.array(emitter).superRefine((all, context) => {
  const files = all.map((one) => (one.kind === "feed" ? one.file : one.kind === "site" ? one.path : undefined));
  for (const [index, file] of files.entries()) {
    const first = files.indexOf(file);
    if (file === undefined || first === index) continue;
    context.addIssue({ code: "custom", path: [index], message: `"${file}" is already the file of emitters.${first}` });
  }
});

/** The part of a configuration that adds to the registries. */
export const extensionsSchema = z.object({
  readers: z.array(reader).readonly().exactOptional(),
  enrichments: z.array(functionOf<Enricher>()).readonly().exactOptional(),
  emitters: emitters.readonly().exactOptional(),
});
