import type { ActionWarning, OoAction, RefusalReason } from '#domain/procedures/oo/action-codes'
import { stepLabel } from './step-labels.nl.ts'

/** Verb first, as on the buttons. */
export const actionLabel: Readonly<Record<OoAction, string>> = {
  OO_REGISTER: 'Procedure OO starten',
  REQUEST_JUDGE: 'Verzoek beoordelen',
  REQUEST_REJECT: 'Verzoek afwijzen',
  ADVICE_ASK: 'Advies vragen aan Wonen in Vlaanderen',
  ADVICE_HANDLE: 'Adviesvraag behandelen',
  INVESTIGATION_PLAN: 'Onderzoek plannen',
  INVESTIGATION_SCORE: 'Onderzoek uitvoeren',
  INVESTIGATION_VALIDATE: 'Onderzoek valideren',
  INVESTIGATION_SIGN: 'Onderzoek ondertekenen',
  ADVICE_MAKE: 'Advies maken',
  ADVICE_SIGN: 'Advies ondertekenen',
  HEARING_START: 'Hoorplicht starten',
  REACTION_REGISTER: 'Reactie hoorplicht registreren',
  DECISION_MAKE: 'Beslissing burgemeester maken',
  DECISION_SIGN: 'Beslissing ondertekenen',
  DECISION_REPLACE_DOCUMENT: 'Document vervangen',
  DECISION_DELETE: 'Beslissing verwijderen',
  DECISION_SEND: 'Beslissing versturen',
  DECISION_VALIDATE: 'Beslissing valideren',
  INVENTORY_INCLUDE: 'Opnemen in VIVOO',
  DECISION_CORRECT_POSTING: 'Datum afgifte post invullen',
  DECISION_LIFT: 'Beslissing opheffen',
  DECISION_RESOLVE: 'Overbewoning oplossen',
  OCCUPANCY_REPORT: 'Bewoning of verhuring melden',
  NO_APPEAL_CONFIRM: 'Geen beroep ingediend',
  PROCEDURE_STOP: 'Procedure stopzetten',
}

