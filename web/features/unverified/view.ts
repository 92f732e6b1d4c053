import { type Unverified, unverified, unverifiedTopics } from '#domain/legal/unverified'
import { formatDate } from '../../shared/format.ts'
import { optionWord } from '../../shared/labels.nl.ts'
import { functionWord, regimeWord, tableWord, text, unitWord, retainedWord } from './labels.nl.ts'

export interface Figure {
  readonly id: string
  /** the rule or the thing */
  readonly what: string
  /** how it reads now */
  readonly value: string
  readonly from: string
}

/** Figures that nobody confirmed, by topic, with a row for each. */
export const figuresByTopic = (): readonly {
  readonly topic: Unverified['topic']
  readonly figures: readonly Figure[]
}[] => {
  const all = unverified()
  return unverifiedTopics.flatMap((topic) => {
    const figures = all
      .filter((one) => one.topic === topic)
      .map((one, index) => ({ id: `${topic}-${index}`, ...row(one) }))
    return figures.length === 0 ? [] : [{ topic, figures }]
  })
}

type Words = Omit<Figure, 'id'>
type Of<T extends Unverified['topic']> = Extract<Unverified, { readonly topic: T }>

const amount = (one: Of<'TERM' | 'SERVICE' | 'FEE'>): Words => ({
  what: one.rule,
  value: `${String(one.amount).replace('.', ',')} ${unitWord[one.unit]}`,
  from: one.from === undefined ? '–' : formatDate(one.from),
})

const words: { readonly [T in Unverified['topic']]: (one: Of<T>) => Words } = {
  TERM: amount,
  SERVICE: amount,
  FEE: amount,
  REGIME: ({ regime, from }) => ({ what: regimeWord(regime), value: text.firstDay, from: formatDate(from) }),
  SHARED_FUNCTION: ({ kind, usersPerFunction }) => ({
    what: functionWord[kind] ?? kind,
    value: `${usersPerFunction} ${text.users}`,
    from: '–',
  }),
  OCCUPANCY: ({ table, rows }) => ({ what: tableWord[table], value: `${rows} ${text.rows}`, from: '–' }),
  OPTION: ({ option }) => ({ what: optionWord[option], value: text.whichVerdict, from: '–' }),
  LEVY_GROUND: ({ name, maxMonths }) => ({
    what: name,
    value: maxMonths === null ? text.noLimit : `${maxMonths} maanden`,
    from: '–',
  }),
  RETENTION: ({ kind, years }) => ({ what: retainedWord[kind], value: `${years} jaar`, from: '–' }),
  DEFECT: ({ code, label, regime }) => ({ what: `${code} ${label}`, value: regimeWord(regime), from: '–' }),
}

const row = <T extends Unverified['topic']>(one: Of<T> & { readonly topic: T }): Words => words[one.topic](one)
