import { literal } from 'sequelize'
import type { DeskState } from '../../contract/process-desk.ts'
import { plain } from '../db/model.ts'
import type { ProcessInstanceRow } from '../records/model.ts'
import { isStuck } from './visible.ts'

/** Number of the instance among those of its case, oldest first. */
const part =
  '(SELECT COUNT(*) FROM process_instance AS p WHERE p.caseId = process_instance.caseId AND' +
  ' (p.startedAt < process_instance.startedAt OR (p.startedAt = process_instance.startedAt AND p.`key` <= process_instance.`key`)))'

/** What a row of the list and the head of a page read beside the columns. */
export const listedAttributes = {
  include: [
    [literal(part), 'part'],
    [literal(`(CASE WHEN ${isStuck} THEN 1 ELSE 0 END)`), 'stuck'],
  ] as [ReturnType<typeof literal>, string][],
}

/** An instance with its number in its case. */
export interface NumberedInstance extends ProcessInstanceRow {
  readonly part: number
  readonly stuck: boolean
}

/** A row read with `listedAttributes`. */
export const read = (row: { get(name: string): unknown } & Parameters<typeof plain>[0]): NumberedInstance => ({
  ...(plain(row) as ProcessInstanceRow),
  part: Number(row.get('part')),
  stuck: Number(row.get('stuck')) === 1,
})

export const stateOf = ({ state, stuck }: Pick<NumberedInstance, 'state' | 'stuck'>): DeskState =>
  state === 'ACTIVE' && stuck ? 'INCIDENT' : state
