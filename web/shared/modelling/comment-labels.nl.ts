/** Words of the comments on a diagram. */
export const labels = {
  comments: 'Opmerkingen',
  none: 'Nog geen opmerkingen.',
  onElement: (name: string): string => `Bij ${name}`,
  onWhole: 'Bij het geheel',
  write: (about: string): string => `Nieuwe opmerking · ${about}`,
  placeholder: 'Schrijf een opmerking; met @ noemt u een collega.',
  add: 'Opmerking plaatsen',
  answer: 'Antwoorden',
  answerTo: (name: string): string => `Antwoord aan ${name}`,
  resolve: 'Afvinken',
  reopen: 'Opnieuw openen',
  resolvedBy: (name: string, when: string): string => `Afgevinkt door ${name}, ${when}`,
  withResolved: (count: number): string => `Ook wat afgevinkt is (${count})`,
  whole: 'Over het geheel schrijven',
} as const
