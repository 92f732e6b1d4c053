/** Closed sets of codes that law, manual or the roles of the organisations coined. Source: domain.md sections 2 and 3. */

export const orgTypes = ['LB', 'WV_WK', 'WV_WI', 'VLABEL', 'IGS'] as const
export type OrgType = (typeof orgTypes)[number]

export const roleCodes = [
  'LB_WC',
  'LB_DB',
  'LB_BM',
  'LB_AD',
  'LB_LZ',
  'LB_TB',
  'LB_TK',
  'LB_AU',
  'WK_WC',
  'WK_DB',
  'WK_GA',
  'WK_IB',
  'WK_AM',
  'WK_BD',
  'WK_TK',
  'WK_TB',
  'WK_LZ',
  'WK_AU',
  'WI_VN',
  'WI_AM',
  'WI_VB',
  'WI_WI',
  'WI_LZ',
  'WI_TB',
  'VB_LZ',
  'VB_AU',
] as const
export type RoleCode = (typeof roleCodes)[number]

/** `WI` = judicial shield: the object does not exist for anyone outside the housing inspectorate. */
export type Shield = 'NONE' | 'WI'

/** To whom a wooninspecteur releases one shielded object: the agency, the municipality of the property, or both. */
export const releaseScopes = ['AGENCY', 'MUNICIPALITY', 'BOTH'] as const
export type ReleaseScope = (typeof releaseScopes)[number]

/** What others read instead of the title of a released object. */
export const releaseLabels = ['TECHNISCH_VERSLAG', 'VERSLAG_UITVOERING', 'DOCUMENT'] as const
export type ReleaseLabel = (typeof releaseLabels)[number]

export const propertyTypes = [
  'EENGEZINSWONING',
  'MEERGEZINSWONING',
  'KAMERWONING',
  'HANDELSPAND_MET_WONING',
  'ANDERE',
] as const
export type PropertyType = (typeof propertyTypes)[number]

export const unitTypes = ['ZW', 'NZW', 'NWF'] as const
export type UnitType = (typeof unitTypes)[number]

export const partyRoles = [
  'VOLLE_EIGENAAR',
  'NAAKTE_EIGENAAR',
  'VRUCHTGEBRUIKER',
  'OPSTALHOUDER',
  'ERFPACHTER',
  'VERHUURDER',
  'ONDERVERHUURDER',
  'HUURDER',
  'BEWONER',
  'VERZOEKER',
  'MELDER',
  'INDIENER',
  'VERTEGENWOORDIGER',
  'SYNDICUS',
  'NOTARIS',
  'CURATOR',
  'ANDERE',
] as const
/** Only in a judicial file. */
export const judicialPartyRoles = ['VERDACHTE', 'VEROORDEELDE'] as const
export type PartyRole = (typeof partyRoles)[number] | (typeof judicialPartyRoles)[number]

/** HZR, houder van een zakelijk recht: the bare owner is not one for the levy. */
export const realRightRoles = ['VOLLE_EIGENAAR', 'VRUCHTGEBRUIKER', 'OPSTALHOUDER', 'ERFPACHTER'] as const

export const requestKinds = ['VERZOEK', 'MELDING'] as const
export type RequestKind = (typeof requestKinds)[number]

export const requestChannels = [
  'AANGETEKEND',
  'AANGETEKENDE_MAIL',
  'TEGEN_ONTVANGSTBEWIJS',
  'WEBFORMULIER',
  'TELEFOON',
  'MONDELING',
  'E_MAIL',
] as const
export type RequestChannel = (typeof requestChannels)[number]

export const initiators = [
  'BELANGHEBBENDE',
  'BURGEMEESTER',
  'OCMW_VOORZITTER',
  'GEWESTELIJK_AMBTENAAR',
  'WOONINSPECTEUR',
  'SOCIALE_WOONORGANISATIE',
  'ANDERE',
] as const
export type Initiator = (typeof initiators)[number]

