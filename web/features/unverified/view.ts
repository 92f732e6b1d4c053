import { type Unverified, unverified, unverifiedTopics } from '#domain/legal/unverified'
import { formatDate } from '../../shared/format.ts'
import { optionWord } from '../../shared/labels.nl.ts'
import { functionWord, regimeWord, tableWord, text, unitWord } from './labels.nl.ts'

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

const row = (one: Unverified): Omit<Figure, 'id'> => {
  switch (one.topic) {
    case 'TERM':
    case 'SERVICE':
    case 'FEE':
      return {
        what: one.rule,
        value: `${String(one.amount).replace('.', ',')} ${unitWord[one.unit]}`,
        from: one.from === undefined ? '–' : formatDate(one.from),
      }
    case 'REGIME':
      return { what: regimeWord(one.regime), value: text.firstDay, from: formatDate(one.from) }
    case 'SHARED_FUNCTION':
      return { what: functionWord[one.kind] ?? one.kind, value: `${one.usersPerFunction} ${text.users}`, from: '–' }
    case 'OCCUPANCY':
      return { what: tableWord[one.table], value: `${one.rows} ${text.rows}`, from: '–' }
    case 'OPTION':
      return { what: optionWord[one.option], value: text.whichVerdict, from: '–' }
    case 'LEVY_GROUND':
      return { what: one.name, value: one.maxMonths === null ? text.noLimit : `${one.maxMonths} maanden`, from: '–' }
    case 'DEFECT':
      return { what: `${one.code} ${one.label}`, value: regimeWord(one.regime), from: '–' }
  }
}
