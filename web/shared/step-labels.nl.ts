import type { JudicialStep } from '#domain/procedures/judicial/step-codes'
import type { NgwAction } from '#domain/procedures/ngw/action-codes'
import type { RehousingAction } from '#domain/procedures/rehousing/action-codes'
import type { StepAction } from '#domain/procedures/step-actions'

const ngw: Readonly<Record<NgwAction, string>> = {
  NGW_REGISTER: 'NGW-besluit registreren',
  NGW_COMMUNICATE: 'Besluit bezorgen aan inventarisbeheerder',
  NGW_SUSPEND: 'Klacht bij de gouverneur registreren',
  NGW_RESUME: 'Antwoord van de gouverneur registreren',
  NGW_LIFT: 'Besluit opheffen',
  NGW_ANNUL: 'Vernietiging registreren',
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

const rehousing: Readonly<Record<RehousingAction, string>> = {
  REHOUSING_LIST: 'Gezinnen in kaart brengen',
  REHOUSING_NEEDS: 'Behoeften noteren',
  REHOUSING_OFFER: 'Aanbod doen',
  REHOUSING_OUTCOME: 'Resultaat noteren',
  REHOUSING_DEPARTURE: 'Vertrek noteren',
  REHOUSING_COSTS: 'Kosten afrekenen',
  REHOUSING_LETTER: 'Brief maken',
}

/** Steps of the procedures on the frame, verb first, as on the buttons: one set for each procedure. */
export const stepLabel: Readonly<Record<StepAction, string>> = { ...ngw, ...judicial, ...rehousing }