/** Why an action is closed, in a sentence. */
export const refusalWords: Readonly<Record<RefusalReason, string>> = {
  NO_RIGHT: 'Uw rol kan dit niet.',
  OTHER_ORGANISATION: 'Een andere organisatie is hier aan zet.',
  UNKNOWN_TARGET: 'Dit hoort niet bij dit dossier.',
  PROCEDURE_NOT_STARTED: 'Er is nog geen procedure gestart.',
  PROCEDURE_ALREADY_STARTED: 'De procedure is al gestart.',
  PROCEDURE_ENDED: 'De procedure is beëindigd.',
  PROPERTY_INACTIVE: 'Het pand is niet meer actief.',
  NO_UNITS: 'Er is geen entiteit waarvoor dit nu kan.',
  WARNING_PROCEDURE: 'De waarschuwingsprocedure loopt nog.',
  REQUEST_ALREADY_JUDGED: 'Het verzoek is al beoordeeld.',
  ADVICE_ALREADY_ASKED: 'Het advies is al gevraagd.',
  EXEMPT_MUNICIPALITY: 'De gemeente is vrijgesteld van de adviesverplichting.',
  NO_ADVICE_REQUEST: 'Er is nog geen advies gevraagd.',
  ADVICE_REQUEST_HANDLED: 'De adviesvraag is al behandeld.',
  ADVICE_REQUEST_NOT_HANDLED: 'De adviesvraag is nog niet behandeld.',
  ADVICE_REQUEST_REFUSED: 'De adviesvraag is geweigerd.',
  NO_INVESTIGATION: 'Er is nog geen onderzoek.',
  INVESTIGATION_NOT_PLANNED: 'Het onderzoek is nog niet gepland.',
  INVESTIGATION_STARTED: 'Het onderzoek is al begonnen.',
  INVESTIGATION_ENDED: 'Het onderzoek is al afgerond.',
  INVESTIGATION_NOT_FOR_MUNICIPALITY: 'Dit onderzoek is voor Wonen in Vlaanderen.',
  INVESTIGATION_HAS_FAULTS: 'Het onderzoek bevat nog fouten.',
  INVESTIGATION_NOT_VALIDATED: 'Het onderzoek is nog niet gevalideerd.',
  INVESTIGATION_NOT_SIGNED: 'Het onderzoek is nog niet ondertekend.',
  INSPECTOR_NOT_ASSIGNED: 'U bent niet de controleur van dit onderzoek.',
  INSPECTOR_NOT_DESIGNATED: 'De controleur was op de dag van het bezoek niet aangewezen.',
  ADVICE_NOT_MADE: 'Het advies is nog niet gemaakt.',
  ADVICE_ALREADY_MADE: 'Het advies is al gemaakt.',
  ADVICE_ALREADY_SIGNED: 'Het advies is al ondertekend.',
  ADVICE_NOT_SENT: 'Het advies is nog niet verstuurd.',
  HEARING_ALREADY_STARTED: 'De hoorplicht is al gestart.',
  NO_HEARING: 'De hoorplicht is nog niet gestart.',
  NO_DECISION: 'Er is nog geen beslissing.',
  DECISION_EXISTS: 'Er is al een beslissing.',
  NOT_FOR_DIGITAL_SIGNING: 'Deze beslissing wordt niet digitaal ondertekend.',
  NOT_FOR_MANUAL_SIGNING: 'Deze beslissing wordt niet manueel ondertekend.',
  ALREADY_SIGNED: 'Er is al ondertekend.',
  OTHER_SIGNS_FIRST: 'Iemand anders tekent eerst.',
  NOT_SIGNED: 'De beslissing is nog niet ondertekend.',
  ALREADY_SENT: 'De beslissing is al verstuurd.',
  UNFOUNDED: 'Het verzoek bleek ongegrond: deze beslissing wordt niet verstuurd.',
  NOT_SENT: 'De beslissing is nog niet verstuurd.',
  ALREADY_VALIDATED: 'De beslissing is al gevalideerd.',
  NOT_VALID: 'De beslissing is niet geldig.',
  NOT_INCLUDABLE: 'Deze beslissing leidt niet tot een opname.',
  DECISION_OVER: 'De beslissing geldt niet meer.',
  NOTHING_TO_LIFT: 'Deze beslissing verklaart de woning niet ongeschikt of onbewoonbaar: er valt niets op te heffen.',
  ONLY_OVERCROWDED: 'Deze beslissing gaat alleen over overbewoning: los ze op in plaats van ze op te heffen.',
  NOT_ONLY_OVERCROWDED: 'Deze beslissing gaat niet alleen over overbewoning: hef ze op in plaats van ze op te lossen.',
  NOT_UNFIT: 'De woning is niet ongeschikt of onbewoonbaar verklaard.',
  NOT_STOPPED: 'Dit kan alleen als de procedure is afgewezen of stopgezet.',
  NO_APPEAL_CONFIRMED: 'Dat er geen beroep is ingediend, is al genoteerd.',
  ALREADY_INCLUDED: 'De entiteit staat al op VIVOO.',
}

/** What a person should know before doing something that is allowed. */
export const warningWords: Readonly<Record<ActionWarning, string>> = {
  OTHER_PROCEDURE_RUNNING: 'Voor een van de entiteiten loopt al een andere procedure.',
  HEARING_RUNNING: 'De hoorplicht loopt nog: een beslissing nu kan vernietigd worden.',
  NO_HEARING_HELD: 'Voor een entiteit is geen hoorplicht gestart: een beslissing nu kan vernietigd worden.',
  HEARING_ENDED: 'De termijn om te reageren is voorbij: de reactie wordt als laattijdig geregistreerd.',
  MAYOR_TERM_PASSED:
    'De termijn van drie maanden is verstreken. Het is een termijn van orde: de burgemeester mag nog beslissen.',
}

const lookUp = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code

export const sayWarning = (code: string): string => lookUp(warningWords, code)
export const sayAction = (code: string): string => lookUp({ ...actionLabel, ...stepLabel }, code)