/** Main procedures; each has a reference series of the same name. NG: Nieuwe Gemeentewet, BE: appeal, WI: judicial file. */
export const procedureTypes = ['OO', 'CA', 'NG', 'BE', 'WI'] as const
export type ProcedureType = (typeof procedureTypes)[number]

/** Hoofdprocedure status, domain.md 3.4.1. */
export const mainStatuses = ['GESTART', 'AFGEWEZEN', 'STOPGEZET', 'AFGEROND', 'AFGESLOTEN'] as const
export type MainStatus = (typeof mainStatuses)[number]

/** Status of a judicial file, domain.md 3.4.5. */
export const judicialStatuses = [
  'MELDING',
  'VOORTRAJECT',
  'ONDERZOEK',
  'PV_OPGEMAAKT',
  'HERSTELVORDERING',
  'BIJ_PARKET',
  'VERVOLGD',
  'GESEPONEERD',
  'BURGERLIJKE_PROCEDURE',
  'UITSPRAAK',
  'UITVOERING',
  'HERSTELD',
  'AMBTSHALVE_UITGEVOERD',
  'AFGESLOTEN',
] as const
export type JudicialStatus = (typeof judicialStatuses)[number]

/** Where a judicial file comes from, domain.md 5.6 step 1. */
export const judicialOrigins = [
  'MELDING_GEMEENTE',
  'POLITIE',
  'PARKET',
  'MELDING_BEWONING',
  'EIGEN_INITIATIEF',
] as const
export type JudicialOrigin = (typeof judicialOrigins)[number]

/** Deelprocedure status of OO, one per unit, domain.md 3.4.2. */
export const subStatuses = [
  'GESTART',
  'ONDERZOEK_AANGEVRAAGD',
  'ONDERZOEK_UITGEVOERD',
  'ADVIES_GEVRAAGD',
  'ADVIES_IN_OPMAAK',
  'ADVIES_TER_ONDERTEKENING',
  'ADVIES_VERSTUURD',
  'HOORPLICHT_GESTART',
  'HOORPLICHT_AFGEROND',
  'BESLISSING_IN_OPMAAK',
  'BESLISSING_TER_ONDERTEKENING',
  'BESLISSING_TER_MANUELE_ONDERTEKENING',
  'BESLISSING_TE_VERSTUREN',
  'BESLISSING_VERSTUURD',
  'BESLISSING_GELDIG',
  'BESLISSING_ONGELDIG',
  'HERSTELTERMIJN_TOEGEKEND',
  'HERSTELD',
  'OPGEHEVEN',
  'OPGELOST',
  'BEROEP_INGEDIEND',
  'MB_IN_DE_PLAATS',
  'STOPGEZET',
] as const
export type SubStatus = (typeof subStatuses)[number]

export const investigationStatuses = [
  'AANGEVRAAGD',
  'GEPLAND',
  'IN_OPMAAK',
  'GEVALIDEERD',
  'TER_ONDERTEKENING',
  'ONDERTEKEND',
  'GEANNULEERD',
  'HEROPEND',
  'GEEN_TOEGANG',
] as const
export type InvestigationStatus = (typeof investigationStatuses)[number]

/** Why an investigation is done; the last two only in a judicial file. @source domain.md 3.3 */
export const investigationReasons = [
  'VOORONDERZOEK',
  'OO_ADVIES',
  'HERCONTROLE',
  'CA',
  'TWEEDE_OPINIE_CA',
  'HUURSUBSIDIE',
  'SVK_INHUURNAME',
  'BEROEP',
  'WAARSCHUWING',
  'WAARSCHUWING_HERCONTROLE',
  'INITIATIEF',
  'OPLEIDING',
  'VARIA',
  'GERECHTELIJK',
  'GERECHTELIJK_HERCONTROLE',
] as const
export type InvestigationReason = (typeof investigationReasons)[number]

export const legalRegimes = ['TV_2017', 'TV_2020', 'TV_2021', 'TV_202310', 'TV_202501'] as const
export type LegalRegime = (typeof legalRegimes)[number]

