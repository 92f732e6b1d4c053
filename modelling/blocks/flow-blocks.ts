import type { Catalogue } from '../catalogue.ts'
import {
  choicesOf,
  type ElementTemplate,
  jobOf,
  pickHeader,
  template,
  type TemplateProperty,
  writeHeader,
} from './element-template.ts'
import { icons } from './icons.ts'

const variableName = {
  value: '^[a-zA-Z_][a-zA-Z0-9_]*$',
  message: 'Een naam begint met een letter en heeft geen spaties.',
}

const outputOf = (source: string, label: string, value: string): TemplateProperty => ({
  label,
  type: 'String',
  value,
  constraints: { notEmpty: true, pattern: variableName },
  binding: { type: 'zeebe:output', source },
})

/** Reckons the end of a term. */
export const computeTerm = ({ terms }: Catalogue): ElementTemplate =>
  template(
    'compute-term',
    { value: 'bpmn:ServiceTask' },
    {
      name: 'Termijn berekenen',
      description:
        'Berekent de laatste dag van een termijn van de wet. Zet er "Wachten op een termijn" achter om ze af te wachten.',
      keywords: ['termijn', 'wet', 'deadline'],
      icon: { contents: icons.term },
    },
    [
      ...jobOf('blocks.compute-term'),
      pickHeader('term', 'Termijn', choicesOf(terms)),
      {
        label: 'Loopt vanaf',
        description: 'Variabele met de dag van het feit dat de termijn doet lopen.',
        type: 'String',
        feel: 'required',
        value: '=receivedOn',
        constraints: { notEmpty: true },
        binding: { type: 'zeebe:input', name: 'startOn' },
      },
      outputOf('=dueOn', 'Laatste dag komt in', 'termDueOn'),
      outputOf('=lapsesAt', 'Einde komt in', 'termEndsAt'),
    ],
  )

/** A timer that waits for the end of a term. */
export const waitForTerm = (): ElementTemplate =>
  template(
    'wait-for-term',
    { value: 'bpmn:IntermediateCatchEvent', eventDefinition: 'bpmn:TimerEventDefinition' },
    {
      name: 'Wachten op een termijn',
      description: 'Wacht tot het einde van een termijn die eerder berekend werd.',
      keywords: ['termijn', 'wachten', 'timer'],
      icon: { contents: icons.wait },
    },
    [
      {
        label: 'Tot',
        description: 'Het einde dat "Termijn berekenen" gaf.',
        type: 'String',
        feel: 'required',
        value: '=date and time(termEndsAt)',
        constraints: { notEmpty: true },
        binding: { type: 'bpmn:TimerEventDefinition#property', name: 'timeDate' },
      },
    ],
  )

/** Asks a decision table. */
export const callTable = ({ decisions }: Catalogue): ElementTemplate =>
  template(
    'call-table',
    { value: 'bpmn:BusinessRuleTask' },
    {
      name: 'Beslissingstabel vragen',
      description: 'Vraagt een beslissingstabel en zet haar antwoord in een variabele.',
      keywords: ['tabel', 'beslissing', 'DMN'],
      icon: { contents: icons.table },
    },
    [
      {
        id: 'decisionId',
        label: 'Tabel',
        type: 'Dropdown',
        choices: choicesOf(decisions),
        constraints: { notEmpty: true },
        binding: { type: 'zeebe:calledDecision', property: 'decisionId' },
      },
      {
        id: 'resultVariable',
        label: 'Antwoord komt in',
        type: 'String',
        constraints: { notEmpty: true, pattern: variableName },
        binding: { type: 'zeebe:calledDecision', property: 'resultVariable' },
      },
    ],
  )

/** A task on the worklist with a form of the diagram. Its role stands where every user task has it: a template cannot write it for a task that is a job. */
export const formTask = ({ terms }: Catalogue): ElementTemplate =>
  template(
    'form-task',
    { value: 'bpmn:UserTask' },
    {
      name: 'Taak met formulier',
      description:
        'Een taak op de werklijst. Kies de rol bij "Assignment" en teken het formulier; de documentatie is de hulp bij de taak.',
      keywords: ['taak', 'formulier', 'mens'],
      icon: { contents: icons.form },
    },
    [
      writeHeader('title', 'Titel', 250, { optional: true, description: 'Leeg: de naam van de stap.' }),
      writeHeader('taskCode', 'Nummer', 10, { optional: true, description: 'Leeg: F.' }),
      pickHeader('term', 'Termijn vanaf de opening', choicesOf(terms), { optional: true }),
    ],
  )
