import type { WaitLine } from '#contract/process-insight'
import { getWaiting } from '#contract/process-insight'
import { roles } from '#domain/access/roles'
import type { RoleCode } from '#domain/model/codes'
import { call } from './api.ts'
import { formatLongDate } from './format.ts'

/** What stands before all of them. */
export const waitsFor = 'Wacht op'
export const waitsForNothing = 'niemand: de machine werkt, of er loopt niets meer.'

/** One thing that a case waits for, after "wacht op": `advies van Wonen in Vlaanderen: Plan onderzoek, taak van An Peeters, termijn 14 mei 2026`. */
export const waitSentence = (line: WaitLine): string => {
  switch (line.kind) {
    case 'STUCK':
      return `herstel: vastgelopen bij “${line.step}”, ${menders[line.mender]} herstelt dit`
    case 'TASK':
      return taskSentence(line)
    case 'OUTSIDE':
      return `${prefixes[line.by]}${line.what}${until(line.dueOn, line.by)}${times(line.times)}`
    case 'TERM':
      return `(loopt mee) ${line.title}${until(line.dueOn)}`
  }
}

const menders = {
  AGENCY: 'de toepassingsbeheerder van Wonen in Vlaanderen',
  INSPECTORATE: 'de toepassingsbeheerder van de inspectie',
} as const

const prefixes = {
  MUNICIPALITY: '',
  AGENCY: '',
  CITIZEN: 'burger: ',
  OTHER: '',
  SUSPENDED: 'geschorst tot: ',
  NOBODY: '',
} as const satisfies Record<Extract<WaitLine, { kind: 'OUTSIDE' }>['by'], string>

const taskSentence = (line: Extract<WaitLine, { kind: 'TASK' }>): string => {
  const who = line.subject === null ? line.organisation.name : `${line.subject} van ${line.organisation.name}`
  const units = line.units > 1 ? ` (${line.units} entiteiten)` : ''
  const has = `taak van ${line.assignee ?? rolesWord(line.roles)}`
  return `${who}: ${line.title}${units}, ${has}${until(line.dueOn)}`
}

const rolesWord = (codes: readonly RoleCode[]): string => {
  const names = codes.map((code) => roles.find((role) => role.code === code)?.name.toLowerCase() ?? code)
  return names.length === 0 ? 'nog niemand' : `een ${[...new Set(names)].join(' of ')}`
}

const until = (dueOn: string | null, by = 'CITIZEN'): string => {
  if (dueOn === null) return ''
  return by === 'NOBODY' ? `, op ${formatLongDate(dueOn)}` : `, termijn ${formatLongDate(dueOn)}`
}

const times = (count: number): string => (count > 1 ? ` (${count} groepen entiteiten)` : '')

type Waiting = Awaited<ReturnType<typeof ask>>
const ask = (caseIds: readonly string[]) => call(getWaiting, { query: { caseIds: caseIds.join(',') } })

const most = 100
let pending: { readonly ids: Set<string>; readonly answer: Promise<Waiting[]> } | undefined

/** What one case waits for. Rows of a list that ask in the same moment are one call. */
export const loadWaiting = async (caseId: string): Promise<readonly WaitLine[]> => {
  const ids = pending?.ids ?? new Set<string>()
  pending ??= {
    ids,
    answer: Promise.resolve().then(() => {
      pending = undefined
      const all = [...ids]
      const parts = Array.from({ length: Math.ceil(all.length / most) }, (_, at) =>
        all.slice(at * most, (at + 1) * most),
      )
      return Promise.all(parts.map(ask))
    }),
  }
  ids.add(caseId)
  const answers = await pending.answer
  return answers.flatMap(({ cases }) => cases).find((one) => one.caseId === caseId)?.lines ?? []
}
