import { z } from 'zod'
import type { VisibleKind } from '#domain/access/can-see'
import type { RoleCode } from '#domain/model/codes'
import type { ProblemCode } from './problem.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who may call and which rule its answer obeys: an endpoint that does not say so does not compile. */
export type Access = { readonly public: true } | GuardedAccess

export interface GuardedAccess {
  /** every signed-in user with a right in the active organisation, or holders of one of these roles there */
  readonly roles: readonly RoleCode[] | 'any'
  /**
   * kinds of the visibility rule (`domain/access/can-see`) that its address names or its answer shows: `mount` refuses an answer for which its handler did not
   * ask the rule for each of them. `OWN`: only what is the caller's own; `REFERENCE`: data about nobody, such as lists of codes
   */
  readonly shows: readonly [VisibleKind, ...VisibleKind[]] | 'OWN' | 'REFERENCE'
  /** the answer holds data of persons or of a judicial file: each reading is written in the audit log */
  readonly personal: boolean
  /** open to a user who has not accepted the EULA in force yet */
  readonly beforeEula?: true
}

/** The part (params, query or body) that an endpoint does not have. */
export type None = z.ZodUndefined

/** A request with one file: multipart/form-data, the file in field `file`, the body's fields as text beside it. */
export interface Upload {
  readonly maxBytes: number
  /** accepted media types, `image/jpeg`; the handler still looks at the content */
  readonly mediaTypes: readonly string[]
}

export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
  E extends ProblemCode = ProblemCode,
> {
  readonly kind: 'endpoint'
  readonly method: Method
  /** express path below the host, `/api/cases/:caseId` */
  readonly path: string
  /** one English sentence */
  readonly summary: string
  readonly access: Access
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly upload?: Upload
  /** an export: one user runs few at once, and few an hour */
  readonly isExport?: true
  readonly response: R
  /** codes beside `generalCodes` that this endpoint can answer */
  readonly errors: readonly E[]
}

type Declared<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
  E extends ProblemCode,
> = Omit<Endpoint<P, Q, B, R, E>, 'kind'>

/**
 * One call of the API: server and web infer their types from it.
 *
 * @throws TypeError when the names in the path and the keys of `params` differ
 */
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = None,
  Q extends z.ZodType = None,
  B extends z.ZodType = None,
  const E extends ProblemCode = never,
>(
  declared: Declared<P, Q, B, R, E> & { readonly upload: Upload },
): Endpoint<P, Q, B, R, E> & { readonly upload: Upload }
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = None,
  Q extends z.ZodType = None,
  B extends z.ZodType = None,
  const E extends ProblemCode = never,
>(declared: Declared<P, Q, B, R, E>): Endpoint<P, Q, B, R, E>
export function endpoint(declared: Omit<Endpoint, 'kind'>): Endpoint {
  const inPath = new Set([...declared.path.matchAll(/:(\w+)/g)].map(([, name]) => name))
  const inParams = declared.params instanceof z.ZodObject ? Object.keys(declared.params.shape) : []
  if (inPath.size !== inParams.length || inParams.some((name) => !inPath.has(name))) {
    throw new TypeError(`${declared.method} ${declared.path}: params are {${inParams.join(', ')}}`)
  }
  return { kind: 'endpoint', ...declared }
}

/** Response of an endpoint that sends a file: the handler returns name, type and content, the browser gets an attachment. */
export const fileResponse = z.object({
  fileName: z.string().min(1).describe('Name proposed to the browser'),
  mediaType: z.string().min(1).describe('Media type of the content'),
  content: z.instanceof(Uint8Array).describe('The bytes'),
})
export type FileResponse = z.infer<typeof fileResponse>

/** Response of an endpoint that answers 204 without a body. */
export const noContent = z.undefined()

/** What a caller passes: only the parts that the endpoint has; `query` may be left out when all of it is optional. */
export type Input<T> =
  T extends Endpoint<infer P, infer Q, infer B>
    ? Part<'params', P> & Part<'query', Q> & Part<'body', B> & File<T>
    : never

/** What a caller receives: the parsed response. */
export type Output<T> = T extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never

/** What a handler receives: the parsed parts; `undefined` for a part that the endpoint does not have. */
export interface Parsed<T> {
  readonly params: T extends Endpoint<infer P> ? z.output<P> : never
  readonly query: T extends Endpoint<z.ZodType, infer Q> ? z.output<Q> : never
  readonly body: T extends Endpoint<z.ZodType, z.ZodType, infer B> ? z.output<B> : never
}

/** What a handler may return: the response before its schema fills in defaults. */
export type Answer<T> = T extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.input<R> : never

/** Whether callers need a token. */
export const isPublic = (access: Access): access is { readonly public: true } => 'public' in access

type Part<K extends string, S extends z.ZodType> = [S] extends [None]
  ? unknown
  : object extends z.input<S>
    ? { readonly [Key in K]?: z.input<S> }
    : { readonly [Key in K]: z.input<S> }

type File<T> = T extends { readonly upload: Upload } ? { readonly file: Blob } : unknown
