import type { Input, Output } from '#contract/endpoint'
import type { askModification, getPlaces } from '#contract/process-operations'

export type Change = Input<typeof askModification>['body']['changes'][number]
export type Places = Output<typeof getPlaces>

/** The change with one variable more for the element that begins. */
export const withVariable = (change: Change, name: string, value: string): Change =>
  change.kind === 'CANCEL'
    ? change
    : { ...change, variables: [...change.variables.filter((one) => one.name !== name), { name, value }] }

/** The change without that variable. */
export const withoutVariable = (change: Change, name: string): Change =>
  change.kind === 'CANCEL' ? change : { ...change, variables: change.variables.filter((one) => one.name !== name) }

/** Whether a plan leaves the instance without any token. */
export const leavesNothing = (changes: readonly Change[], { tokens }: Places): boolean => {
  const ended = new Set(changes.flatMap((change) => (change.kind === 'ADD' ? [] : [change.step])))
  return changes.every(({ kind }) => kind === 'CANCEL') && tokens.every(({ step }) => ended.has(step))
}

/** Tokens that no planned change ends yet. */
export const freeTokens = (changes: readonly Change[], { tokens }: Places): Places['tokens'] => {
  const ended = new Set(changes.flatMap((change) => (change.kind === 'ADD' ? [] : [change.step])))
  return tokens.filter(({ step }) => !ended.has(step))
}

/** The line of a change in the form that the log words: `MOVE`, from, to, with tabs between. */
export const lineOf = (change: Change, { places, tokens }: Places): string => {
  const from = change.kind === 'ADD' ? undefined : tokens.find(({ step }) => step === change.step)?.name
  const to = change.kind === 'CANCEL' ? undefined : places.find((one) => one.elementId === change.elementId)?.name
  return [change.kind, from, to].filter((part) => part !== undefined).join('\t')
}

/** How many tokens a plan takes from each element and puts on it: what the diagram shows of it. */
export const plannedNotes = (changes: readonly Change[], { tokens }: Places) => {
  const notes = new Map<string, { gone: number; put: number }>()
  const note = (elementId: string | undefined, which: 'gone' | 'put'): void => {
    if (elementId === undefined) return
    const before = notes.get(elementId) ?? { gone: 0, put: 0 }
    notes.set(elementId, { ...before, [which]: before[which] + 1 })
  }
  for (const change of changes) {
    if (change.kind !== 'ADD') note(tokens.find(({ step }) => step === change.step)?.elementId, 'gone')
    if (change.kind !== 'CANCEL') note(change.elementId, 'put')
  }
  return [...notes].map(([elementId, { gone, put }]) => ({
    elementId,
    text: [gone > 0 ? `−${gone}` : '', put > 0 ? `+${put}` : ''].filter(Boolean).join(' '),
  }))
}
