import { type Element, idOf, list, one, text } from '../moddle/element.ts'
import { tableOf } from '../moddle/tables.ts'
import type { ModelChange } from './model-change.ts'

/** Differences of the decision tables of one file: tables, columns, rules and their cells. */
export const compareTables = (
  before: readonly Element[],
  after: readonly Element[],
  file: string,
): readonly ModelChange[] => [
  ...after
    .filter((one) => !has(before, one))
    .map((table) => change(file, 'ADDED', table, `Tabel '${nameOf(table)}' is nieuw.`)),
  ...before
    .filter((one) => !has(after, one))
    .map((table) => change(file, 'REMOVED', table, `Tabel '${nameOf(table)}' is weggehaald.`)),
  ...after.flatMap((table) => {
    const old = before.find((one) => idOf(one) === idOf(table))
    return old === undefined ? [] : compareTable(old, table, file)
  }),
]

const has = (tables: readonly Element[], table: Element): boolean => tables.some((one) => idOf(one) === idOf(table))

const change = (file: string, kind: ModelChange['kind'], element: Element, sentence: string): ModelChange => ({
  kind,
  file,
  elementId: idOf(element),
  sentence,
})

const nameOf = (decision: Element): string => text(decision, 'name') || idOf(decision)

const compareTable = (before: Element, after: Element, file: string): readonly ModelChange[] => {
  const [old, now] = [tableOf(before), tableOf(after)]
  const who = `Tabel '${nameOf(after)}'`
  const say = (sentence: string): ModelChange => change(file, 'CHANGED', after, sentence)
  return [
    ...(text(before, 'name') === text(after, 'name') ? [] : [say(`${who} heette '${nameOf(before)}'.`)]),
    ...(policyOf(old) === policyOf(now) ? [] : [say(`${who}: trefregel ${policyOf(old)} → ${policyOf(now)}.`)]),
    ...columnChanges(old, now, who).map(say),
    ...ruleChanges(before, after, file),
  ]
}

const policyOf = (table: Element | undefined): string => text(table, 'hitPolicy') || 'UNIQUE'

interface Column {
  readonly id: string
  readonly label: string
  readonly reads: string
}

const columnsOf = (table: Element | undefined): readonly Column[] =>
  [...list(table, 'input'), ...list(table, 'output')].map((column, index) => ({
    id: idOf(column) || String(index),
    label: text(column, 'label') || text(column, 'name') || `kolom ${index + 1}`,
    reads: text(one(column, 'inputExpression'), 'text') || text(column, 'name'),
  }))

const columnChanges = (before: Element | undefined, after: Element | undefined, who: string): readonly string[] => {
  const [old, now] = [columnsOf(before), columnsOf(after)]
  return [
    ...now
      .filter(({ id }) => !old.some((one) => one.id === id))
      .map(({ label }) => `${who} heeft een nieuwe kolom '${label}'.`),
    ...old
      .filter(({ id }) => !now.some((one) => one.id === id))
      .map(({ label }) => `${who} heeft geen kolom '${label}' meer.`),
    ...now.flatMap(({ id, label, reads }) => {
      const was = old.find((one) => one.id === id)
      if (was === undefined) return []
      return [
        ...(was.label === label ? [] : [`${who}: kolom '${was.label}' heet nu '${label}'.`]),
        ...(was.reads === reads ? [] : [`${who}: kolom '${label}' leest nu '${reads}'; was '${was.reads}'.`]),
      ]
    }),
  ]
}

const ruleChanges = (before: Element, after: Element, file: string): readonly ModelChange[] => {
  const [old, now] = [list(tableOf(before), 'rule'), list(tableOf(after), 'rule')]
  const who = `tabel '${nameOf(after)}'`
  const labels = columnsOf(tableOf(after))
  const isIn = (rules: readonly Element[], rule: Element): boolean => rules.some((one) => idOf(one) === idOf(rule))
  const kept = now.filter((rule) => isIn(old, rule))
  return [
    ...now.flatMap((rule, index) =>
      isIn(old, rule)
        ? []
        : [change(file, 'ADDED', rule, `Regel ${index + 1} van ${who} is nieuw: ${ruleWords(rule, labels)}.`)],
    ),
    ...old.flatMap((rule, index) =>
      isIn(now, rule)
        ? []
        : [change(file, 'REMOVED', rule, `Regel ${index + 1} van ${who} is weggehaald: ${ruleWords(rule, labels)}.`)],
    ),
    ...kept.flatMap((rule) => {
      const was = old.find((one) => idOf(one) === idOf(rule))
      const number = now.indexOf(rule) + 1
      return was === undefined
        ? []
        : cellChanges(was, rule, labels).map((sentence) =>
            change(file, 'CHANGED', rule, `Regel ${number} van ${who}: ${sentence}`),
          )
    }),
    ...(sameOrder(old, kept)
      ? []
      : [change(file, 'CHANGED', after, `De regels van ${who} staan in een andere volgorde.`)]),
  ]
}

const sameOrder = (old: readonly Element[], kept: readonly Element[]): boolean => {
  const ids = kept.map(idOf)
  const before = old.map(idOf).filter((id) => ids.includes(id))
  return before.every((id, index) => id === ids[index])
}

const cellsOf = (rule: Element): readonly string[] =>
  [...list(rule, 'inputEntry'), ...list(rule, 'outputEntry')].map((cell) => text(cell, 'text') || '-')

const cellChanges = (before: Element, after: Element, labels: readonly Column[]): readonly string[] => {
  const old = cellsOf(before)
  const now = cellsOf(after)
  const explained = text(before, 'description') === text(after, 'description')
  return [
    ...now.flatMap((cell, index) =>
      cell === old[index] || old[index] === undefined
        ? []
        : [`'${labels[index]?.label ?? index + 1}' ${old[index]} → ${cell}.`],
    ),
    ...(explained ? [] : ['de uitleg is herschreven.']),
  ]
}

const ruleWords = (rule: Element, labels: readonly Column[]): string =>
  cellsOf(rule)
    .flatMap((cell, index) => (cell === '-' ? [] : [`${labels[index]?.label ?? index + 1} ${cell}`]))
    .join(', ')
