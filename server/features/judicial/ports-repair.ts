import { longDate } from '#documents'
import { taskDueOn } from '#domain/legal/task-due-on'
import { isRecoveryFulfilled } from '#domain/technical-report/recovery'
import { addDays } from '#domain/shared/local-date'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { investigationModel, reportModel } from '../../platform/case-file/investigation-model.ts'
import { signaturesOf } from '../../platform/case-file/signatures.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { standingRuling } from './facts.ts'
import { judicialAct } from './letters.ts'
import { loadJudicialForWorker } from './load.ts'
import { judicialFileModel, officialReportModel, type OfficialReportRow } from './model.ts'
import { makeOfficialReport } from './official-report.ts'
import { dueOnOf, statePenalty } from './penalties.ts'
import { closeRegister, signersOf } from './ports-file.ts'
import { releaseBySignature } from './release-machine.ts'
import { findRuling, penaltyLetters } from './ruling-letters.ts'
import { machineStep, moveTo } from './worker-step.ts'

/** What the workers ask about repairs; each may be asked twice. @source domain.md 5.6 steps 10 and 11 */
export const repairPorts = (deps: FeatureDeps) => ({
  judgeRepair: (investigationId: string): Promise<boolean> => judge(deps, investigationId),
  notExecuted: (caseId: string, investigationId: string) => notExecuted(deps, caseId, investigationId),
  executed: (caseId: string, investigationId: string) => executed(deps, caseId, investigationId),
  settleRepair: (caseId: string, rulingId: string, officialReportId: string) =>
    settle(deps, caseId, rulingId, officialReportId),
  requestDeletion: (caseId: string, investigationId: string): Promise<void> =>
    requestDeletion(deps, caseId, investigationId),
})

// Not one defect may be left, an old one or a new one, in any dwelling; a dwelling that nobody could enter is not repaired.
const judge = async ({ database }: FeatureDeps, investigationId: string): Promise<boolean> => {
  const reports = await database.model(reportModel).findAll({ where: { investigationId } })
  return reports.length > 0 && reports.every(({ result }) => result !== null && isRecoveryFulfilled(result))
}

/** The PV of this kind that rests on a re-inspection, made once. */
const reportOn = async (
  deps: FeatureDeps,
  caseId: string,
  investigationId: string,
  kind: 'NIET_UITVOERING' | 'UITVOERING',
  findings: string,
): Promise<OfficialReportRow> => {
  const where = { caseId, investigationId, kind }
  await machineStep(deps, caseId, async (file) => {
    if ((await deps.database.model(officialReportModel).count({ where })) > 0) return undefined
    const { signedByUserId } = await deps.database
      .model(investigationModel)
      .findByPk(investigationId, { rejectOnEmpty: true })
    const facts = { kind, offences: [], findings, investigationId, madeByUserId: signedByUserId }
    const { id, number } = await makeOfficialReport(deps, file, facts)
    if (kind === 'NIET_UITVOERING') {
      await deps.database.model(judicialFileModel).update({ repairReportedOn: null }, { where: { caseId } })
    }
    return { action: `OFFICIAL_REPORT_${kind}`, detail: { officialReportId: id, number } }
  })
  return plain(await deps.database.model(officialReportModel).findOne({ where, rejectOnEmpty: true }))
}

const notExecuted = async (deps: FeatureDeps, caseId: string, investigationId: string) => {
  const row = await reportOn(deps, caseId, investigationId, 'NIET_UITVOERING', 'Niet alle gebreken zijn hersteld.')
  const file = await loadJudicialForWorker(deps.database, caseId)
  const ruling = await standingRuling(deps.database, caseId)
  const said = {
    reference: row.number,
    facts: [['Hercontrole ondertekend op', longDate(row.madeOn)] as const, ...(await defectsOf(deps, investigationId))],
    text: row.findings,
  }
  return {
    letters: [await judicialAct(deps, 'DT132', file, said, { status: 'DEFINITIEF', subjectId: row.id })],
    recoveryTermOver: ruling !== undefined && deps.clock.today() > dueOnOf(ruling),
  }
}

