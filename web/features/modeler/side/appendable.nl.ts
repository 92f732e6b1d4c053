/** What can be put behind an element from the tree, without pointing: the kinds that a process of ours is made of. */
export const appendable = [
  { key: 'user', label: 'Taak voor een mens', attributes: { type: 'bpmn:UserTask' } },
  { key: 'service', label: 'Stap van de machine', attributes: { type: 'bpmn:ServiceTask' } },
  { key: 'decision', label: 'Beslissingstabel', attributes: { type: 'bpmn:BusinessRuleTask' } },
  { key: 'choice', label: 'Keuze (één weg)', attributes: { type: 'bpmn:ExclusiveGateway' } },
  { key: 'parallel', label: 'Alles tegelijk', attributes: { type: 'bpmn:ParallelGateway' } },
  {
    key: 'timer',
    label: 'Wachten op een termijn',
    attributes: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' },
  },
  {
    key: 'message',
    label: 'Wachten op een bericht',
    attributes: { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:MessageEventDefinition' },
  },
  { key: 'call', label: 'Oproep van een ander proces', attributes: { type: 'bpmn:CallActivity' } },
  { key: 'end', label: 'Einde', attributes: { type: 'bpmn:EndEvent' } },
] as const
