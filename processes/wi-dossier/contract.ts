import { z } from 'zod'
import { prosecutorChoices } from '#domain/model/judicial-codes'
import { defineProcess, job, message, userTask } from '../define.ts'
import { signers } from '../document-signing/contract.ts'
import { batch, id, ids, instant, localDate, none } from '../variables.ts'

const caseOnly = z.object({ caseId: id })
/** Ids only: who may see these rows is decided by the shield of the case, never by the engine. */
const judicialBatch = batch.extend({ unitIds: z.array(id), inspectorateOrgId: id })
const opened = judicialBatch.extend({ reference: z.string() })

const ofInspectorate = { organisation: 'inspectorate' } as const

/** Judicial file from intake to closing, domain.md 5.6 and 5.11. */
export const wiDossier = defineProcess({
  processId: 'wi-dossier',
  title: 'Gerechtelijk dossier',
  variables: opened,
  jobs: {
    openFile: job({ type: 'wi-dossier.open-file', input: caseOnly, output: z.object({ preparationDueOn: localDate }) }),
    askReport: job({
      type: 'wi-dossier.ask-report',
      input: z.object({ caseId: id, investigationId: id }),
      output: z.object({ officialReportDueOn: localDate }),
    }),
    requestDeletion: job({
      type: 'wi-dossier.request-deletion',
      input: z.object({ caseId: id, investigationId: id }),
      output: none,
    }),
    prepareSigning: job({
      type: 'wi-dossier.prepare-signing',
      input: z.object({ caseId: id, officialReportId: id }),
      output: z.object({ documentIds: ids, signers, signingDueOn: localDate }),
    }),
    sendReport: job({
      type: 'wi-dossier.send-report',
      input: z.object({ caseId: id, officialReportId: id }),
      output: z.object({ claimDueOn: localDate, claimRemindAt: instant }),
    }),
    passToProsecutor: job({
      type: 'wi-dossier.pass-to-prosecutor',
      input: caseOnly,
      output: z.object({ prosecutorDueOn: localDate }),
    }),
    awaitRuling: job({
      type: 'wi-dossier.await-ruling',
      input: caseOnly,
      output: z.object({ rulingDueOn: localDate }),
    }),
    computeFinality: job({
      type: 'wi-dossier.compute-finality',
      input: z.object({ caseId: id, rulingId: id }),
      output: z.object({ rulingFinalAt: instant }),
    }),
    markFinal: job({
      type: 'wi-dossier.mark-final',
      input: z.object({ caseId: id, rulingId: id }),
      output: z.object({ recoveryOrdered: z.boolean() }),
    }),
    askClosing: job({
      type: 'wi-dossier.ask-closing',
      input: caseOnly,
      output: z.object({ closingDueOn: localDate }),
    }),
    closeFile: job({ type: 'wi-dossier.close-file', input: caseOnly, output: none }),
  },
  messages: {
    opened: message({ name: 'wi-opened', correlation: 'reference', payload: opened }),
    rulingAppealed: message({
      name: 'wi-ruling-appealed',
      correlation: 'rulingId',
      payload: z.object({ rulingDueOn: localDate }),
    }),
    closed: message({ name: 'wi-closed', correlation: 'caseId', payload: none }),
  },
  userTasks: {
    prepare: userTask({
      elementId: 'prepare-file',
      code: 'W10',
      roles: ['WI_VN', 'WI_AM'],
      ...ofInspectorate,
      wizard: 'judicial-prepare',
      output: z.object({ investigationAskDueOn: localDate }),
    }),
    askInvestigation: userTask({
      elementId: 'ask-investigation',
      code: 'W11',
      roles: ['WI_VN', 'WI_VB', 'WI_WI'],
      ...ofInspectorate,
      wizard: 'judicial-ask-investigation',
      output: z.object({ investigationId: id }),
    }),
    drawUpReport: userTask({
      elementId: 'draw-up-report',
      code: 'W12',
      roles: ['WI_VB', 'WI_WI'],
      ...ofInspectorate,
      wizard: 'judicial-draw-up-report',
      output: z.object({
        reportDecision: z.enum(['PROCES_VERBAAL', 'CONFORM', 'NIEUW_ONDERZOEK']),
        officialReportId: id.nullish(),
        investigationAskDueOn: localDate.nullish(),
      }),
    }),
    followProsecutor: userTask({
      elementId: 'follow-prosecutor',
      code: 'W04',
      roles: ['WI_VN'],
      ...ofInspectorate,
      wizard: 'judicial-prosecutor',
      output: z.object({ prosecutorChoice: z.enum(prosecutorChoices) }),
    }),
    registerRuling: userTask({
      elementId: 'register-ruling',
      code: 'W05',
      roles: ['WI_AM'],
      ...ofInspectorate,
      wizard: 'judicial-ruling',
      output: z.object({ rulingId: id }),
    }),
    close: userTask({
      elementId: 'decide-closing',
      code: 'W15',
      roles: ['WI_WI'],
      ...ofInspectorate,
      wizard: 'judicial-close',
      output: none,
    }),
  },
  calls: ['investigation', 'document-signing', 'wi-recovery-claim', 'wi-ruling-follow-up'],
})
