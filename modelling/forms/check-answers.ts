import { unaryTest } from '@bpmn-io/feelin'
import { type FieldFault, fieldFault, isEmpty } from './field-fault.ts'
import { answerKindOf, type FormField, fieldsOf, type FormSchema } from './form-schema.ts'

export type Answers = Readonly<Record<string, unknown>>

export type Checked =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly faults: readonly (FieldFault & { readonly key: string })[] }

/**
 * Holds what somebody sent against the form that he saw. Fields that the form hides then, that nobody may fill in, or that it does not have at all are
 * left out; what remains is complete and within its limits, or each fault is told.
 *
 * @param given by key of the field
 * @param today day in Brussels, for fields that take no day before it
 */
export const checkAnswers = (schema: FormSchema, given: Answers, today: string): Checked => {
  const shown = fieldsOf(schema).filter((field) => mayFillIn(field) && !isHidden(field, given))
  const faults = shown.flatMap(({ component, key }) => {
    const fault = fieldFault(component, given[key], today)
    return fault ? [{ ...fault, key }] : []
  })
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    answers: Object.fromEntries(shown.map(({ component, key }) => [key, kept(component.type, given[key])])),
  }
}

/** Answers that a process may carry: numbers, dates, yes or no, choices of the form. Words stay with the task. */
export const variablesOf = (schema: FormSchema, answers: Answers): Answers =>
  Object.fromEntries(
    fieldsOf(schema).flatMap(({ component, key }) => {
      const value = answers[key]
      if (!(key in answers) || answerKindOf(component.type) === 'TEXT' || isLikeSomebodysNumber(value)) return []
      return [[key, value]]
    }),
  )

// ten digits and more may be the number of a person, an enterprise or a telephone
const isLikeSomebodysNumber = (value: unknown): boolean =>
  (typeof value === 'number' && Math.abs(value) >= 1e9) || (typeof value === 'string' && /^\d{9,}$/.test(value))

const mayFillIn = ({ component }: FormField): boolean => component.disabled !== true && component.readonly !== true

const kept = (type: string, value: unknown): unknown => {
  if (answerKindOf(type) === 'YES_NO') return value === true
  return isEmpty(value) ? null : value
}

const isHidden = ({ hiddenWhen }: FormField, given: Answers): boolean =>
  hiddenWhen.some((condition) => {
    if (!condition.startsWith('=')) return false
    try {
      return unaryTest(condition.slice(1), { ...given, this: given, parent: null, i: [] }).value === true
    } catch {
      return false
    }
  })
