import {
  askReinspection,
  drawUpOfficialReport,
  handleJudicialReport,
  makeRecoveryClaim,
  orderExecution,
  recordCouncilAdvice,
  recordExecution,
  recordProsecution,
  recordRuling,
  recordRulingAppeal,
  registerRecoveryClaim,
  reportRepair,
} from '#contract/judicial-road'
import { stepForm } from '../../shared/procedure/step-form.ts'
import type { StepForms } from '../../shared/procedure/steps.ts'
import { claimantWord, measureWord, offenceWord, prosecutorWord, rulingWord } from './road.nl.ts'

/** The steps that the process of a judicial file waits for, in words and fields. @param controllers names by id */
export const judicialForms = (controllers: Readonly<Record<string, string>>): StepForms => ({
  JUDICIAL_HANDLE_REPORT: stepForm(handleJudicialReport, {
    about: 'Een gemeente meldt bewoning of verhuring na een beslissing. De gemeente verneemt uw keuze niet.',
    done: 'De melding is behandeld.',
    fields: {
      followUp: { kind: 'yes-no', label: 'Volgt de inspectie de melding op?' },
      reason: { kind: 'long-text', label: 'Waarom?' },
    },
  }),
  JUDICIAL_DRAW_UP_REPORT: stepForm(drawUpOfficialReport, {
    about:
      'Het proces-verbaal gaat ter ondertekening naar de wooninspecteur. Is de woning conform, dan wordt de schrapping van VIVOO neutraal gevraagd.',
    done: 'De beslissing over het proces-verbaal is geregistreerd.',
    fields: {
      decision: {
        kind: 'choice',
        label: 'Wat volgt op het onderzoek?',
        words: {
          PROCES_VERBAAL: 'proces-verbaal',
          CONFORM: 'geen: de woning is conform',
          NIEUW_ONDERZOEK: 'een nieuw onderzoek',
        },
      },
      offences: { kind: 'choices', label: 'Misdrijven (bij een proces-verbaal)', words: offenceWord },
      findings: { kind: 'long-text', label: 'Vaststellingen of reden', maxLength: 20_000 },
    },
  }),
  JUDICIAL_CLAIM: stepForm(makeRecoveryClaim, {
    about: 'Een vordering wordt neergelegd bij het parket, meteen of na advies van de Hoge Raad.',
    done: 'De beslissing over de vordering is geregistreerd.',
    fields: {
      route: {
        kind: 'choice',
        label: 'Wat met de vordering?',
        words: {
          NEERLEGGEN: 'neerleggen',
          HOGE_RAAD: 'eerst advies van de Hoge Raad',
          GEEN_VORDERING: 'geen vordering',
        },
      },
      claimant: { kind: 'choice', label: 'Wie vordert?', words: claimantWord },
      measure: { kind: 'choice', label: 'Maatregel', words: measureWord },
      termMonths: { kind: 'number', label: 'Hersteltermijn', min: 1, max: 24, unit: 'maanden' },
      penaltyPerDay: { kind: 'number', label: 'Dwangsom per dag', min: 0, step: 0.01, unit: 'euro' },
      grounds: { kind: 'long-text', label: 'Motivering, of reden om niet te vorderen', maxLength: 20_000 },
    },
  }),
  JUDICIAL_HIGH_COUNCIL: stepForm(recordCouncilAdvice, {
    about: 'Na een ongunstig advies vervalt deze vordering en beslist u opnieuw.',
    done: 'Het advies is geregistreerd.',
    fields: {
      advisedOn: { kind: 'date', label: 'Datum van het advies', initial: 'today' },
      favourable: { kind: 'yes-no', label: 'Is het advies gunstig?' },
    },
  }),
  JUDICIAL_REGISTER_CLAIM: stepForm(registerRecoveryClaim, {
    about:
      'Vanaf deze datum ziet iedereen dat er voor deze woning een herstelvordering is. Van het dossier wordt verder niets zichtbaar.',
    done: 'De vordering is ingeschreven.',
    danger: true,
    fields: {
      registeredOn: { kind: 'date', label: 'Datum van inschrijving', initial: 'today' },
      registerNumber: { kind: 'text', label: 'Nummer in het register', maxLength: 40 },
    },
  }),
  JUDICIAL_PROSECUTOR: stepForm(recordProsecution, {
    about: 'Bij sepot is er geen vervolg en wordt het dossier afgesloten.',
    done: 'De keuze van het parket is geregistreerd.',
    fields: {
      choice: { kind: 'choice', label: 'Wat beslist het parket?', words: prosecutorWord },
      choseOn: { kind: 'date', label: 'Datum', initial: 'today' },
    },
  }),
  JUDICIAL_RULING: stepForm(recordRuling, {
    about: 'Laad de uitspraak zelf op als document (DT130). Dertig dagen na de betekening is ze definitief.',
    done: 'De uitspraak is geregistreerd.',
    fields: {
      kind: { kind: 'choice', label: 'Soort', words: rulingWord },
      court: { kind: 'text', label: 'Rechtbank of hof' },
      ruledOn: { kind: 'date', label: 'Datum van de uitspraak' },
      servedOn: { kind: 'date', label: 'Betekend op' },
      recoveryOrdered: { kind: 'yes-no', label: 'Beveelt de uitspraak herstel?' },
      measure: { kind: 'choice', label: 'Maatregel', words: measureWord, optional: true },
      termMonths: { kind: 'number', label: 'Hersteltermijn', min: 1, max: 24, unit: 'maanden', optional: true },
      penaltyPerDay: { kind: 'number', label: 'Dwangsom per dag', min: 0, step: 0.01, unit: 'euro', optional: true },
      authorisesExOfficio: { kind: 'yes-no', label: 'Machtigt ze tot ambtshalve uitvoering?', initial: false },
    },
  }),
  JUDICIAL_APPEAL: stepForm(recordRulingAppeal, {
    about: 'De uitspraak staat niet meer; er komt een nieuwe.',
    done: 'Het verzet of beroep is geregistreerd.',
    danger: true,
    fields: { lodgedOn: { kind: 'date', label: 'Ingesteld op', initial: 'today' } },
  }),
  JUDICIAL_REPAIR_REPORTED: stepForm(reportRepair, {
    about: 'Er volgt een hercontrole. Een dwangsom loopt tot de dag voor de melding.',
    done: 'De melding van herstel is geregistreerd.',
    fields: { reportedOn: { kind: 'date', label: 'Gemeld op', initial: 'today' } },
  }),
  JUDICIAL_REINSPECT: stepForm(askReinspection, {
    about:
      'De woningcontroleur ziet alleen dit onderzoek, tot het ondertekend is. Er mag geen enkel gebrek overblijven.',
    done: 'De hercontrole is gevraagd.',
    fields: { controllerUserId: { kind: 'choice', label: 'Woningcontroleur', words: controllers } },
  }),
  JUDICIAL_EXECUTE: stepForm(orderExecution, {
    about: 'De werken gebeuren op kosten van de veroordeelde. De opdracht (DT135) wordt gemaakt.',
    done: 'De ambtshalve uitvoering is opgedragen.',
    danger: true,
    fields: { executionBy: { kind: 'text', label: 'Aannemer' } },
  }),
  JUDICIAL_EXECUTED: stepForm(recordExecution, {
    about: 'De kosten worden teruggevorderd (DT136).',
    done: 'De ambtshalve uitvoering is afgerond.',
    fields: {
      executedOn: { kind: 'date', label: 'Klaar op', initial: 'today' },
      cost: { kind: 'number', label: 'Kosten', min: 0, step: 0.01, unit: 'euro' },
    },
  }),
})
