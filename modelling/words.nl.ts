import { type Element, idOf, text } from './moddle/element.ts'

const kinds: Readonly<Record<string, string>> = {
  Process: 'Proces',
  UserTask: 'Taak',
  ServiceTask: 'Machinestap',
  SendTask: 'Verzendstap',
  ReceiveTask: 'Ontvangststap',
  BusinessRuleTask: 'Beslissingstabel',
  ScriptTask: 'Scriptstap',
  ManualTask: 'Handmatige stap',
  Task: 'Stap',
  CallActivity: 'Aanroep',
  SubProcess: 'Deelproces',
  StartEvent: 'Start',
  EndEvent: 'Einde',
  IntermediateCatchEvent: 'Wachtpunt',
  IntermediateThrowEvent: 'Tussenpunt',
  BoundaryEvent: 'Randgebeurtenis',
  ExclusiveGateway: 'Keuze',
  InclusiveGateway: 'Meerkeuze',
  ParallelGateway: 'Splitsing',
  EventBasedGateway: 'Wachtkeuze',
  SequenceFlow: 'Pijl',
  Lane: 'Baan',
  Participant: 'Pool',
  Message: 'Bericht',
  Error: 'Fout',
  TextAnnotation: 'Notitie',
  Collaboration: 'Tekening',
}

/** What an element is, in one Dutch word. */
export const kindWord = (element: Element): string => kinds[element.$type.replace(/^\w+:/, '')] ?? 'Element'

/** What people call an element: its name, for a flow its two ends, else its id. */
export const nameOf = (element: Element): string => {
  const name = text(element, 'name').replaceAll(/\s+/g, ' ')
  return name === '' ? idOf(element) : name
}

/** Word and name together: `Taak 'Advies vragen'`. */
export const called = (element: Element): string => `${kindWord(element)} '${nameOf(element)}'`
