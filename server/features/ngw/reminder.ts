import { tellCase } from '../../platform/case-file/act.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { ngwDecisionModel } from '../../platform/case-file/ngw-model.ts'
import { writeMails } from '../../platform/mail/mails.ts'
import { userAccountModel } from '../../platform/organisations/model.ts'
import { holdersToday } from '../../platform/organisations/holders.ts'
import type { FeatureDeps } from '../deps.ts'
import { loadNgwForWorker } from './load.ts'

const text = (day: string): string =>
  [
    `Een besluit Nieuwe Gemeentewet moet uiterlijk op ${day} bij de inventarisbeheerder zijn.`,
    'Komt het later aan, dan kunnen de woningen niet op VIVOO.',
    '',
    'U vindt de taak in uw werklijst.',
  ].join('\n')

/**
 * Reminds the case handlers of the municipality, once, of a decision that still has to reach the inventory manager. The mail says nothing of a person or a
 * case.
 *
 * @source domain.md 5.5 step 6 "timer at 2.5 months reminder"
 */
export const remind = (deps: FeatureDeps, caseId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const file = await loadNgwForWorker(database, caseId, { lock: true })
    const { main, decision } = file
    if (decision.remindedOn !== null || decision.communicationTerm === null) return
    const day = decision.communicationTerm.dueOn.split('-').toReversed().join('/')
    const municipality = await loadOrganisation(database, main.municipalityOrgId)
    const receivers = await handlersOf(deps, municipality.id)
    await writeMails(
      database,
      receivers.map((userId) => ({
        kind: 'TERM_REMINDER',
        orgId: municipality.id,
        userId,
        subject: `Besluit Nieuwe Gemeentewet: termijn tot ${day}`,
        text: text(day),
        shield: main.shield,
        once: `ngw:${caseId}:${userId}`,
      })),
    )
    await database.model(ngwDecisionModel).update({ remindedOn: clock.today() }, { where: { caseId } })
    deps.audit.append({
      userId: null,
      orgId: null,
      role: null,
      action: 'NGW_REMINDED',
      objectKind: 'ngw_decision',
      objectId: caseId,
      caseId,
      shield: main.shield,
    })
    await tellCase(deps.changes, file)
  })

const handlersOf = async ({ database, clock }: FeatureDeps, orgId: string): Promise<string[]> => {
  const holders = await holdersToday(database, [orgId], clock.today())
  const ids = [...holders].filter(([, { roles }]) => roles.includes('LB_DB')).map(([id]) => id)
  const wanting = await database.model(userAccountModel).findAll({ where: { id: ids, emailOnTask: true } })
  return wanting.map(({ id }) => id)
}
