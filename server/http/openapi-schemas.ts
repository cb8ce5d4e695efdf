import { toJSONSchema, type $ZodType } from 'zod/v4/core';

export type JsonSchema = Record<string, unknown>;
export type Components = Record<string, JsonSchema>;

/**
 * A zod schema as JSON Schema inside an OpenAPI document.
 *
 * Named parts (`$defs`, and a schema that refers to itself) are moved to the document's components, because `#/…` there
 * means the document, not the schema.
 *
 * @param name prefix of the components this schema brings along.
 * @param options.inline give the schema itself even when it refers to itself.
 */
export function describeSchema(
  schema: $ZodType,
  io: 'input' | 'output',
  name: string,
  components: Components,
  options: { inline?: boolean } = {},
): JsonSchema {
  const made = toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as JsonSchema;
  const { $schema: _dialect, $defs, ...root } = made;
  const refersToItself = JSON.stringify(made).includes('"$ref":"#"');
  for (const [part, definition] of Object.entries(($defs as Components | undefined) ?? {})) {
    components[`${name}.${part}`] = moveReferences(definition, name);
  }
  const moved = moveReferences(root, name);
  if (!refersToItself) return moved;
  components[name] = moved;
  return options.inline ? moved : { $ref: `#/components/schemas/${name}` };
}

function moveReferences(schema: JsonSchema, name: string): JsonSchema {
  const text = JSON.stringify(schema)
    .replaceAll('"$ref":"#/$defs/', `"$ref":"#/components/schemas/${name}.`)
    .replaceAll('"$ref":"#"', `"$ref":"#/components/schemas/${name}"`);
  return JSON.parse(text) as JsonSchema;
}
