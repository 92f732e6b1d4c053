/** Closed sets of codes of the procedures beside OO. Source: domain.md sections 3 and 5. */

/** Status of a conformity certificate, domain.md 3.4 and 5.11. */
export const certificateStatuses = [
  'IN_OPMAAK',
  'TER_ONDERTEKENING',
  'TER_MANUELE_ONDERTEKENING',
  'GELDIG',
  'VERVALLEN',
  'INGETROKKEN',
  'VERVANGEN',
] as const
export type CertificateStatus = (typeof certificateStatuses)[number]

/** Deelprocedure status of CA, one per unit, domain.md 3.4.2. */
export const certificateSubStatuses = [
  'GESTART',
  'ONDERZOEK_AANGEVRAAGD',
  'CA_TE_MAKEN',
  'WEIGERING_TE_MAKEN',
  'CA_TER_ONDERTEKENING',
  'WEIGERING_TER_ONDERTEKENING',
  'CA_TER_MANUELE_ONDERTEKENING',
  'WEIGERING_TER_MANUELE_ONDERTEKENING',
  'CA_VERSTUURD',
  'WEIGERING_VERSTUURD',
  'INGETROKKEN_AANVRAAG',
] as const
export type CertificateSubStatus = (typeof certificateSubStatuses)[number]

/** What a procedure says about one unit. */
export const certificateOutcomes = ['ATTEST', 'WEIGERING'] as const
export type CertificateOutcome = (typeof certificateOutcomes)[number]

/** Kind of dwelling that a certificate speaks of. @source domain.md 3.4 `Certificate.kind` */
export const certificateKinds = ['ZW', 'KAMERWONING', 'KAMER_SEIZOEN'] as const
export type CertificateKind = (typeof certificateKinds)[number]

/** Who gives a certificate; a judicial report of execution counts as one. */
export const certificateIssuers = ['LB', 'WV', 'WI_PVU'] as const
export type CertificateIssuer = (typeof certificateIssuers)[number]

/** Certificates and refusals: decision table `who-gets-which-document`. @source domain.md 6 */
export const certificateDocumentCodes = ['DT113', 'DT114', 'DT115', 'DT140', 'DT141'] as const
export type CertificateDocumentCode = (typeof certificateDocumentCodes)[number]

/** Who is told of a certificate or refusal. */
export const certificateAddressees = ['AANVRAGER', 'HZR', 'GEMEENTE'] as const
export type CertificateAddressee = (typeof certificateAddressees)[number]

/** Why a certificate came to its end without a decision to withdraw it. @source domain.md 5.4 steps 9 and 10 */
export const certificateLapses = [
  'VERSTREKEN',
  'VERKLAARD_OO',
  'BOUWWERKEN',
  'WIJZIGING_KAMERS',
  'GESLOOPT',
  'ANDER_ATTEST',
] as const
export type CertificateLapse = (typeof certificateLapses)[number]

export const withdrawalStatuses = [
  'AANGEKONDIGD',
  'TER_ONDERTEKENING',
  'TER_MANUELE_ONDERTEKENING',
  'INGETROKKEN',
  'LATEN_VALLEN',
] as const
export type WithdrawalStatus = (typeof withdrawalStatuses)[number]

export const appealStatuses = [
  'INGEDIEND',
  'ONTVANKELIJKHEID_TE_BEOORDELEN',
  'ONTVANKELIJK',
  'ONONTVANKELIJK',
  'ONDERZOEK',
  'REACTIES',
  'ONTWERP_MB',
  'BIJ_MINISTER',
  'BESLIST',
  'STILZWIJGEND_AFGEWEZEN',
  'INGETROKKEN',
  'AFGESLOTEN',
] as const
export type AppealStatus = (typeof appealStatuses)[number]

export const appealGrounds = ['BESLUIT', 'STILZITTEN', 'STOPZETTING', 'OPNAME_INVENTARIS', 'WEIGERING_CA'] as const
export type AppealGround = (typeof appealGrounds)[number]

/** Who appeals; `ANDERE` has no right of appeal. */
export const submitterRoles = ['BEWONER', 'HZR', 'VERZOEKER', 'GEWESTELIJK_AMBTENAAR', 'ANDERE'] as const
export type SubmitterRole = (typeof submitterRoles)[number]

