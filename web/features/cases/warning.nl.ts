import type { WarningOutcome } from '#domain/procedures/warning/course'
import { askOwnInvestigation } from '#contract/own-steps'
import { grantRecovery, reportRepair, takeOverWarning } from '#contract/warning'
import { stepForm } from '../../shared/procedure/step-form.ts'
import type { StepForms } from '../../shared/procedure/steps.ts'

/** The steps that are done on the page of a case, in words and fields. */
export const caseForms: StepForms = {
  OO_INVESTIGATE: stepForm(askOwnInvestigation, {
    about:
      'De woningcontroleur van de gemeente krijgt de taak om het onderzoek te plannen en uit te voeren. In een ontvoogde gemeente vervangt het onderzoek het advies.',
    done: 'Het onderzoek is gevraagd.',
    fields: { unitIds: { kind: 'units', label: 'Welke entiteiten?' } },
  }),
  WP_GRANT: stepForm(grantRecovery, {
    about:
      'De eigenaars en de bewoners krijgen een brief (DT185) met de gebreken en de einddatum. De datum van de melding staat daarna vast en de burgemeester beslist nog niet.',
    done: 'De hersteltermijn is toegekend. De brieven (DT185) worden gemaakt.',
    fields: {
      until: {
        kind: 'date',
        label: 'Hersteltermijn tot en met',
        help: 'Leeg: de gewone termijn van de gemeente. Nooit later dan drie maanden na de melding.',
        future: true,
        optional: true,
      },
      note: { kind: 'long-text', label: 'Wat moet hersteld worden?', maxLength: 2000 },
    },
  }),
  WP_REPORT_REPAIR: stepForm(reportRepair, {
    about: 'De eigenaar meldt dat de werken klaar zijn. De hercontrole wordt gevraagd.',
    done: 'Het herstel is geregistreerd. De hercontrole kan gepland worden.',
    fields: {
      reportedOn: { kind: 'date', label: 'Gemeld op', initial: 'today' },
      note: { kind: 'long-text', label: 'Wat meldde de eigenaar?', maxLength: 2000 },
      documentId: {
        kind: 'document',
        code: 'DT186',
        title: 'Melding herstel',
        label: 'Melding van de eigenaar (DT186)',
        optional: true,
      },
    },
  }),
  WP_TAKE_OVER: stepForm(takeOverWarning, {
    about:
      'De waarschuwingsprocedure stopt en de gewone procedure start, met de burgemeester als initiatiefnemer. Dit kan niet ongedaan gemaakt worden.',
    done: 'De gewone procedure is gestart.',
    danger: true,
    fields: { reason: { kind: 'long-text', label: 'Waarom is een waarschuwing niet geschikt?' } },
  }),
}

export const warningLabels = {
  title: 'Waarschuwingsprocedure',
  investigate: 'Eerste onderzoek tegen',
  grant: 'Hersteltermijn toekennen tegen',
  conform: 'Conform tegen',
  found: 'Eerste onderzoek',
  recovery: 'Hersteltermijn',
  repair: 'Herstel gemeld',
  again: 'Hercontrole',
  outcome: 'Afloop',
  locked: 'De datum van de melding staat vast.',
} as const

export const outcomeWord: Readonly<Record<WarningOutcome, string>> = {
  HERSTELD: 'conform: het verzoek is zonder voorwerp',
  WORDT_OO: 'geen herstel op tijd: de gewone procedure loopt verder',
  INITIATIEF_BURGEMEESTER: 'voortgezet op initiatief van de burgemeester',
  ZONDER_GEVOLG: 'melding zonder gevolg',
  STOPGEZET: 'stopgezet',
}