const defectsOf = async (
  { database }: FeatureDeps,
  investigationId: string,
): Promise<(readonly [label: string, value: string])[]> => {
  const reports = await database.model(reportModel).findAll({ where: { investigationId }, order: ['position'] })
  return reports.map(({ reference, result, input }) => {
    const { I, II, III, IV } = result?.counts ?? { I: 0, II: 0, III: 0, IV: 0 }
    return [reference, input.noAccess ? 'geen toegang' : `gebreken: ${I + II + III + IV}`]
  })
}

const executed = async (deps: FeatureDeps, caseId: string, investigationId: string) => {
  const row = await reportOn(deps, caseId, investigationId, 'UITVOERING', 'Alle gebreken zijn hersteld.')
  const file = await loadJudicialForWorker(deps.database, caseId)
  const said = { reference: '', facts: [['Vastgesteld op', longDate(row.madeOn)] as const], text: row.findings }
  const filed = { status: 'TER_ONDERTEKENING', subjectId: row.id, neutral: true } as const
  return {
    officialReportId: row.id,
    letters: [await judicialAct(deps, 'DT133', file, said, filed)],
    signers: signersOf(file.judicial.ownerOrgId),
    signingDueOn: taskDueOn('W03', deps.clock.today()),
  }
}

/** @returns the last statement of penalty payments, when the repair came after the term */
const settle = async (deps: FeatureDeps, caseId: string, rulingId: string, officialReportId: string) => {
  const { database } = deps
  const file = await machineStep(deps, caseId, async (before) => {
    if (!(await moveTo(deps, before, 'HERSTELD'))) return undefined
    const signer = (await signaturesOf(database, officialReportId)).at(-1)
    const documents = await database
      .model(documentModel)
      .findAll({ where: { caseId, subjectId: officialReportId, code: 'DT133', status: 'ONDERTEKEND' } })
    const report = await database.model(officialReportModel).findByPk(officialReportId, { rejectOnEmpty: true })
    for (const { id } of documents) {
      await report.update({ documentId: id })
      await releaseBySignature(deps, caseId, {
        kind: 'DOCUMENT',
        id,
        scope: 'BOTH',
        label: 'VERSLAG_UITVOERING',
        reason: 'Proces-verbaal van uitvoering',
        byUserId: signer?.userId ?? before.main.createdByUserId,
      })
    }
    const ruling = await findRuling(deps, rulingId)
    const { repairReportedOn } = before.judicial
    if (repairReportedOn !== null) await statePenalty(database, ruling, addDays(repairReportedOn, -1))
    await closeRegister(deps, caseId)
    const { unitIds, madeOn } = report
    await deps.askDeletion({ unitIds, reason: 'PV_VAN_UITVOERING', deletedOn: madeOn })
    return { action: 'REPAIRED', detail: { rulingId, officialReportId } }
  })
  return penaltyLetters(deps, file, rulingId)
}

// Before there is a PV: the dwelling turned out to be in order.
const requestDeletion = async (deps: FeatureDeps, caseId: string, investigationId: string): Promise<void> => {
  await machineStep(deps, caseId, async ({ main }) => {
    const row = plain(await deps.database.model(investigationModel).findByPk(investigationId, { rejectOnEmpty: true }))
    if (row.releasedScope !== null) return undefined
    await releaseBySignature(deps, caseId, {
      kind: 'INVESTIGATION',
      id: investigationId,
      scope: 'AGENCY',
      label: 'TECHNISCH_VERSLAG',
      reason: 'De woning is conform',
      byUserId: row.signedByUserId ?? main.createdByUserId,
    })
    const reports = await deps.database.model(reportModel).findAll({ where: { investigationId } })
    const repaired = reports.filter(({ result }) => result !== null && isRecoveryFulfilled(result))
    const unitIds = repaired.map(({ unitId }) => unitId)
    await deps.askDeletion({ unitIds, reason: 'ANDERE', deletedOn: row.signedOn ?? deps.clock.today() })
    return { action: 'JUDICIAL_CONFORM', detail: { investigationId } }
  })
}
