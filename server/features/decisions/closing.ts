import type { SubStatus } from '#domain/model/codes'
import type { ClosingFacts, ClosingUnit } from '#domain/procedures/closing'
import { unitStage } from '#domain/procedures/oo/guards/unit-stage'
import type { ClosingSource } from '../../platform/case-file/closing.ts'
import { plain } from '../../platform/db/model.ts'
import { mayorDecisionModel, type MayorDecisionRow } from '../../platform/case-file/decision-model.ts'

/** What the weekly closer must know of the decisions of a case. @source domain.md 5.10 */
export const decisionClosing: ClosingSource<ClosingFacts> = async (database, { subs }) => {
  const ids = subs.flatMap(({ decisionId }) => decisionId ?? [])
  const rows = (await database.model(mayorDecisionModel).findAll({ where: { id: ids } })).map(plain)
  const units = subs.map(({ status, decisionId }): ClosingUnit => {
    const row = rows.find(({ id }) => id === decisionId)
    const appealUntil = row && appealUntilOf(row)
    return { finished: isFinished(status), ...(appealUntil !== undefined && { appealUntil }) }
  })
  return { units }
}

// The minister's decision needs nothing more of the mayor.
const isFinished = (status: SubStatus): boolean => unitStage[status] === 'ENDED' || status === 'MB_IN_DE_PLAATS'

// A decision of which nobody knows the day of posting has no term of appeal for the parties yet.
const appealUntilOf = ({ status, postedOn, appealParties, appealAgency }: MayorDecisionRow): string | undefined =>
  status === 'GELDIG' && postedOn !== null
    ? [appealParties, appealAgency]
        .flatMap((term) => term?.dueOn ?? [])
        .toSorted()
        .at(-1)
    : undefined
