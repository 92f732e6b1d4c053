import express, { type Request, type Response } from 'express'
import multer from 'multer'
import type { Endpoint, Parsed, Upload } from '#contract/endpoint'
import type { FieldProblem } from '#contract/problem'
import { searchHeader } from '#contract/session'
import type { z } from 'zod'
import { checkQuery, checkShape } from './body-shape.ts'
import { AppError, InvalidRequest } from './errors.ts'
import { run } from './rate-limits.ts'
import { toFieldProblems } from './zod-fields.ts'

/** The file of a multipart request. Name and media type are what the sender says: look at the content before trusting it. */
export interface UploadedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Buffer
}

export interface ReadRequest<E extends Endpoint> {
  readonly input: Parsed<E>
  readonly file: UploadedFile | undefined
}

const maxBodyBytes = 1024 * 1024

const readJson = express.json({ limit: maxBodyBytes })

/**
 * Reads the body when the endpoint has one and parses params, query and body against its schemas.
 *
 * @throws InvalidRequest with all fields that are wrong; AppError TOO_LARGE, MALFORMED, UNSUPPORTED_MEDIA_TYPE
 */
export const readRequest = async <E extends Endpoint>(
  endpoint: E,
  request: Request,
  response: Response,
): Promise<ReadRequest<E>> => {
  const file = endpoint.upload ? await readUpload(endpoint.upload, request, response) : undefined
  if (!endpoint.upload && endpoint.body) await readBody(request, response)
  checkShape(request.body)
  checkQuery(request.query)
  const faults: FieldProblem[] = []
  const input = {
    params: parsePart('params', endpoint.params, request.params, faults),
    query: parsePart('query', endpoint.query, queryOf(request), faults),
    body: parsePart('body', endpoint.body, request.body, faults),
  }
  if (faults.length > 0) throw new InvalidRequest(faults)
  // the parts were parsed with the schemas of E just above; the compiler cannot follow a generic endpoint into its schemas
  return { input: input as Parsed<E>, file }
}

// a text that is no percent-encoding throws a URIError: 400
const queryOf = (request: Request): unknown => {
  const search = request.get(searchHeader)
  return search === undefined ? request.query : { ...request.query, search: decodeURIComponent(search) }
}

const readBody = async (request: Request, response: Response): Promise<void> => {
  if (request.headers['content-type'] !== undefined && !request.is('application/json')) {
    throw new AppError('UNSUPPORTED_MEDIA_TYPE')
  }
  await run(readJson, request, response)
}

const readUpload = async (upload: Upload, request: Request, response: Response): Promise<UploadedFile> => {
  if (!request.is('multipart/form-data')) throw new AppError('UNSUPPORTED_MEDIA_TYPE')
  const limits = { fileSize: upload.maxBytes, files: 1, fields: 50, fieldSize: maxBodyBytes, fieldNameSize: 100 }
  await run(multer({ storage: multer.memoryStorage(), limits }).single('file'), request, response)
  const { file } = request
  if (!file) throw new InvalidRequest([{ name: 'file', code: 'required', reason: 'One file in field `file`' }])
  if (!upload.mediaTypes.includes(file.mimetype)) throw new AppError('UNSUPPORTED_MEDIA_TYPE')
  // multer hands the name over as latin1, browsers send it as UTF-8
  const fileName = Buffer.from(file.originalname, 'latin1').toString('utf8')
  return { fileName, mediaType: file.mimetype, content: file.buffer }
}

const parsePart = (part: string, schema: z.ZodType | undefined, value: unknown, faults: FieldProblem[]): unknown => {
  if (!schema) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  faults.push(...toFieldProblems(part, parsed.error))
  return undefined
}