export const defectCategories = ['I', 'II', 'III', 'IV'] as const
export type DefectCategory = (typeof defectCategories)[number]

export const adviceStatuses = ['IN_OPMAAK', 'TER_ONDERTEKENING', 'GEWEIGERD', 'ONDERTEKEND', 'VERSTUURD'] as const
export type AdviceStatus = (typeof adviceStatuses)[number]

/** Verdict on the unfit/uninhabitable axis; overcrowding is a second axis and may be combined with it. */
export const verdictsOO = ['NIET_OO', 'ONGESCHIKT', 'ONBEWOONBAAR', 'ONGESCHIKT_ONBEWOONBAAR'] as const
export type VerdictOO = (typeof verdictsOO)[number]
export interface Verdict {
  readonly oo: VerdictOO
  readonly overcrowded: boolean
}

export const decisionOptions = [
  'ONTRUIMING_VOOR',
  'STOPZETTING_BEWONING',
  'SNELHERSTEL',
  'HERHUISVESTING',
  'VERZEGELING',
  'VERBOD_VERHURING',
  'VOORRANG_SOCIALE_HUUR',
  'AANTAL_BEWONERS_TERUGBRENGEN',
] as const
export type DecisionOption = (typeof decisionOptions)[number]

export const decisionStatuses = [
  'IN_OPMAAK',
  'TER_ONDERTEKENING',
  'TER_MANUELE_ONDERTEKENING',
  'TE_VERSTUREN',
  'VERSTUURD',
  'GELDIG',
  'ONGELDIG',
  'OPGEHEVEN',
  'OPGELOST',
  'MB_IN_DE_PLAATS',
  'VERNIETIGD',
] as const
export type DecisionStatus = (typeof decisionStatuses)[number]

export const invalidReasons = [
  'GEEN_HANDTEKENING',
  'FOUTE_ENTITEIT',
  'STRENGER_DAN_ADVIES',
  'GEEN_HOORPLICHT',
  'DATUM_FOUT',
  'ANDERE',
] as const
export type InvalidReason = (typeof invalidReasons)[number]

export const signingFlows = ['DIGITAAL', 'MANUEEL', 'OPGELADEN'] as const
export type SigningFlow = (typeof signingFlows)[number]

export const hearingModes = ['SCHRIFTELIJK', 'MONDELING', 'BEIDE'] as const
export type HearingMode = (typeof hearingModes)[number]
export const reactionTypes = ['SCHRIFTELIJK', 'MONDELING'] as const
export type ReactionType = (typeof reactionTypes)[number]

export const inventoryStatuses = ['OPGENOMEN', 'GESCHORST', 'GESCHRAPT', 'GEANNULEERD'] as const
export type InventoryStatus = (typeof inventoryStatuses)[number]

export const documentStatuses = [
  'CONCEPT',
  'TER_ONDERTEKENING',
  'TER_MANUELE_ONDERTEKENING',
  'ONDERTEKEND',
  'VERVANGEN_DOOR_ONDERTEKEND',
  'OPGELADEN',
  'DEFINITIEF',
  'VERZONDEN',
  'GEWEIGERD',
  'VERWIJDERD',
] as const
export type DocumentStatus = (typeof documentStatuses)[number]

export const taskStatuses = ['OPEN', 'TOEGEWEZEN', 'AFGEWERKT', 'AUTOMATISCH_AFGESLOTEN', 'GEANNULEERD'] as const
export type TaskStatus = (typeof taskStatuses)[number]

export const mailKinds = ['TASK_ASSIGNED', 'DAILY_DIGEST', 'TERM_REMINDER', 'PROCESS', 'MODEL_MENTION'] as const
export type MailKind = (typeof mailKinds)[number]

/** PENDING: to be sent; KEPT: there was no mail server; FAILED: given up; DROPPED: the receiver may not have it any more. */
export const mailStatuses = ['PENDING', 'SENT', 'KEPT', 'FAILED', 'DROPPED'] as const
export type MailStatus = (typeof mailStatuses)[number]
