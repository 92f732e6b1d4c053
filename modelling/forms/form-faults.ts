import { answerKindOf, type FormComponent, componentsOf, fieldsOf, readForm } from './form-schema.ts'

/** Parts that show something and ask nothing. */
const shown: ReadonlySet<string> = new Set([
  'text',
  'html',
  'image',
  'separator',
  'spacer',
  'group',
  'default',
  'table',
])

/** Variables of the process that no form may overwrite: they say whose case it is and who does its tasks. */
const reserved: ReadonlySet<string> = new Set([
  'caseId',
  'municipalityOrgId',
  'agencyOrgId',
  'unitIds',
  'taskCode',
  'taskOrgId',
  'taskDueOn',
  'taskAssigneeId',
  'taskSubjectId',
])

/** Why the worklist cannot show this form or keep its answers, in Dutch, one sentence each; empty when it can. */
export const formFaults = (document: unknown): readonly string[] => {
  const schema = readForm(document)
  if (!schema) return ['Dit is geen formulier.']
  const fields = fieldsOf(schema)
  const keys = fields.map(({ key }) => key)
  return [
    ...componentsOf(schema).flatMap(componentFaults),
    ...keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `Twee velden heten ${key}.`),
    ...(fields.length === 0 ? ['Het formulier heeft geen enkel veld.'] : []),
  ]
}

const componentFaults = (component: FormComponent): readonly string[] => {
  const { type, key } = component
  const isField = answerKindOf(type) !== undefined
  if (!isField && !shown.has(type) && type !== 'button') return [`De werklijst kent geen veld van de soort ${type}.`]
  if ((component.path ?? '') !== '' || component.isRepeating === true)
    return [`De groep ${component.label ?? type} heeft een pad of herhaalt zich: dat kan hier niet.`]
  return isField ? fieldFaults(component, key ?? '') : []
}

const fieldFaults = (component: FormComponent, key: string): readonly string[] => {
  const kind = answerKindOf(component.type)
  const isChoice = kind === 'CHOICE' || kind === 'CHOICES'
  return [
    ...(/^[A-Za-z_]\w{0,79}$/.test(key)
      ? []
      : [`De sleutel "${key}" is geen naam: begin met een letter, zonder spaties.`]),
    ...(reserved.has(key) ? [`De sleutel ${key} is van het proces zelf: kies een andere.`] : []),
    ...(isChoice && (component.values ?? []).length === 0 ? [`Het veld ${key} heeft geen vaste keuzes.`] : []),
  ]
}
