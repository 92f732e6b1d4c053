import type { JudicialStep } from '#domain/procedures/judicial/step-codes'
import type { CertificateAction } from '#domain/procedures/certificate/action-codes'
import type { NgwAction } from '#domain/procedures/ngw/action-codes'
import type { AppealAction } from '#domain/procedures/appeal/action-codes'
import type { RehousingAction } from '#domain/procedures/rehousing/action-codes'
import type { OoOwnAction } from '#domain/procedures/oo/own-steps'
import type { StepAction } from '#domain/procedures/step-actions'
import type { WarningAction } from '#domain/procedures/warning/action-codes'

const ngw: Readonly<Record<NgwAction, string>> = {
  NGW_REGISTER: 'NGW-besluit registreren',
  NGW_COMMUNICATE: 'Besluit bezorgen aan inventarisbeheerder',
  NGW_SUSPEND: 'Klacht bij de gouverneur registreren',
  NGW_RESUME: 'Antwoord van de gouverneur registreren',
  NGW_LIFT: 'Besluit opheffen',
  NGW_ANNUL: 'Vernietiging registreren',
  NGW_REPLACE: 'Ondertekend document opladen',
}

const appeal: Readonly<Record<AppealAction, string>> = {
  APPEAL_REGISTER: 'Beroepsschrift registreren',
  APPEAL_JUDGE: 'Ontvankelijkheid beoordelen',
  APPEAL_REFUSE: 'Alsnog onontvankelijk verklaren',
  APPEAL_DATE_SERVICE: 'Datum van afgifte invullen',
  APPEAL_GIVE_VIEW: 'Dossier en standpunt bezorgen',
  APPEAL_ASK_INVESTIGATION: 'Over een beroepsonderzoek beslissen',
  APPEAL_REACT: 'Reactie registreren',
  APPEAL_PLAN_HEARING: 'Hoorzitting plannen',
  APPEAL_RECORD_HEARING: 'Hoorzitting verwerken',
  APPEAL_DRAFT: 'Ontwerp van besluit maken',
  APPEAL_DECIDE: 'Ministerieel besluit registreren',
  APPEAL_WITHDRAW: 'Afstand van beroep registreren',
}

const judicial: Readonly<Record<JudicialStep, string>> = {
  JUDICIAL_HANDLE_REPORT: 'Melding behandelen',
  JUDICIAL_DRAW_UP_REPORT: 'Over proces-verbaal beslissen',
  JUDICIAL_CLAIM: 'Herstelvordering',
  JUDICIAL_HIGH_COUNCIL: 'Advies Hoge Raad registreren',
  JUDICIAL_REGISTER_CLAIM: 'Vordering inschrijven in register',
  JUDICIAL_PROSECUTOR: 'Keuze van het parket registreren',
  JUDICIAL_RULING: 'Uitspraak registreren',
  JUDICIAL_APPEAL: 'Verzet of beroep registreren',
  JUDICIAL_REPAIR_REPORTED: 'Herstel gemeld',
  JUDICIAL_REINSPECT: 'Hercontrole vragen',
  JUDICIAL_EXECUTE: 'Ambtshalve laten uitvoeren',
  JUDICIAL_EXECUTED: 'Ambtshalve uitvoering afronden',
}

const certificate: Readonly<Record<CertificateAction, string>> = {
  CA_APPLY: 'Conformiteitsattest aanvragen',
  CA_HANDLE: 'Aanvraag behandelen',
  CA_MAKE: 'Attest of weigering opmaken',
  CA_SIGN: 'Attest of weigering ondertekenen',
  CA_REPLACE_DOCUMENTS: 'Ondertekende documenten opladen',
  CA_SEND: 'Attest of weigering versturen',
  CA_STOP: 'Aanvraag stopzetten',
  CA_SECOND_OPINION: 'Tweede opinie registreren',
  CA_CHECK_NGW: 'Besluit NGW nagekeken',
  CA_START_OO: 'Beslissen over procedure OO',
  CA_LAPSE: 'Verval van attest registreren',
  CA_START_WITHDRAWAL: 'Attest intrekken: voornemen',
  CA_REACT_WITHDRAWAL: 'Reactie op intrekking registreren',
  CA_DECIDE_WITHDRAWAL: 'Beslissen over intrekking',
  CA_REPLACE_WITHDRAWAL: 'Ondertekende intrekking opladen',
}

const rehousing: Readonly<Record<RehousingAction, string>> = {
  REHOUSING_LIST: 'Gezinnen in kaart brengen',
  REHOUSING_NEEDS: 'Behoeften noteren',
  REHOUSING_OFFER: 'Aanbod doen',
  REHOUSING_OUTCOME: 'Resultaat noteren',
  REHOUSING_DEPARTURE: 'Vertrek noteren',
  REHOUSING_COSTS: 'Kosten afrekenen',
  REHOUSING_LETTER: 'Brief maken',
}

const warning: Readonly<Record<WarningAction, string>> = {
  WP_GRANT: 'Hersteltermijn toekennen',
  WP_REPORT_REPAIR: 'Herstel registreren',
  WP_TAKE_OVER: 'Procedure starten op initiatief burgemeester',
}

const ooOwn: Readonly<Record<OoOwnAction, string>> = {
  OO_START_INITIATIVE: 'Procedure OO starten op initiatief burgemeester',
  OO_INVESTIGATE: 'Zelf onderzoeken',
}

/** Steps of the procedures on the frame, verb first, as on the buttons: one set for each procedure. */
export const stepLabel: Readonly<Record<StepAction, string>> = {
  // one line for each procedure
  ...ngw,
  ...appeal,
  ...judicial,
  ...certificate,
  ...rehousing,
  ...warning,
  ...ooOwn,
}
