import fastJson from 'fast-json-stringify';
import type { Schema } from 'fast-json-stringify';
import { z } from 'zod';

type Writer = (value: unknown) => string;

/** A schema does not change once it is made: what many routes answer, as every problem, is compiled once for all of them. */
const compiled = new WeakMap<z.ZodType, Writer>();

/**
 * Compiles an answer's zod schema into a JSON writer that knows only the declared fields, so an undeclared one cannot leak.
 * The contract is checked by types and, in the tests, by parsing every answer with the same schema.
 */
export function compileSerializer(schema: z.ZodType): Writer {
  const writer = compiled.get(schema) ?? compile(schema);
  compiled.set(schema, writer);
  return writer;
}

function compile(schema: z.ZodType): Writer {
  // OpenAPI 3.0's `nullable` instead of `anyOf: [..., null]`: fast-json-stringify would run a validator for each anyOf.
  const json = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io: 'output',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Checked by the contract already; a format or pattern costs time at each write.
      delete jsonSchema.format;
      delete jsonSchema.pattern;
    },
  });
  return fastJson(json as Schema);
}
