/**
 * A validator of the part of JSON Schema that docs/reference/explicator.schema.json uses. It refuses every keyword that it does
 * not know, so that nothing in the schema can be without effect.
 */
type Schema = { readonly [keyword: string]: unknown };

const remarks = new Set(["$schema", "$defs", "title", "description"]);

/** What is wrong with a value by a schema: one line for each fault, with where it is. Empty where it fits. */
export function findSchemaFaults(root: Schema, value: unknown, schema: Schema = root, where = ""): readonly string[] {
  const check = (inner: unknown, part: unknown, place: string): readonly string[] => {
    return findSchemaFaults(root, inner, part as Schema, place);
  };
  return Object.entries(schema).flatMap(([keyword, rule]): readonly string[] => {
    if (remarks.has(keyword)) return [];
    switch (keyword) {
      case "$ref":
        return check(value, resolve(root, String(rule)), where);
      case "anyOf":
        return (rule as readonly Schema[]).some((one) => check(value, one, where).length === 0)
          ? []
          : [`${where}: fits none of anyOf`];
      case "const":
        return value === rule ? [] : [`${where}: is not ${JSON.stringify(rule)}`];
      case "enum":
        return (rule as readonly unknown[]).includes(value) ? [] : [`${where}: is none of ${JSON.stringify(rule)}`];
      case "type":
        return isOfType(value, String(rule)) ? [] : [`${where}: is no ${rule}`];
      case "minimum":
        return typeof value !== "number" || value >= Number(rule) ? [] : [`${where}: is below ${rule}`];
      case "pattern":
        return typeof value !== "string" || new RegExp(String(rule), "u").test(value)
          ? []
          : [`${where}: does not read as ${rule}`];
      case "items":
        return Array.isArray(value) ? value.flatMap((one, index) => check(one, rule, `${where}/${index}`)) : [];
      case "required":
        return isRecord(value)
          ? (rule as readonly string[]).filter((name) => !(name in value)).map((name) => `${where}: has no ${name}`)
          : [];
      case "properties":
        return isRecord(value)
          ? Object.entries(rule as Schema).flatMap(([name, part]) =>
              name in value ? check(value[name], part, `${where}/${name}`) : [],
            )
          : [];
      case "additionalProperties": {
        if (rule !== false) throw new Error("only false is known");
        const known = Object.keys((schema.properties as Schema | undefined) ?? {});
        return isRecord(value)
          ? Object.keys(value)
              .filter((name) => !known.includes(name))
              .map((name) => `${where}: ${name} is unknown`)
          : [];
      }
      default:
        throw new Error(`the validator does not know “${keyword}”`);
    }
  });
}

function resolve(root: Schema, ref: string): Schema {
  const found = ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((at, name) => (at as Schema | undefined)?.[name], root);
  if (found === undefined) throw new Error(`the schema has no ${ref}`);
  return found as Schema;
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isRecord(value);
    case "integer":
      return Number.isInteger(value);
    case "number":
    case "string":
    case "boolean":
      return typeof value === type;
    default:
      throw new Error(`the validator does not know the type “${type}”`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