/** Why an appeal is not admissible; `ANDERE` is explained in words. @source domain.md 5.3 step 3 "term, form, submitter" */
export const inadmissibleReasons = [
  'GEEN_BEROEPSRECHT',
  'ALLEEN_VERZOEKER',
  'GEEN_FORMEEL_VERZOEK',
  'TE_VROEG',
  'TE_LAAT',
  'NIET_AANGETEKEND',
  'NIET_GEMOTIVEERD',
  'ANDERE',
] as const
export type InadmissibleReason = (typeof inadmissibleReasons)[number]

export const ministerialOutcomes = ['BEVESTIGD', 'VERNIETIGD', 'HERZIEN', 'AFGEWEZEN', 'ZONDER_VOORWERP'] as const
export type MinisterialOutcome = (typeof ministerialOutcomes)[number]

export const ngwStatuses = ['GEREGISTREERD', 'GELDIG', 'GESCHORST_GOUVERNEUR', 'OPGEHEVEN', 'VERNIETIGD'] as const
export type NgwStatus = (typeof ngwStatuses)[number]

/** What a decision under article 135 of the Nieuwe Gemeentewet orders. @source domain.md 5.5 "evacuation, shoring, uninhabitable" */
export const ngwMeasures = ['ONBEWOONBAAR', 'ONTRUIMING', 'STUTTEN', 'AFSLUITING', 'ANDERE'] as const
export type NgwMeasure = (typeof ngwMeasures)[number]

export const deletionReasons = [
  'CONFORMITEITSATTEST',
  'PV_VAN_UITVOERING',
  'GESLOOPT',
  'BESLUIT_VERNIETIGD',
  'BESLUIT_OPGEHEVEN',
  'FUNCTIEWIJZIGING',
  'ONTEIGEND',
  'FOUTIEVE_OPNAME',
  'OVERNAME_OUDE_GEGEVENS',
  'SAMENVOEGING',
  'ANDERE',
] as const
export type DeletionReason = (typeof deletionReasons)[number]

export const levyMeasureKinds = ['VRIJSTELLING', 'OPSCHORTING'] as const
export type LevyMeasureKind = (typeof levyMeasureKinds)[number]

export const levyMeasureStatuses = [
  'AANGEVRAAGD',
  'ONVOLLEDIG',
  'TOEGESTAAN',
  'GEWEIGERD',
  'BEEINDIGD',
  'VERLOPEN',
] as const
export type LevyMeasureStatus = (typeof levyMeasureStatuses)[number]

export const rehousingStatuses = [
  'OPEN',
  'AANGEBODEN',
  'HERHUISVEST',
  'ZELF_OPGELOST',
  'GEWEIGERD',
  'KOSTEN',
  'AFGESLOTEN',
] as const
export type RehousingStatus = (typeof rehousingStatuses)[number]

export const rehousingNeeds = ['DRINGEND', 'GEPLAND'] as const
export type RehousingNeed = (typeof rehousingNeeds)[number]

/** How a household came out: it took an offer, found something itself, or wanted no help. @source domain.md 5.8 step 4 */
export const rehousingOutcomes = ['HERHUISVEST', 'ZELF_OPGELOST', 'GEWEIGERD'] as const
export type RehousingOutcome = (typeof rehousingOutcomes)[number]

/** Four categories of costs. @source domain.md 5.8 step 6 */
export const rehousingCostKinds = ['VERHUIZING', 'OPSLAG', 'TIJDELIJK_VERBLIJF', 'EERSTE_HUUR'] as const
export type RehousingCostKind = (typeof rehousingCostKinds)[number]

/** What was found in a dwelling that was declared unfit. @source domain.md 3.4 OccupancyReport, 5.9 */
export const occupancyKinds = ['BEWONING', 'VERHURING', 'TE_HUUR'] as const
export type OccupancyKind = (typeof occupancyKinds)[number]

/** What shows it. @source domain.md 5.9 "evidence (register, advert, visit)" */
export const occupancyEvidences = ['BEVOLKINGSREGISTER', 'ADVERTENTIE', 'PLAATSBEZOEK', 'ANDERE'] as const
export type OccupancyEvidence = (typeof occupancyEvidences)[number]
