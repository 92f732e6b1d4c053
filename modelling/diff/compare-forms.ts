import type { Form, FormField } from '../form/read-form.ts'
import type { ModelChange } from './model-change.ts'

/** Differences of two versions of a form, field by field. */
export const compareForms = (before: Form, after: Form, file: string): readonly ModelChange[] => {
  const change = (kind: ModelChange['kind'], field: FormField, sentence: string): ModelChange => ({
    kind,
    file,
    elementId: idOf(field),
    sentence,
  })
  const find = (form: Form, field: FormField): FormField | undefined =>
    form.fields.find((one) => idOf(one) === idOf(field))
  return [
    ...after.fields
      .filter((field) => find(before, field) === undefined)
      .map((field) => change('ADDED', field, `${called(field)} is nieuw in het formulier '${after.id}'.`)),
    ...before.fields
      .filter((field) => find(after, field) === undefined)
      .map((field) => change('REMOVED', field, `${called(field)} is weg uit het formulier '${after.id}'.`)),
    ...after.fields.flatMap((field) => {
      const was = find(before, field)
      return was === undefined
        ? []
        : fieldChanges(was, field).map((what) => change('CHANGED', field, `Formulier '${after.id}': ${what}`))
    }),
  ]
}

const idOf = ({ id, key, type, label }: FormField): string => id ?? key ?? `${type} ${label ?? ''}`

const called = ({ label, key, type }: FormField): string => `Veld '${label?.trim() || key || type}'`

const fieldChanges = (before: FormField, after: FormField): readonly string[] => {
  const who = called(after)
  const changed = (name: 'label' | 'key' | 'type'): boolean => (before[name] ?? '') !== (after[name] ?? '')
  const rest = JSON.stringify(restOf(before)) !== JSON.stringify(restOf(after))
  return [
    ...(changed('label') ? [`${who} heette '${before.label ?? ''}'.`] : []),
    ...(changed('key') ? [`${who} zet nu de variabele '${after.key ?? ''}'; was '${before.key ?? ''}'.`] : []),
    ...(changed('type') ? [`${who} is nu van de soort '${after.type}'; was '${before.type}'.`] : []),
    ...(rest ? [`${who} is gewijzigd (keuzes, verplicht of uitzicht).`] : []),
  ]
}

const restOf = ({ label: _label, key: _key, type: _type, components: _components, ...rest }: FormField): unknown => rest
