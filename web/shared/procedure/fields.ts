/** One field of the form of a step; its name is that of the field in the contract. */
export type FieldSpec = { readonly label: string; readonly help?: string; readonly optional?: true } & (
  | {
      readonly kind: 'date'
      /** default: today is the last day */
      readonly future?: true
      /** filled in beforehand; default empty */
      readonly initial?: 'today'
    }
  | { readonly kind: 'time' }
  | { readonly kind: 'text'; readonly maxLength?: number }
  | { readonly kind: 'long-text'; readonly maxLength?: number }
  | {
      readonly kind: 'number'
      readonly min?: number
      readonly max?: number
      readonly step?: number
      readonly unit?: string
    }
  | { readonly kind: 'choice'; readonly words: Words; readonly initial?: string }
  | { readonly kind: 'choices'; readonly words: Words }
  | { readonly kind: 'yes-no'; readonly initial?: boolean }
  | { readonly kind: 'units' }
  /** ids of persons among the parties */
  | { readonly kind: 'persons' }
  | { readonly kind: 'person' }
  /** id of a document that is uploaded in the form */
  | { readonly kind: 'document'; readonly code: string; readonly title: string }
)

type Words = Readonly<Record<string, string>>

/** The fields of a form in the order of the screen. */
export type FieldSpecs<Name extends string = string> = Readonly<Record<Name, FieldSpec>>

export type Values = Readonly<Record<string, unknown>>

/** What a form begins with: empty, or as the field says. */
export const emptyValues = (fields: FieldSpecs, today: string): Values =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, initialOf(field, today)]))

const initialOf = (field: FieldSpec, today: string): unknown => {
  if (field.kind === 'date') return field.initial === 'today' ? today : ''
  if (field.kind === 'yes-no') return field.initial ?? (field.optional === true ? false : null)
  if (field.kind === 'choice') return field.initial ?? ''
  if (field.kind === 'number') return null
  return lists.includes(field.kind) ? [] : ''
}

const lists: readonly FieldSpec['kind'][] = ['choices', 'units', 'persons']

/** What is sent: an optional field that was left empty is null. */
export const bodyOf = (fields: FieldSpecs, values: Values): Values =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { optional }]) => {
      const value = values[name]
      return [name, optional === true && (value === '' || value === undefined) ? null : value]
    }),
  )
