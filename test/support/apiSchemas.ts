import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { openapiDocument } from '../../server/openapi/document.ts';

const ID = 'https://api.example/openapi';

/** What a JSON value has wrong by a schema of /openapi.json, one line each. @param name in components.schemas */
export function schemaProblems(name: string, value: unknown): readonly string[] {
  const { components } = openapiDocument('') as { readonly components: { readonly schemas: object } };
  const ajv = new Ajv2020({ allErrors: true, strict: true, keywords: ['components'] });
  ajv.addSchema({ $id: ID, components: { schemas: components.schemas } });
  const validate = ajv.compile({ $ref: `${ID}#/components/schemas/${name}` });
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }: ErrorObject) =>
      `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
