import { amountWords, longDate, measureWords } from '#documents'
import { taskDueOn } from '#domain/legal/task-due-on'
import { highCouncilTerm } from '#domain/procedures/judicial/terms'
import { recoveryClaimModel, type RecoveryClaimRow } from '../../platform/case-file/recovery-claim-model.ts'
import { plain } from '../../platform/db/model.ts'
import { writeMails } from '../../platform/mail/mails.ts'
import { holdersToday } from '../../platform/organisations/holders.ts'
import { userAccountModel } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { highCouncil, judicialAct, judicialLetter, officeOf, prosecutor } from './letters.ts'
import { judicialFileModel } from './model.ts'
import { machineStep } from './worker-step.ts'

/** What the workers of `wi-recovery-claim` ask; each may be asked twice. */
export const claimPorts = (deps: FeatureDeps) => ({
  reportLate: (caseId: string): Promise<void> => reportLate(deps, caseId),
  askCouncil: (caseId: string, claimId: string) => askCouncil(deps, caseId, claimId),
  assumeFavourable: (caseId: string, claimId: string): Promise<void> => assumeFavourable(deps, caseId, claimId),
  file: (caseId: string, claimId: string) => fileClaim(deps, caseId, claimId),
})

const find = async ({ database }: FeatureDeps, claimId: string): Promise<RecoveryClaimRow> =>
  plain(await database.model(recoveryClaimModel).findByPk(claimId, { rejectOnEmpty: true }))

const saidOf = (row: RecoveryClaimRow) => ({
  facts: [
    ['Datum', longDate(row.madeOn)],
    ['Maatregel', measureWords[row.measure]],
    ['Hersteltermijn', `${row.termMonths} ${row.termMonths === 1 ? 'maand' : 'maanden'}`],
    ['Dwangsom', `${amountWords(row.penaltyPerDayCents)} per dag`],
  ] as const,
  text: row.grounds,
})

const reportLate = async (deps: FeatureDeps, caseId: string): Promise<void> => {
  const { database, clock } = deps
  await machineStep(deps, caseId, async ({ main, judicial }) => {
    if (judicial.claimLateOn !== null) return undefined
    await database.model(judicialFileModel).update({ claimLateOn: clock.today() }, { where: { caseId } })
    const holders = await holdersToday(database, [judicial.ownerOrgId], clock.today())
    const inspectors = [...holders].filter(([, { roles }]) => roles.includes('WI_WI')).map(([id]) => id)
    const wanting = await database.model(userAccountModel).findAll({ where: { id: inspectors, emailOnTask: true } })
    await writeMails(
      database,
      wanting.map(({ id }) => ({
        kind: 'TERM_REMINDER',
        orgId: judicial.ownerOrgId,
        userId: id,
        subject: 'Een herstelvordering blijft uit',
        text: 'Dertig dagen na een proces-verbaal is er nog geen herstelvordering.\n\nU vindt de taak in uw werklijst.',
        shield: main.shield,
        once: `wi-claim:${caseId}:${id}`,
      })),
    )
    return { action: 'CLAIM_LATE' }
  })
}

const askCouncil = async (deps: FeatureDeps, caseId: string, claimId: string) => {
  const file = await machineStep(deps, caseId, async () => {
    if ((await find(deps, claimId)).councilTerm !== null) return undefined
    const councilTerm = highCouncilTerm(deps.clock.today())
    await deps.database.model(recoveryClaimModel).update({ councilTerm }, { where: { id: claimId } })
    return { action: 'COUNCIL_ASKED', detail: { claimId } }
  })
  const row = await find(deps, claimId)
  const said = { ...saidOf(row), reference: file.main.reference }
  const filed = { status: 'DEFINITIEF', subjectId: claimId } as const
  return {
    letters: [await judicialLetter(deps, 'DT129', file, said, filed, officeOf(highCouncil, file))],
    lapsesAt: (row.councilTerm ?? highCouncilTerm(deps.clock.today())).lapsesAt,
  }
}

const assumeFavourable = async (deps: FeatureDeps, caseId: string, claimId: string): Promise<void> => {
  await machineStep(deps, caseId, async () => {
    if ((await find(deps, claimId)).councilFavourable !== null) return undefined
    await deps.database.model(recoveryClaimModel).update({ councilFavourable: true }, { where: { id: claimId } })
    return { action: 'COUNCIL_SILENT', detail: { claimId } }
  })
}

const fileClaim = async (deps: FeatureDeps, caseId: string, claimId: string) => {
  const today = deps.clock.today()
  const file = await machineStep(deps, caseId, async () => {
    if ((await find(deps, claimId)).filedOn !== null) return undefined
    await deps.database.model(recoveryClaimModel).update({ filedOn: today }, { where: { id: claimId } })
    return { action: 'CLAIM_FILED', detail: { claimId } }
  })
  const said = { ...saidOf(await find(deps, claimId)), reference: file.main.reference }
  const filed = { status: 'DEFINITIEF', subjectId: claimId } as const
  return {
    letters: [
      await judicialAct(deps, 'DT127', file, said, filed),
      await judicialLetter(deps, 'DT128', file, said, filed, officeOf(prosecutor, file)),
    ],
    registerDueOn: taskDueOn('W09', today),
  }
}
