import { longDate, offenceWords } from '#documents'
import { taskDueOn } from '#domain/legal/task-due-on'
import { claimTerm, recoveryReminderOn, recoveryTerm, suspectCopyTerm } from '#domain/procedures/judicial/terms'
import { addDays } from '#domain/shared/local-date'
import { recoveryClaimModel } from '../../platform/case-file/recovery-claim-model.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { standingRuling } from './facts.ts'
import { judicialAct, judicialLetter, officeOf, prosecutor } from './letters.ts'
import { loadJudicialForWorker } from './load.ts'
import { courtRulingModel, officialReportModel, type OfficialReportRow } from './model.ts'
import { machineStep, moveTo } from './worker-step.ts'

/** What the workers of `wi-dossier` ask; each may be asked twice. */
export const filePorts = (deps: FeatureDeps) => ({
  dueOn: (code: 'W04' | 'W05' | 'W10' | 'W12' | 'W15'): string => taskDueOn(code, deps.clock.today()),
  reportToSign: (caseId: string, officialReportId: string) => reportToSign(deps, caseId, officialReportId),
  sendReport: (caseId: string, officialReportId: string) => sendReport(deps, caseId, officialReportId),
  passToProsecutor: async (caseId: string): Promise<void> => {
    await machineStep(deps, caseId, async (file) =>
      (await moveTo(deps, file, 'BIJ_PARKET')) ? { action: 'JUDICIAL_AT_PROSECUTOR' } : undefined,
    )
  },
  finality: async (rulingId: string): Promise<string> => {
    const row = await deps.database.model(courtRulingModel).findByPk(rulingId, { rejectOnEmpty: true })
    if (row.appealTerm === null) throw new Error('a ruling without a term of appeal')
    return row.appealTerm.lapsesAt
  },
  markFinal: (caseId: string): Promise<boolean> => markFinal(deps, caseId),
  closingLetters: (caseId: string) => closingLetters(deps, caseId),
  closeRegister: (caseId: string): Promise<void> => closeRegister(deps, caseId),
})

/** Who signs a PV. */
export const signersOf = (inspectorateOrgId: string) => [
  { role: 'WI_WI' as const, taskCode: 'W03' as const, orgId: inspectorateOrgId },
]

const reportToSign = async (deps: FeatureDeps, caseId: string, officialReportId: string) => {
  const file = await loadJudicialForWorker(deps.database, caseId)
  const row = plain(await deps.database.model(officialReportModel).findByPk(officialReportId, { rejectOnEmpty: true }))
  const filed = { status: 'TER_ONDERTEKENING', subjectId: row.id } as const
  return {
    letters: [await judicialAct(deps, 'DT125', file, reportSaid(row), filed)],
    signers: signersOf(file.judicial.ownerOrgId),
    signingDueOn: taskDueOn('W03', deps.clock.today()),
  }
}

const reportSaid = ({ number, madeOn, offences, findings }: OfficialReportRow) => ({
  reference: number,
  facts: [
    ['Datum', longDate(madeOn)] as const,
    ...offences.map((offence) => ['Misdrijf', offenceWords[offence]] as const),
  ],
  text: findings,
})

// The prosecutor gets it with a letter; the suspect a copy, which somebody brings.
const sendReport = async (deps: FeatureDeps, caseId: string, officialReportId: string) => {
  const today = deps.clock.today()
  const reports = deps.database.model(officialReportModel)
  const file = await machineStep(deps, caseId, async (before) => {
    const row = await reports.findByPk(officialReportId, { rejectOnEmpty: true, lock: true })
    if (row.sentOn !== null) return undefined
    await row.update({ sentOn: today })
    await moveTo(deps, before, 'PV_OPGEMAAKT')
    await deps.tasks.create({
      code: 'W00',
      title: 'Bezorg kopie van het proces-verbaal aan de verdachte',
      kind: 'MANUEEL',
      caseId,
      propertyId: before.main.propertyId,
      ownerOrgId: before.judicial.ownerOrgId,
      candidateRoles: ['WI_AM'],
      dueOn: suspectCopyTerm(today).dueOn,
      shield: before.main.shield,
    })
    return { action: 'OFFICIAL_REPORT_SENT', detail: { officialReportId } }
  })
  const row = plain(await reports.findByPk(officialReportId, { rejectOnEmpty: true }))
  const { dueOn, lapsesAt } = claimTerm(row.sentOn ?? today)
  const filed = { status: 'DEFINITIEF', subjectId: row.id } as const
  const letter = await judicialLetter(deps, 'DT126', file, reportSaid(row), filed, officeOf(prosecutor, file))
  return { letters: [letter], claimDueOn: dueOn, claimRemindAt: lapsesAt }
}

const markFinal = async (deps: FeatureDeps, caseId: string): Promise<boolean> => {
  await machineStep(deps, caseId, async () => {
    const row = await standingRuling(deps.database, caseId)
    if (!row || row.finalOn !== null || row.appealTerm === null) return undefined
    const finalOn = addDays(row.appealTerm.dueOn, 1)
    const term = row.recoveryOrdered ? recoveryTerm(finalOn, row.termMonths ?? 1) : null
    await deps.database.model(courtRulingModel).update(
      {
        finalOn,
        recoveryTerm: term,
        remindOn: term && recoveryReminderOn(finalOn, term.dueOn),
      },
      { where: { id: row.id } },
    )
    return { action: 'RULING_FINAL', detail: { rulingId: row.id, finalOn } }
  })
  return (await standingRuling(deps.database, caseId))?.recoveryOrdered ?? false
}

const closingLetters = async (deps: FeatureDeps, caseId: string): Promise<PreparedLetter<'DT137'>[]> => {
  const file = await loadJudicialForWorker(deps.database, caseId)
  const { main } = file
  const said = {
    reference: main.reference,
    facts: [['Afgesloten op', longDate(main.closedOn ?? deps.clock.today())] as const],
    text: [main.closingReason, main.closingText].filter(Boolean).join('\n'),
  }
  return [await judicialAct(deps, 'DT137', file, said, { status: 'DEFINITIEF', subjectId: caseId })]
}

/** The entry in the register ends; the second time nothing changes. @source domain.md 5.6 step 11 "register entry closed" */
export const closeRegister = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  caseId: string,
): Promise<void> => {
  await database
    .model(recoveryClaimModel)
    .update({ closedOn: clock.today() }, { where: { caseId, closedOn: null, withdrawnOn: null } })
}
