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
  PROCEDURE_STOP: 'Zette de procedure stop',
  NGW_REGISTER: 'Registreerde het besluit Nieuwe Gemeentewet',
  NGW_COMMUNICATE: 'Bezorgde het besluit aan de inventarisbeheerder',
  NGW_SUSPEND: 'Registreerde een klacht bij de gouverneur',
  NGW_RESUME: 'Registreerde het antwoord van de gouverneur',
  NGW_LIFT: 'Hief het besluit op',
  NGW_ANNUL: 'Registreerde de vernietiging van het besluit',
  CA_APPLY: 'Registreerde de aanvraag van een conformiteitsattest',
  CA_HANDLE: 'Behandelde de aanvraag',
  CA_MAKE: 'Maakte de attesten en weigeringen op',
  CA_SIGN: 'Ondertekende de attesten en weigeringen',
  CA_REPLACE_DOCUMENTS: 'Laadde de ondertekende attesten en weigeringen op',
  CA_SEND: 'Verstuurde de attesten en weigeringen',
  CA_STOP: 'Zette de aanvraag stop',
  CA_SECOND_OPINION: 'Registreerde een tweede opinie',
  CA_CHECK_NGW: 'Keek het besluit Nieuwe Gemeentewet na',
  CA_START_OO: 'Besliste over een procedure OO na de weigering',
  CA_LAPSE: 'Registreerde het verval van een attest',
  CA_START_WITHDRAWAL: 'Maakte het voornemen tot intrekking bekend',
  CA_REACT_WITHDRAWAL: 'Registreerde een reactie op het voornemen',
  CA_DECIDE_WITHDRAWAL: 'Besliste over de intrekking',
  CA_REPLACE_WITHDRAWAL: 'Laadde de ondertekende intrekking op',
} satisfies Readonly<Record<OoAction | StepAction, string>>

const more: Readonly<Record<string, string>> = {
  DOCUMENT_ASK: 'Liet een document maken',
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
  CA_EX_OFFICIO: 'Er volgt een attest, ambtshalve en zonder retributie',
  CA_TERM_LAPSED: 'De termijn om te beslissen is verstreken: een tweede opinie is mogelijk',
  CA_LAPSED: 'Het attest is vervallen',
  DECISION_LIFTED: 'De beslissing is opgeheven door een conformiteitsattest',
  PARAMETERS_SET: 'Wijzigde de parameters over conformiteitsattesten',
  PROCEDURE_CLOSED: 'Het dossier is afgesloten',
}

/** What the machine does around the things that count: in the audit, not in the story of a case. */
export const machineActions = ['JOB_DONE', 'LETTER_MADE', 'TASK_OPENED', 'TASK_CLOSED', 'REFUSED'] as const

/** What happened, in Dutch; an action that nobody wrote a sentence for shows its code. */
export const sentenceOf = (action: string, reason: string | null): string => {
  const sentence = sentences[action] ?? more[action] ?? action
  return reason ? `${sentence}: ${reason}` : sentence
}
