import { receiptsOf, remindersOf } from './cases/letters.ts'
import { loadCaseForWorker } from '../platform/case-file/load.ts'
import type { OnDemandLetter } from './on-demand-letters.ts'
import { onDemandLetters } from './on-demand-letters.data.ts'

const receipt: OnDemandLetter<'DT002'> = {
  code: 'DT002',
  procedures: ['OO'],
  organisations: ['LB'],
  to: [],
  text: false,
  prepare: async (deps, { file }) => receiptsOf(deps, await loadCaseForWorker(deps.database, file.main.id)),
}

const reminder: OnDemandLetter<'DT065'> = {
  code: 'DT065',
  procedures: ['OO'],
  organisations: ['WV_WK'],
  to: [],
  text: false,
  prepare: async (deps, { file }) => remindersOf(deps, await loadCaseForWorker(deps.database, file.main.id)),
}

/** Documents that a diagram may ask for at any moment: all that they print, the case knows. */
export const documentsFromCase: readonly OnDemandLetter[] = [...onDemandLetters, receipt, reminder]
