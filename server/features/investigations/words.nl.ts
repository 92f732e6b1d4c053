import type { InvestigationReason } from '#domain/model/codes'

/** Why an investigation is done, as letters and reports say it. */
export const reasonWords: Readonly<Record<InvestigationReason, string>> = {
  VOORONDERZOEK: 'vooronderzoek na een melding of verzoek',
  OO_ADVIES: 'adviesvraag van de burgemeester',
  HERCONTROLE: 'hercontrole',
  CA: 'aanvraag van een conformiteitsattest',
  TWEEDE_OPINIE_CA: 'tweede opinie over een conformiteitsattest',
  HUURSUBSIDIE: 'aanvraag van een huursubsidie',
  SVK_INHUURNAME: 'inhuurname door een sociaal verhuurkantoor',
  BEROEP: 'beroep bij de minister',
  WAARSCHUWING: 'melding of verzoek in een waarschuwingsprocedure',
  WAARSCHUWING_HERCONTROLE: 'hercontrole in een waarschuwingsprocedure',
  INITIATIEF: 'initiatief van de gemeente',
  OPLEIDING: 'opleiding',
  VARIA: 'onderzoek van de woningkwaliteit',
  GERECHTELIJK: 'onderzoek van de wooninspectie',
  GERECHTELIJK_HERCONTROLE: 'hercontrole van de wooninspectie',
}
