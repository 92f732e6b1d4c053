import type { OoAction } from '#domain/procedures/oo/action-codes'
import type { StepAction } from '#domain/procedures/step-actions'

/** One Dutch sentence for each thing that the audit keeps of a case. */
const sentences: Readonly<Record<string, string>> = {
  OO_REGISTER: 'Registreerde het verzoek of de melding',
  REQUEST_JUDGE: 'Beoordeelde het verzoek',
  REQUEST_REJECT: 'Wees het verzoek af',
  ADVICE_ASK: 'Vroeg advies aan Wonen in Vlaanderen',
  ADVICE_HANDLE: 'Behandelde de adviesvraag',
  INVESTIGATION_PLAN: 'Plande het onderzoek',
  INVESTIGATION_SCORE: 'Vulde het onderzoek in',
  INVESTIGATION_VALIDATE: 'Valideerde het onderzoek',
  INVESTIGATION_SIGN: 'Ondertekende het onderzoek',
  ADVICE_MAKE: 'Maakte het advies',
  ADVICE_SIGN: 'Ondertekende het advies',
  HEARING_START: 'Startte de hoorplicht',
  REACTION_REGISTER: 'Registreerde een reactie op de hoorplicht',
  DECISION_MAKE: 'Maakte de beslissing van de burgemeester',
  DECISION_SIGN: 'Ondertekende de beslissing',
  DECISION_REPLACE_DOCUMENT: 'Verving een document door het ondertekende exemplaar',
  DECISION_DELETE: 'Verwijderde de beslissing',
  DECISION_SEND: 'Verstuurde de beslissing naar Wonen in Vlaanderen',
  DECISION_VALIDATE: 'Valideerde de beslissing',
  INVENTORY_INCLUDE: 'Behandelde de opname op VIVOO',
  DECISION_CORRECT_POSTING: 'Vulde de datum afgifte post in',
  DECISION_LIFT: 'Hief de beslissing op',
  DECISION_RESOLVE: 'Loste de overbewoning op',
  OCCUPANCY_REPORT: 'Meldde nieuwe bewoning of verhuring',
  NO_APPEAL_CONFIRM: 'Noteerde dat niemand beroep instelde',
  PROCEDURE_STOP: 'Zette de procedure stop',
  REHOUSING_LIST: 'Bracht de gezinnen in kaart',
  REHOUSING_NEEDS: 'Noteerde de behoeften van een gezin',
  REHOUSING_OFFER: 'Deed een gezin een aanbod',
  REHOUSING_OUTCOME: 'Noteerde het resultaat van de herhuisvesting',
  REHOUSING_DEPARTURE: 'Noteerde het vertrek van een gezin',
  REHOUSING_COSTS: 'Rekende de kosten van een herhuisvesting af',
  REHOUSING_LETTER: 'Maakte een brief over een herhuisvesting',
  NGW_REGISTER: 'Registreerde het besluit Nieuwe Gemeentewet',
  NGW_COMMUNICATE: 'Bezorgde het besluit aan de inventarisbeheerder',
  NGW_SUSPEND: 'Registreerde een klacht bij de gouverneur',
  NGW_RESUME: 'Registreerde het antwoord van de gouverneur',
  NGW_LIFT: 'Hief het besluit op',
  NGW_ANNUL: 'Registreerde de vernietiging van het besluit',
} satisfies Readonly<Record<OoAction | StepAction, string>>

const more: Readonly<Record<string, string>> = {
  DOCUMENT_ASK: 'Liet een document maken',
  INCIDENT_RETRY: 'Probeerde een vastgelopen stap opnieuw',
  DOCUMENT_UPLOAD: 'Laadde een document op',
  TASK_COMPLETE: 'Werkte een taak af',
  REMARK_ADD: 'Schreef een opmerking',
  TASK_CLAIM: 'Nam een taak',
  TASK_RELEASE: 'Gaf een taak terug',
  LETTERS_MADE: 'Documenten aangemaakt',
  VISIT_MOVED: 'Verplaatste het bezoek',
  INVESTIGATION_NO_ACCESS: 'Meldde dat geen enkele entiteit toegang gaf',
  INVESTIGATION_RETURN: 'Stuurde het onderzoek terug om het te verbeteren',
  REPORTS_PUBLISHED: 'De technische verslagen zijn ondertekend en zichtbaar in het dossier',
  SIGNING_REFUSE: 'Weigerde te ondertekenen',
  ADVICE_SENT: 'Het advies is verstuurd',
  MAYOR_TERM_LAPSED: 'De termijn van de burgemeester is verstreken',
  DECISION_WITHDRAWN: 'De beslissing is ingetrokken',
  UNIT_INCLUDED: 'De entiteit is opgenomen op VIVOO',
  UNIT_DELETED: 'De entiteit is geschrapt van VIVOO',
  RECORD_SUSPENDED: 'De opname op VIVOO is geschorst',
  RECORD_RESUMED: 'De opname op VIVOO telt weer',
  DELETION_ASK: 'Vroeg de schrapping van VIVOO',
  INVENTORY_DELETE: 'Behandelde de schrapping van VIVOO',
  NGW_REMINDED: 'De gemeente is herinnerd aan de termijn om het besluit te bezorgen',
  NGW_VALID: 'Het besluit was op tijd bij de inventarisbeheerder',
  NGW_NOT_INCLUDABLE: 'Het besluit was niet op tijd bij de inventarisbeheerder: geen opname op VIVOO',
  REHOUSING_STARTED: 'Er is een herhuisvesting gestart',
  REHOUSING_CLOSED: 'De herhuisvesting is afgesloten',
  OCCUPANCY_FORWARDED: 'De melding van bewoning of verhuring is doorgegeven',
  POSTING_ASKED: 'De datum afgifte post is opgevraagd',
  PROCEDURE_CLOSED: 'Het dossier is afgesloten',
}

/** What the machine does around the things that count: in the audit, not in the story of a case. */
export const machineActions = ['JOB_DONE', 'LETTER_MADE', 'TASK_OPENED', 'TASK_CLOSED', 'REFUSED'] as const

/** What happened, in Dutch; an action that nobody wrote a sentence for shows its code. */
export const sentenceOf = (action: string, reason: string | null): string => {
  const sentence = sentences[action] ?? more[action] ?? action
  return reason ? `${sentence}: ${reason}` : sentence
}
