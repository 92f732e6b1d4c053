import { z } from 'zod'

/** A field or group of a form-js form. */
export interface FormField {
  readonly id?: string | undefined
  readonly type: string
  readonly key?: string | undefined
  readonly label?: string | undefined
  readonly components?: readonly FormField[] | undefined
}

/** A form-js form: its id and its fields, those in groups included, in reading order. */
export interface Form {
  readonly id: string
  readonly fields: readonly FormField[]
  /** all that stands in it */
  readonly document: unknown
}

const field: z.ZodType<FormField> = z.lazy(() =>
  z.looseObject({
    id: z.string().optional(),
    type: z.string(),
    key: z.string().optional(),
    label: z.string().optional(),
    components: z.array(field).optional(),
  }),
)
const form = z.object({ id: z.string().default(''), components: z.array(field).default([]) })

/** Reads a form. @throws Error when it is no form-js document */
export const readForm = (content: string): Form => {
  const document: unknown = JSON.parse(content)
  const { id, components } = form.parse(document)
  return { id, fields: flat(components), document }
}

const flat = (fields: readonly FormField[]): readonly FormField[] =>
  fields.flatMap((one) => [one, ...flat(one.components ?? [])])
