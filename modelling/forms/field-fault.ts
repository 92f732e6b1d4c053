import { isLocalDate } from '#domain/shared/local-date'
import { answerKindOf, type FormComponent } from './form-schema.ts'

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
  if (isEmpty(value)) {
    if (field.validate?.required === true) return { reason: 'ANSWER_MISSING', says: 'Vul dit in.' }
    return value === false && answerKindOf(field.type) !== 'YES_NO'
      ? invalid('Dit antwoord past hier niet.')
      : undefined
  }
  switch (answerKindOf(field.type)) {
    case 'TEXT':
      return textFault(field, value)
    case 'NUMBER':
      return numberFault(field, value)
    case 'YES_NO':
      return typeof value === 'boolean' ? undefined : invalid('Dit is geen ja of nee.')
    case 'CHOICE':
      return isOption(field, value) ? undefined : invalid('Kies een van de mogelijkheden.')
    case 'CHOICES':
      return choicesFault(field, value)
    case 'MOMENT':
      return momentFault(field, value, today)
    case undefined:
      return invalid('Hier valt niets te antwoorden.')
  }
}

const invalid = (says: string): FieldFault => ({ reason: 'ANSWER_INVALID', says })

const textFault = (field: FormComponent, value: unknown): FieldFault | undefined => {
  if (typeof value !== 'string') return invalid('Dit is geen tekst.')
  const { minLength = 0, pattern, patternErrorMessage, validationType, maxLength } = field.validate ?? {}
  const limit = field.type === 'textarea' ? longest.textarea : longest.textfield
  const most = Math.min(maxLength ?? limit, limit)
  if (value.length < minLength) return invalid(`Gebruik minstens ${minLength} tekens.`)
  if (value.length > most) return invalid(`Gebruik hoogstens ${most} tekens.`)
  if (validationType === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return invalid('Dit is geen mailadres.')
  if (validationType === 'phone' && !/^\+?[\d\s/().-]{6,25}$/.test(value)) return invalid('Dit is geen telefoonnummer.')
  if (pattern !== undefined && pattern !== '' && !fits(pattern, value))
    return invalid(patternErrorMessage ?? 'Dit heeft niet de gevraagde vorm.')
  return undefined
}

// a pattern that is none stops nobody: the analyst sees it when he tries his form
const fits = (pattern: string, value: string): boolean => {
  try {
    return new RegExp(pattern).test(value)
  } catch {
    return true
  }
}

const numberFault = (field: FormComponent, value: unknown): FieldFault | undefined => {
  const number = field.serializeToString === true && typeof value === 'string' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return invalid('Dit is geen getal.')
  const { min, max } = field.validate ?? {}
  if (min !== undefined && number < min) return invalid(`Geef minstens ${min}.`)
  if (max !== undefined && number > max) return invalid(`Geef hoogstens ${max}.`)
  const { decimalDigits } = field
  if (decimalDigits !== undefined && !isWhole(number * 10 ** decimalDigits))
    return invalid(
      decimalDigits === 0 ? 'Geef een geheel getal.' : `Geef hoogstens ${decimalDigits} cijfers na de komma.`,
    )
  const step = Number(field.increment ?? 0)
  return step > 0 && !isWhole(number / step) ? invalid(`Geef een veelvoud van ${step}.`) : undefined
}

const isWhole = (number: number): boolean => Math.abs(number - Math.round(number)) < 1e-9

const isOption = ({ values = [] }: FormComponent, value: unknown): boolean => values.some((one) => one.value === value)

const choicesFault = (field: FormComponent, value: unknown): FieldFault | undefined => {
  if (!Array.isArray(value) || value.some((one) => !isOption(field, one))) return invalid('Kies uit de mogelijkheden.')
  return new Set(value).size === value.length ? undefined : invalid('Kies elke mogelijkheid hoogstens een keer.')
}

const moments: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/,
}

const momentFault = (field: FormComponent, value: unknown, today: string | undefined): FieldFault | undefined => {
  const shape = moments[field.subtype ?? 'date']
  if (typeof value !== 'string' || shape?.test(value) !== true) return invalid('Dit is geen geldige datum of uur.')
  if (field.subtype === 'time') return undefined
  const day = value.slice(0, 10)
  if (!isLocalDate(day)) return invalid('Deze dag bestaat niet.')
  return field.disallowPassedDates === true && today !== undefined && day < today
    ? invalid('Deze dag is voorbij.')
    : undefined
}
