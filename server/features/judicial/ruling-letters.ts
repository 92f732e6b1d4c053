import { amountWords, longDate, measureWords, rulingWords } from '#documents'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { bailiff, judicialLetter, officeOf } from './letters.ts'
import type { JudicialFile } from './load.ts'
import { courtRulingModel, type CourtRulingRow } from './model.ts'
import { statementsOf } from './penalties.ts'

/** @throws EmptyResultError when it does not exist */
export const findRuling = async (
  { database }: Pick<FeatureDeps, 'database'>,
  rulingId: string,
): Promise<CourtRulingRow> => plain(await database.model(courtRulingModel).findByPk(rulingId, { rejectOnEmpty: true }))

/** Rows on a ruling that its letters print. */
export const rulingFactsOf = (row: CourtRulingRow): readonly (readonly [string, string])[] => [
  ['Uitspraak', `${rulingWords[row.kind]} van ${longDate(row.ruledOn)}, ${row.court}`],
  ...(row.measure === null ? [] : [['Maatregel', measureWords[row.measure]] as const]),
  ...(row.recoveryTerm === null ? [] : [['Hersteltermijn', `tot en met ${longDate(row.recoveryTerm.dueOn)}`] as const]),
  ...(row.penaltyPerDayCents === 0 ? [] : [['Dwangsom', `${amountWords(row.penaltyPerDayCents)} per dag`] as const]),
]

/** DT134, one for each statement that has none yet: also when the step runs again after the statement was made. */
export const penaltyLetters = async (
  deps: FeatureDeps,
  file: JudicialFile,
  rulingId: string,
): Promise<PreparedLetter<'DT134'>[]> => {
  const ruling = await findRuling(deps, rulingId)
  const statements = await statementsOf(deps.database, rulingId)
  const where = { caseId: file.main.id, code: 'DT134' }
  const written = await deps.database.model(documentModel).findAll({ attributes: ['subjectId'], where })
  const open = statements.filter(({ id }) => !written.some(({ subjectId }) => subjectId === id))
  return Promise.all(
    open.map((statement) => {
      const facts = [
        ...rulingFactsOf(ruling),
        ['Periode', `van ${longDate(statement.fromOn)} tot en met ${longDate(statement.untilOn)}`] as const,
        ['Bedrag', amountWords(statement.amountCents)] as const,
      ]
      const said = { reference: file.main.reference, facts }
      const filed = { status: 'DEFINITIEF', subjectId: statement.id } as const
      return judicialLetter(deps, 'DT134', file, said, filed, officeOf(bailiff, file))
    }),
  )
}
