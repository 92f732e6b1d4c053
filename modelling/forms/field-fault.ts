import { isLocalDate } from '#domain/shared/local-date'
import { type AnswerKind, answerKindOf, type FormComponent } from './form-schema.ts'

/** Why an answer cannot be taken. `says` is the sentence for who fills in. */
export interface FieldFault {
  readonly reason: 'ANSWER_MISSING' | 'ANSWER_INVALID'
  readonly says: string
}

/** Most characters of an answer in words, where the form sets no limit of its own. */
const longest = { textfield: 500, textarea: 10_000 } as const

/** Whether nothing was answered: a box that is not ticked answers nothing either. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

/** What is wrong with the answer to one field. @param today for fields that take no day before it */
export const fieldFault = (field: FormComponent, value: unknown, today?: string): FieldFault | undefined => {
  const kind = answerKindOf(field.type)
  if (kind === undefined) return undefined
  if (isEmpty(value))
    return field.validate?.required === true ? { reason: 'ANSWER_MISSING', says: 'Vul dit in.' } : undefined
  const says = checks[kind](field, value, today)
  return says === undefined ? undefined : { reason: 'ANSWER_INVALID', says }
}

type Check = (field: FormComponent, value: unknown, today: string | undefined) => string | undefined

/** Conditions that are a fault, each with its sentence; the first that holds is told. */
type Faults = readonly (readonly [isFault: boolean, says: string])[]
const firstOf = (faults: Faults): string | undefined => faults.find(([isFault]) => isFault)?.[1]

const text: Check = ({ type, validate }, value) => {
  if (typeof value !== 'string') return 'Dit is geen tekst.'
  const { minLength = 0, maxLength, pattern, patternErrorMessage, validationType } = validate ?? {}
  const limit = type === 'textarea' ? longest.textarea : longest.textfield
  const most = Math.min(maxLength ?? limit, limit)
  return firstOf([
    [value.length < minLength, `Gebruik minstens ${minLength} tekens.`],
    [value.length > most, `Gebruik hoogstens ${most} tekens.`],
    [validationType === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), 'Dit is geen mailadres.'],
    [validationType === 'phone' && !/^\+?[\d\s/().-]{6,25}$/.test(value), 'Dit is geen telefoonnummer.'],
    [value.length <= most && !fits(pattern, value), patternErrorMessage ?? 'Dit heeft niet de gevraagde vorm.'],
  ])
}

// a pattern that is none stops nobody: the analyst sees it when he tries his form
const fits = (pattern: string | undefined, value: string): boolean => {
  try {
    return pattern === undefined || new RegExp(pattern).test(value)
  } catch {
    return true
  }
}

const numberOf = ({ serializeToString }: FormComponent, value: unknown): number => {
  const amount = serializeToString === true && typeof value === 'string' ? Number(value) : value
  return typeof amount === 'number' ? amount : Number.NaN
}

const number: Check = (field, value) => {
  const amount = numberOf(field, value)
  if (!Number.isFinite(amount)) return 'Dit is geen getal.'
  const { validate, decimalDigits, increment } = field
  const { min = -Infinity, max = Infinity } = validate ?? {}
  const step = Number(increment ?? 0)
  const digits = decimalDigits ?? 20
  return firstOf([
    [amount < min, `Geef minstens ${min}.`],
    [amount > max, `Geef hoogstens ${max}.`],
    [digits === 0 && !isWhole(amount), 'Geef een geheel getal.'],
    [!isWhole(amount * 10 ** digits), `Geef hoogstens ${digits} cijfers na de komma.`],
    [step > 0 && !isWhole(amount / step), `Geef een veelvoud van ${step}.`],
  ])
}

const isWhole = (amount: number): boolean => Math.abs(amount - Math.round(amount)) < 1e-9

const isOption = ({ values = [] }: FormComponent, value: unknown): boolean => values.some((one) => one.value === value)

const choices: Check = (field, value) => {
  if (!Array.isArray(value) || value.some((one) => !isOption(field, one))) return 'Kies uit de mogelijkheden.'
  return new Set(value).size === value.length ? undefined : 'Kies elke mogelijkheid hoogstens een keer.'
}

const moments: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/,
}

const moment: Check = ({ subtype = 'date', disallowPassedDates }, value, today) => {
  if (typeof value !== 'string' || moments[subtype]?.test(value) !== true) return 'Dit is geen geldige datum of uur.'
  const day = value.slice(0, 10)
  return firstOf([
    [subtype !== 'time' && !isLocalDate(day), 'Deze dag bestaat niet.'],
    [subtype !== 'time' && disallowPassedDates === true && day < (today ?? day), 'Deze dag is voorbij.'],
  ])
}

const checks: Readonly<Record<AnswerKind, Check>> = {
  TEXT: text,
  NUMBER: number,
  YES_NO: (_, value) => (typeof value === 'boolean' ? undefined : 'Dit is geen ja of nee.'),
  CHOICE: (field, value) => (isOption(field, value) ? undefined : 'Kies een van de mogelijkheden.'),
  CHOICES: choices,
  MOMENT: moment,
}
