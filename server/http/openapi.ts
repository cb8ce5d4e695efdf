import type { $ZodType } from 'zod/v4/core';
import { describeSchema, type Components, type JsonSchema } from './openapi-schemas';
import { problemMeanings } from './problem-pages';
import type { Route } from './route';

export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Components; securitySchemes: object; responses: object };
  tags: { name: string; description: string }[];
}

export interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  [member: string]: unknown;
}

const DESCRIPTION = `Three doors with separate sessions. Browsers carry an HttpOnly cookie on the door's path and send
\`X-Zhucantong: 1\` with every change; the mini-program sends \`Authorization: Bearer\`. Failures are problem documents
(RFC 9457); \`/problems\` explains every code.`;

const DOORS = [
  { name: 'public', description: 'Open to everybody.' },
  { name: 'resident', description: 'Residents and those who act for them.' },
  { name: 'staff', description: 'Staff of the federation.' },
];

const SECURITY = {
  public: [],
  resident: [{ residentCookie: [] }, { residentToken: [] }],
  staff: [{ staffCookie: [] }],
} as const;

const SECURITY_SCHEMES = {
  residentCookie: { type: 'apiKey', in: 'cookie', name: 'zc_resident' },
  residentToken: { type: 'http', scheme: 'bearer' },
  staffCookie: { type: 'apiKey', in: 'cookie', name: 'zc_staff' },
};

/** The OpenAPI 3.1 document of all routes, from the schemas that the server itself parses with. */
export function openApiDocument(routes: readonly Route[], version: string): OpenApiDocument {
  const schemas: Components = { Problem: problemSchema() };
  const paths: OpenApiDocument['paths'] = {};
  // A path that is there for some only is not told to all.
  for (const route of routes.filter(({ opensTo }) => !opensTo)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const operations = (paths[path] ??= {});
    operations[route.method.toLowerCase()] = operationOf(route, schemas);
  }
  return {
    openapi: '3.1.0',
    info: { title: '助残通 API', version, description: DESCRIPTION },
    tags: DOORS,
    paths,
    components: {
      schemas,
      securitySchemes: SECURITY_SCHEMES,
      responses: {
        Problem: {
          description: 'What went wrong and what to do.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operationOf(route: Route, components: Components): Operation {
  return {
    operationId: route.name,
    summary: route.summary,
    tags: [route.door],
    security: route.signedIn === false ? [] : SECURITY[route.door],
    'x-permission': route.permission,
    ...(route.audit === undefined ? {} : { 'x-audit': route.audit }),
    parameters: [
      ...parametersOf(route.params, 'path', route.name, components),
      ...parametersOf(route.query, 'query', route.name, components),
    ],
    ...requestBodyOf(route, components),
    responses: {
      [statusOf(route)]: answerOf(route, components),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function parametersOf(
  schema: $ZodType | undefined,
  place: 'path' | 'query',
  name: string,
  components: Components,
): JsonSchema[] {
  if (!schema) return [];
  const described = describeSchema(schema, 'input', `${name}-${place}`, components, { inline: true });
  const required = new Set((described.required as string[] | undefined) ?? []);
  return Object.entries((described.properties as Record<string, JsonSchema> | undefined) ?? {}).map(
    ([parameter, parameterSchema]) => ({
      name: parameter,
      in: place,
      required: place === 'path' || required.has(parameter),
      schema: parameterSchema,
    }),
  );
}

function requestBodyOf(route: Route, components: Components): { requestBody?: JsonSchema } {
  if (route.upload) {
    const fields = route.body
      ? describeSchema(route.body, 'input', `${route.name}-body`, components, { inline: true })
      : {};
    const file = { type: 'string', format: 'binary', maxLength: route.upload.maxBytes };
    const files = { type: 'array', maxItems: route.upload.maxCount, items: file };
    const schema = {
      ...fields,
      type: 'object',
      properties: { ...(fields.properties as object | undefined), [route.upload.field]: files },
    };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (!route.body) return {};
  const schema = describeSchema(route.body, 'input', `${route.name}-body`, components);
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function statusOf(route: Route): string {
  return String(route.status ?? ('empty' in route.response ? 204 : 200));
}

function answerOf(route: Route, components: Components): JsonSchema {
  const { response } = route;
  if ('empty' in response) return { description: 'Done; nothing to say.' };
  if ('stream' in response) {
    const schema = { type: 'string', format: 'binary' };
    return { description: 'The file.', content: { 'application/octet-stream': { schema } } };
  }
  const schema = describeSchema(response, 'output', `${route.name}-answer`, components);
  return {
    description: 'The answer.',
    ...(route.etag ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
    content: { 'application/json': { schema } },
  };
}

function problemSchema(): JsonSchema {
  const text = { type: 'string' };
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: text,
      status: { type: 'integer' },
      detail: text,
      code: { type: 'string', enum: problemMeanings().map(({ code }) => code) },
      requestId: text,
      errors: {
        type: 'array',
        items: { type: 'object', required: ['field', 'message'], properties: { field: text, message: text } },
      },
    },
  };
}
