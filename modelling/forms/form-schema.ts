import { z } from 'zod'

const option = z.object({ label: z.string().optional(), value: z.union([z.string(), z.number(), z.boolean()]) })

const validation = z.object({
  required: z.boolean().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  patternErrorMessage: z.string().optional(),
  validationType: z.string().optional(),
})

const component = z.object({
  type: z.string(),
  id: z.string().optional(),
  key: z.string().optional(),
  label: z.string().optional(),
  path: z.string().optional(),
  isRepeating: z.boolean().optional(),
  disabled: z.boolean().optional(),
  readonly: z.union([z.boolean(), z.string()]).optional(),
  values: z.array(option).optional(),
  valuesKey: z.string().optional(),
  valuesExpression: z.string().optional(),
  conditional: z.object({ hide: z.string().optional() }).nullish(),
  subtype: z.string().optional(),
  disallowPassedDates: z.boolean().optional(),
  decimalDigits: z.number().optional(),
  increment: z.union([z.number(), z.string()]).optional(),
  serializeToString: z.boolean().optional(),
  validate: validation.partial().nullish(),
  get components() {
    return z.array(component).optional()
  },
})

const form = z.object({ id: z.string().optional(), components: z.array(component) })

/** A part of a form: a field that somebody fills in, a text, or a group of them. */
export type FormComponent = z.output<typeof component>

/** A form-js document, as far as it matters to what is answered. */
export type FormSchema = z.output<typeof form>

/** Reads a form-js document. @returns undefined when it is none */
export const readForm = (document: unknown): FormSchema | undefined => form.safeParse(document).data

/** Reads one part of a form. @returns undefined when it is none */
export const readComponent = (document: unknown): FormComponent | undefined => component.safeParse(document).data

/** One field with the conditions under which it is not shown: its own and those of its groups. */
export interface FormField {
  readonly component: FormComponent
  readonly key: string
  readonly hiddenWhen: readonly string[]
}

/** Every field that is filled in, in order, those of groups too. */
export const fieldsOf = (schema: FormSchema): readonly FormField[] => fieldsIn(schema.components, [])

const fieldsIn = (components: readonly FormComponent[], above: readonly string[]): readonly FormField[] =>
  components.flatMap((one) => {
    const hide = one.conditional?.hide
    const hiddenWhen = hide === undefined || hide === '' ? above : [...above, hide]
    if (one.components !== undefined) return fieldsIn(one.components, hiddenWhen)
    return one.key === undefined || !isFilledIn(one.type) ? [] : [{ component: one, key: one.key, hiddenWhen }]
  })

/** Every part of the form, groups included. */
export const componentsOf = ({ components }: Pick<FormSchema, 'components'>): readonly FormComponent[] =>
  components.flatMap((one) => [
    one,
    ...(one.components === undefined ? [] : componentsOf({ components: one.components })),
  ])

/** What somebody fills in, by what its answer is. */
export const filledIn = {
  textfield: 'TEXT',
  textarea: 'TEXT',
  number: 'NUMBER',
  checkbox: 'YES_NO',
  radio: 'CHOICE',
  select: 'CHOICE',
  checklist: 'CHOICES',
  taglist: 'CHOICES',
  datetime: 'MOMENT',
} as const satisfies Readonly<Record<string, string>>
export type AnswerKind = (typeof filledIn)[keyof typeof filledIn]

/** What the answer of a field is. @returns undefined for a part that is only read */
export const answerKindOf = (type: string): AnswerKind | undefined =>
  Object.entries(filledIn).find(([name]) => name === type)?.[1]

const isFilledIn = (type: string): boolean => answerKindOf(type) !== undefined
