import multer from '@koa/multer';
import { bodyParser } from '@koa/bodyparser';
import type { HttpContext, HttpMiddleware } from './context';
import { HttpError } from './http-error';
import type { Route, UploadedFile, UploadRule } from './route';

/** JSON and the text fields of a form, in bytes. */
const BODY_LIMIT = 256 * 1024;
const NO_NEXT = async () => undefined;

/** Reads what a route takes from the request's body. */
export type BodyReader = (ctx: HttpContext) => Promise<{ body: unknown; files: UploadedFile[] }>;

/**
 * @returns the reader a route needs: none, JSON, or a form with files.
 * @throws HttpError from the reader: `unsupported-type`, `too-large`, `bad-request`.
 */
export function bodyReaderOf(route: Pick<Route, 'body' | 'upload'>): BodyReader {
  if (route.upload) return formReader(route.upload);
  if (route.body) return readJson;
  return async () => ({ body: undefined, files: [] });
}

const parseJson = bodyParser({
  enableTypes: ['json'],
  jsonLimit: BODY_LIMIT,
  parsedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
});

async function readJson(ctx: HttpContext): Promise<{ body: unknown; files: UploadedFile[] }> {
  const type = ctx.is('application/json');
  if (type === null || ctx.request.length === 0) return { body: undefined, files: [] };
  if (type === false) throw new HttpError('unsupported-type');
  await (parseJson as HttpMiddleware)(ctx, NO_NEXT);
  return { body: ctx.request.body, files: [] };
}

function formReader(rule: UploadRule): BodyReader {
  const parseForm = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: rule.maxBytes, files: rule.maxCount, fields: 20, fieldSize: BODY_LIMIT },
  }).array(rule.field, rule.maxCount) as HttpMiddleware;
  return async (ctx) => {
    if (ctx.is('multipart/form-data') !== 'multipart/form-data') throw new HttpError('unsupported-type');
    await parseForm(ctx, NO_NEXT);
    const files = Array.isArray(ctx.files) ? ctx.files : [];
    return { body: { ...(ctx.request.body as object) }, files: files.map(uploadedFile) };
  };
}

function uploadedFile(file: multer.File): UploadedFile {
  return {
    // The form parser reads header bytes as Latin-1; browsers send UTF-8.
    claimedName: Buffer.from(file.originalname, 'latin1').toString('utf8'),
    claimedType: file.mimetype,
    bytes: file.buffer,
  };
}
