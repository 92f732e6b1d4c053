/** Texts in people's own words, and what letters print: what goes when a case is past its retention. */
export interface Erasable {
  readonly table: string
  /** SQL that finds the rows of the cases `:caseIds` */
  readonly where: string
  /** columns with what they become */
  readonly to: Readonly<Record<string, string | null>>
}

const ofCase = 'caseId IN (:caseIds)'

/** What stays: ids, references, codes, dates, verdicts, scores and their technical grounds, which are about the dwelling. */
export const erasables: readonly Erasable[] = [
  { table: 'main_procedure', where: 'id IN (:caseIds)', to: { closingReason: null, closingText: null } },
  { table: 'oo_request', where: ofCase, to: { complaint: '' } },
  { table: 'certificate_application', where: ofCase, to: { ooReason: null } },
  { table: 'certificate_withdrawal', where: ofCase, to: { reason: '', reaction: null } },
  { table: 'warning_procedure', where: ofCase, to: { recoveryNote: '', repairNote: '' } },
  { table: 'advice_request', where: ofCase, to: { note: '', refusalReason: null } },
  { table: 'advice', where: ofCase, to: { refusalReason: null } },
  { table: 'investigation', where: ofCase, to: { planNote: '' } },
  {
    table: 'hearing_reaction',
    where: 'hearingId IN (SELECT id FROM hearing WHERE caseId IN (:caseIds))',
    to: { summary: '' },
  },
  { table: 'decision_run', where: ofCase, to: { withdrawnReason: null } },
  { table: 'mayor_decision', where: ofCase, to: { motivation: '', invalidNote: null } },
  {
    table: 'appeal',
    where: ofCase,
    to: {
      grievances: '',
      judgement: null,
      municipalView: null,
      officialView: null,
      investigationNote: null,
      hearingSummary: null,
      draftMotivation: null,
    },
  },
  {
    table: 'appeal_reaction',
    where: 'appealId IN (SELECT id FROM appeal WHERE caseId IN (:caseIds))',
    to: { summary: '' },
  },
  { table: 'mayor_decision', where: ofCase, to: { motivation: '', invalidNote: null, liftReason: null } },
  { table: 'occupancy_report', where: ofCase, to: { note: '' } },
  { table: 'rehousing_household', where: ofCase, to: { needsNote: '' } },
  { table: 'rehousing_offer', where: ofCase, to: { dwelling: '', conditions: '' } },
  { table: 'rehousing_cost', where: ofCase, to: { description: '' } },
  { table: 'rehousing_letter', where: ofCase, to: { receiver: '', note: '' } },
  { table: 'official_report', where: ofCase, to: { findings: '' } },
  { table: 'recovery_claim', where: ofCase, to: { grounds: '' } },
  { table: 'process_operation', where: ofCase, to: { reason: '' } },
  { table: 'task', where: ofCase, to: { closedReason: null } },
  { table: 'document_signature', where: ofCase, to: { reason: null } },
  // what was answered in people's own words; what a process needed of it are its variables
  { table: 'task_form', where: ofCase, to: { answers: null } },
  { table: 'document_ask', where: ofCase, to: { text: '' } },
  { table: 'remark', where: ofCase, to: { text: '' } },
  {
    table: 'process_batch',
    where: 'id IN (SELECT batchId FROM process_batch_item WHERE caseId IN (:caseIds))',
    to: { reason: '' },
  },
  {
    table: 'levy_measure',
    where: ofCase,
    to: { motivation: '', decisionText: null, missingText: null, endReason: null },
  },
  { table: 'inventory_record', where: ofCase, to: { deletionRefusal: null } },
  { table: 'holder_transfer', where: ofCase, to: { decisionText: null } },
  { table: 'letter_request', where: ofCase, to: { addressee: null, text: '' } },
  {
    table: 'document',
    where: ofCase,
    to: {
      addressee: null,
      snapshot: null,
      docxSha256: null,
      pdfSha256: null,
      uploadSha256: null,
      uploadName: null,
      title: 'Gewist',
      pdfState: 'NONE',
    },
  },
]
