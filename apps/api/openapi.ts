import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The API's description, made from the wire classes. The web's client types are generated from it. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('共建账本 API')
    .setVersion('1')
    .addCookieAuth('gongjian')
    .build();
  const document = SwaggerModule.createDocument(app, info, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return mended(JSON.parse(JSON.stringify(document)) as OpenAPIObject);
}

/**
 * What the plugin cannot see: a query field with a default need not be sent. And what it sees in the compiler's
 * order, which differs from build to build: the words of a union are sorted, so that the client stays the same.
 */
function mended(document: OpenAPIObject): OpenAPIObject {
  sortEnums(document);
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as { parameters?: Parameter[] }[]) {
      for (const parameter of operation.parameters ?? []) {
        if (parameter.in === 'query' && parameter.schema?.default !== undefined) parameter.required = false;
      }
    }
  }
  return document;
}

function sortEnums(node: unknown): void {
  if (!node || typeof node !== 'object') return;
  for (const [name, value] of Object.entries(node)) {
    if (name === 'enum' && Array.isArray(value)) value.sort();
    else sortEnums(value);
  }
}

type Parameter = { in: string; required?: boolean; schema?: { default?: unknown } };

export function serveApiDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), { jsonDocumentUrl: 'api/openapi.json' });
}
