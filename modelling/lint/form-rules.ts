import { formFaults } from '../forms/form-faults.ts'
import type { Form, FormField } from '../form/read-form.ts'
import type { Finding } from './finding.ts'

/** Problems of a form: keys that are used twice or missing, fields that people cannot name. */
export const checkForm = (form: Form, file: string): readonly Finding[] => {
  const fields = form.fields.filter(asks)
  const keys = fields.map(({ key }) => key ?? '')
  const found = fields.flatMap((field, index) =>
    [...keyProblems(field, keys.slice(0, index)), ...labelProblems(field)].map((problem) => ({
      ...problem,
      severity: 'ERROR' as const,
      file,
      elementId: field.id ?? field.key ?? form.id,
      elementName: field.label ?? field.key ?? form.id,
    })),
  )
  return found.length > 0 ? found : unshown(form, file)
}

// keys and labels have rules of their own: what they found is not told a second time
const unshown = ({ id, document }: Form, file: string): readonly Finding[] =>
  formFaults(document).map((message) => ({
    rule: 'form-shown',
    severity: 'ERROR',
    file,
    elementId: id,
    elementName: id,
    message,
    explanation: 'De werklijst toont dit formulier niet: de taak zou een incident worden.',
  }))

type Problem = Pick<Finding, 'rule' | 'message' | 'explanation'>

const keyProblems = (field: FormField, before: readonly string[]): readonly Problem[] => {
  const key = field.key ?? ''
  if (key === '')
    return [
      {
        rule: 'form-key',
        message: `${calledField(field)} heeft geen sleutel.`,
        explanation: 'Zonder sleutel gaat het antwoord verloren.',
      },
    ]
  if (!before.includes(key)) return []
  return [
    {
      rule: 'form-key',
      message: `${calledField(field)} gebruikt de sleutel '${key}' een tweede keer.`,
      explanation: 'Het ene antwoord overschrijft het andere. Geef elk veld een eigen sleutel.',
    },
  ]
}

const labelProblems = (field: FormField): readonly Problem[] =>
  (field.label ?? '').trim() === ''
    ? [
        {
          rule: 'form-label',
          message: `${calledField(field)} heeft geen label.`,
          explanation: 'Wie het formulier invult of laat voorlezen, weet niet wat gevraagd wordt.',
        },
      ]
    : []

const silent = new Set(
  'text html image spacer separator button group dynamiclist iframe default table expression documentPreview'.split(
    ' ',
  ),
)
const asks = ({ type }: FormField): boolean => !silent.has(type)

const calledField = ({ label, key, type }: FormField): string => `Veld '${label?.trim() || key || type}'`
