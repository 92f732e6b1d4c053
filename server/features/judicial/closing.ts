import type { SubStatus } from '#domain/model/codes'
import type { ClosingFacts } from '#domain/procedures/closing'
import type { ClosingSource } from '../../platform/case-file/closing.ts'
import { requestModel } from '../../platform/case-file/model.ts'
import { registeredClaims } from '../../platform/case-file/recovery-claim-model.ts'

/** Nothing was asked or decided yet: a mayor who is at work goes on, also beside a claim. */
const untouched: readonly SubStatus[] = ['GESTART', 'ONDERZOEK_AANGEVRAAGD', 'ONDERZOEK_UITGEVOERD']

/** What the weekly closer may know of claims: what the public register says, and no more. @source domain.md 5.6 last line */
export const claimClosing: ClosingSource<ClosingFacts> = async (database, { main, subs }) => {
  const request = await database.model(requestModel).findByPk(main.id)
  if (request?.requestKind !== 'MELDING' || !subs.every(({ status }) => untouched.includes(status))) return {}
  const open = (await registeredClaims(database, [main.propertyId])).filter(({ closedOn }) => closedOn === null)
  const claimed = new Set(open.flatMap(({ unitIds }) => unitIds))
  return { claimedReport: subs.length > 0 && subs.every(({ unitId }) => claimed.has(unitId)) }
}
