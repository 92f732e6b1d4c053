/** Ids for tests: `id(7)` is always the same one. */
export const id = (n: number): string => `0198c0de-0000-7000-8000-${String(n).padStart(12, '0')}`

export const municipality = id(1)
export const agency = id(2)
export const caseId = id(3)
export const batch = { caseId, municipalityOrgId: municipality, agencyOrgId: agency, unitIds: [id(11), id(12)] }

export const byOfficial = { role: 'WK_GA', taskCode: '9', orgId: agency }
export const byMayor = { role: 'LB_BM', taskCode: '110', orgId: municipality }
export const inspectorate = id(4)
export const byInspector = { role: 'WI_WI', taskCode: 'W03', orgId: inspectorate }
export const byDirector = { role: 'LB_AD', taskCode: '140', orgId: municipality }

export const toSign = { documentIds: [id(21)], signingDueOn: '2026-02-20', signingSubjectId: id(22) }

/** What each machine step answers when a test says nothing else; the clock of the tests starts on 5 January 2026. */
export const answers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'oo.register-request': {
    mayorDueOn: '2026-04-05',
    mayorLapsesAt: '2026-04-05T21:59:59Z',
    requestDueOn: '2026-01-19',
  },
  'oo-advice.register-request': { handleDueOn: '2026-01-15', adviceDueOn: '2026-03-11' },
  'oo-advice.create-advice': { ...toSign, signers: [byOfficial] },
  'oo-advice.send-advice': { processAdviceDueOn: '2026-03-01' },
  'investigation.find-investigators': {
    planner: { orgId: agency, roles: ['WK_DB', 'WK_WC'], taskCode: '7' },
    inspector: { orgId: agency, roles: ['WK_WC'], taskCode: '52', userId: null },
    signer: { orgId: agency, roles: ['WK_WC'], taskCode: 'A21' },
    planDueOn: '2026-02-04',
  },
  'investigation.publish-reports': {
    investigationOutcome: 'NIET_CONFORM',
    conformUnitIds: [],
    faultyUnitIds: [id(11), id(12)],
    noAccessUnitIds: [],
  },
  'investigation.announce-visit': { investigationDueOn: '2026-02-10' },
  'document-signing.finalise': { signingResult: 'GETEKEND', signedOn: '2026-02-19' },
  'document-signing.record-refusal': { signingResult: 'GEWEIGERD' },
  'oo-hearing.send-invitations': { hearingEndsOn: '2026-03-20', hearingLapsesAt: '2026-03-20T22:59:59Z' },
  'oo-hearing.close-hearing': { decideDueOn: '2026-03-21', decisionWanted: true },
  'oo-decision.withdraw-run': { decideAgain: false, decideAgainDueOn: '2026-04-24' },
  'oo-decision.create-documents': {
    ...toSign,
    signingFlow: 'DIGITAAL',
    signers: [byMayor, byDirector],
    sideBySide: false,
  },
  'oo-decision.mark-signed': { sendDueOn: '2026-03-30' },
  'oo-decision.send-decision': { validateDueOn: '2026-04-10' },
  'oo-decision.compute-appeal-terms': { appealLapsesAt: '2026-05-04T21:59:59Z', includable: true },
  'ngw.register-decision': {
    communicationOpen: true,
    communicationHasTerm: true,
    communicateDueOn: '2026-03-15',
    remindAt: '2026-03-14T23:00:00Z',
    communicationLapsesAt: '2026-03-29T21:59:59Z',
  },
  'appeal.register-appeal': {
    judgeDueOn: '2026-01-19',
    ground: 'BESLUIT',
    submitter: 'HZR',
    timeliness: 'IN_TIME',
    form: 'IN_ORDER',
  },
  'appeal.announce-admissibility': {
    viewsDueOn: '2026-02-02',
    viewsLapseAt: '2026-02-02T22:59:59Z',
    investigationDueOn: '2026-01-26',
    serviceDated: false,
    serviceDueOn: '2026-01-26',
  },
  'appeal.serve-report': { reactionsLapseAt: '2026-02-28T22:59:59Z' },
  'appeal.close-file': { oralHearing: false, hearingDueOn: '2026-03-01', draftDueOn: '2026-03-10' },
  'appeal.invite-to-hearing': { hearingReportDueOn: '2026-03-20' },
  'ngw.judge-inclusion': { includable: true },
  'ca.register-application': { decideDueOn: '2026-03-06', basisKnown: false },
  'ca.judge-result': {
    validityBases: [
      { unitId: id(11), validityMode: 'TABEL', fixedYears: 10, ownYears: null, model: 'CATEGORIEEN', weight: 3 },
    ],
    documentBases: [
      { unitId: id(11), outcome: 'ATTEST', kind: 'ZW', issuer: 'LB' },
      { unitId: id(12), outcome: 'WEIGERING', kind: 'ZW', issuer: 'LB' },
    ],
  },
  'ca.create-documents': {
    ...toSign,
    signingFlow: 'DIGITAAL',
    signers: [byMayor, byDirector],
    sideBySide: false,
  },
  'ca.mark-signed': { sendDueOn: '2026-03-06' },
  'ca.follow-up': { ngwOpen: false, ngwDueOn: '2026-04-05', ooWanted: false, startOoDueOn: '2026-04-05' },
  'ca-lapse.end-certificate': { lapsed: true },
  'expiry-sweeper.expire-certificates': { expiredCertificates: 1 },
  'ca-withdrawal.announce': { reactionLapsesAt: '2026-01-31T22:59:59Z', decideWithdrawalDueOn: '2026-02-14' },
  'ca-withdrawal.create-documents': {
    ...toSign,
    signingFlow: 'DIGITAAL',
    signers: [byMayor, byDirector],
    sideBySide: false,
  },
  'wp-recovery.register-warning': {
    investigateLapsesAt: '2026-02-05T22:59:59Z',
    grantDueOn: '2026-02-05',
    grantLapsesAt: '2026-02-05T22:59:59Z',
    conformLapsesAt: '2026-04-05T21:59:59Z',
    withoutEffectAt: '2026-03-05T23:00:00Z',
  },
  'wp-recovery.settle-investigation': { warningGoesOn: true },
  'wp-recovery.send-recovery-term': { recoveryLapsesAt: '2026-03-20T22:59:59Z' },
  'wp-recovery.ask-reinspection': { investigationId: id(602), unitIds: [id(12)] },
  'wp-recovery.report-lapse': { formalRequest: true },
  'decision-lifting.send-lifting': { inventoried: true },
  'nightly-dates.find-undated': { undated: [] },
  'posting-date.ask-date': { postingDueOn: '2026-01-20' },
  'procedure-closer.select-procedures': { caseIds: [] },
  'rehousing.open-rehousing': { listDueOn: '2026-02-01' },
  'rehousing-household.check-departure': { stillThere: true },
  'vivoo-record.include-unit': { inventoryRecordId: id(31) },
  'levy-anniversary.plan-next': {
    stillListed: true,
    anniversaryOn: '2026-03-29',
    noticeAt: '2026-01-28T23:00:00Z',
    evaluateAt: '2026-03-29T21:59:59Z',
  },
  'levy-anniversary.announce': { toCheck: true },
  'levy-measure.register-request': { decideDueOn: '2026-03-06' },
  'levy-measure.ask-completion': {
    completeDueOn: '2026-02-28',
    remindAt: '2026-02-12T23:00:00Z',
    completionLapsesAt: '2026-02-28T22:59:59Z',
  },
  'levy-measure.reopen-request': { decideDueOn: '2026-04-30' },
  'levy-measure.send-decision': {
    measureGranted: true,
    measureHasEnd: true,
    reviewAt: '2026-08-24T22:00:00Z',
    reviewDueOn: '2026-10-25',
    expiresAt: '2026-10-25T22:59:59Z',
  },
  'levy-measure.plan-review': { reviewAt: '2027-01-04T23:00:00Z', reviewDueOn: '2027-02-05' },
  'wi-report.register-report': { caseId, inspectorateOrgId: inspectorate, reportDueOn: '2026-01-19' },
  'wi-dossier.open-file': { preparationDueOn: '2026-01-19' },
  'wi-dossier.ask-report': { officialReportDueOn: '2026-02-24' },
  'wi-dossier.prepare-signing': { documentIds: [id(41)], signers: [byInspector], signingDueOn: '2026-02-26' },
  'wi-dossier.send-report': { claimDueOn: '2026-03-29', claimRemindAt: '2026-03-29T21:59:59Z' },
  'wi-dossier.pass-to-prosecutor': { prosecutorDueOn: '2026-06-01' },
  'wi-dossier.await-ruling': { rulingDueOn: '2026-12-01' },
  'wi-dossier.compute-finality': { rulingFinalAt: '2026-10-25T22:59:59Z' },
  'wi-dossier.mark-final': { recoveryOrdered: true },
  'wi-dossier.ask-closing': { closingDueOn: '2027-12-01' },
  'wi-recovery-claim.ask-high-council': { highCouncilLapsesAt: '2026-04-30T21:59:59Z' },
  'wi-recovery-claim.assume-favourable': { adviceFavourable: true },
  'wi-recovery-claim.file-claim': { registerDueOn: '2026-04-15' },
  'wi-ruling-follow-up.start-follow-up': {
    recoveryDueOn: '2026-08-31',
    recoveryLapsesAt: '2026-08-31T21:59:59Z',
    remindAt: '2026-06-30T22:00:00Z',
  },
  'wi-ruling-follow-up.ask-reinspection': { reinspectionDueOn: '2026-07-15' },
  'wi-ruling-follow-up.judge-repair': { zeroDefects: true },
  'wi-ruling-follow-up.write-not-executed': { recoveryTermOver: false },
  'wi-ruling-follow-up.write-executed': {
    officialReportId: id(42),
    documentIds: [id(43)],
    signers: [byInspector],
    signingDueOn: '2026-08-01',
  },
  'wi-ruling-follow-up.settle-repair': { followUpOutcome: 'HERSTELD' },
  'wi-ruling-follow-up.start-penalties': {
    penaltyRuns: true,
    penaltyStatementAt: '2026-09-30T21:59:59Z',
    penaltyDueOn: '2026-09-30',
  },
  'wi-ruling-follow-up.state-penalty': { penaltyStatementAt: '2026-10-31T22:59:59Z' },
  'wi-ruling-follow-up.order-execution': { executionDueOn: '2026-12-30' },
  'wi-ruling-follow-up.recover-costs': { followUpOutcome: 'AMBTSHALVE' },
}
