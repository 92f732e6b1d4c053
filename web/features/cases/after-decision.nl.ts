import {
  confirmNoAppeal,
  correctPosting,
  liftDecisions,
  reportOccupancy,
  resolveDecisions,
} from '#contract/after-decision'
import type { OccupancyEvidence, OccupancyKind } from '#domain/model/procedure-codes'
import { verdictWords } from '../../shared/labels.nl.ts'
import type { FieldSpec } from '../../shared/procedure/fields.ts'
import { formWith, type StepForm } from '../../shared/procedure/step-form.ts'
import type { CaseFile } from './queries.ts'

export const occupancyKindWord: Readonly<Record<OccupancyKind, string>> = {
  BEWONING: 'opnieuw bewoond',
  VERHURING: 'verhuurd',
  TE_HUUR: 'te huur',
}

export const occupancyEvidenceWord: Readonly<Record<OccupancyEvidence, string>> = {
  BEVOLKINGSREGISTER: 'bevolkingsregister',
  ADVERTENTIE: 'advertentie',
  PLAATSBEZOEK: 'bezoek ter plaatse',
  ANDERE: 'andere bron',
}

type Words = Readonly<Record<string, string>>

const ended = { kind: 'date', initial: 'today' } as const
const why = { kind: 'long-text' } as const

/**
 * The form of a step on decisions; undefined when the address names no such step.
 *
 * @param id made by the browser for what is reported
 */
export const afterDecisionForm = (file: CaseFile, step: string, id: string): StepForm | undefined => {
  const decisions = decisionWords(file, step)
  const which = { kind: 'choices', label: 'Welke beslissingen?', words: decisions } as const
  const forms: Readonly<Record<string, StepForm>> = {
    DECISION_LIFT: liftForm(which),
    DECISION_RESOLVE: resolveForm(which),
    DECISION_CORRECT_POSTING: correctPostingForm(which),
    OCCUPANCY_REPORT: occupancyReportForm(decisions, id),
    NO_APPEAL_CONFIRM: noAppealConfirmForm(),
  }
  return forms[step]
}

/** The decisions on which the step is open, in words. */
const decisionWords = ({ actions, units }: CaseFile, step: string): Readonly<Record<string, string>> => {
  const targets = actions.find(({ action }) => action === step)?.targets ?? []
  return Object.fromEntries(
    units.flatMap(({ decision, description }) =>
      decision !== null && targets.includes(decision.id)
        ? [[decision.id, `${description}: ${verdictWords(decision.verdict)} (${decision.reference})`]]
        : [],
    ),
  )
}

const liftForm = (which: FieldSpec): StepForm =>
  formWith(
    liftDecisions,
    {},
    {
      about:
        'De beslissing geldt niet langer. Het besluit tot opheffing (DT038) wordt gemaakt en de schrapping van VIVOO wordt gevraagd. Dit kan niet ongedaan gemaakt worden.',
      done: 'De beslissing is opgeheven.',
      danger: true,
      fields: {
        decisionIds: which,
        endedOn: { ...ended, label: 'Opgeheven vanaf' },
        reason: { ...why, label: 'Waarom wordt ze opgeheven?' },
      },
    },
  )

const resolveForm = (which: FieldSpec): StepForm =>
  formWith(
    resolveDecisions,
    {},
    {
      about:
        'Er wonen niet langer te veel mensen. De beslissing heeft geen gevolgen meer. Dit kan niet ongedaan gemaakt worden.',
      done: 'De overbewoning is opgelost.',
      danger: true,
      fields: {
        decisionIds: which,
        endedOn: { ...ended, label: 'Opgelost sinds' },
        reason: { ...why, label: 'Hoe werd de overbewoning opgelost?' },
      },
    },
  )

const correctPostingForm = (which: FieldSpec): StepForm =>
  formWith(
    correctPosting,
    {},
    {
      about: 'Vanaf de dag waarop u de beslissing aan de post gaf, loopt de beroepstermijn van de partijen.',
      done: 'De datum afgifte post is ingevuld.',
      fields: { decisionIds: which, postedOn: { kind: 'date', label: 'Datum afgifte post' } },
    },
  )

const occupancyReportForm = (decisions: Words, id: string): StepForm =>
  formWith(
    reportOccupancy,
    { id },
    {
      about:
        'De melding gaat naar de Wooninspectie. U ziet daarna alleen wanneer ze is doorgegeven. Wie er voor de beslissing al woonde, is geen nieuwe bewoner.',
      done: 'De melding wordt doorgegeven.',
      fields: {
        decisionId: { kind: 'choice', label: 'Welke woning?', words: decisions },
        kind: { kind: 'choice', label: 'Wat stelde u vast?', words: occupancyKindWord },
        foundOn: { kind: 'date', label: 'Vastgesteld op', initial: 'today' },
        evidence: { kind: 'choice', label: 'Waaruit blijkt dat?', words: occupancyEvidenceWord },
        persons: { kind: 'number', label: 'Aantal personen', min: 1, max: 200, optional: true },
        note: { kind: 'long-text', label: 'Toelichting' },
        evidenceDocumentId: {
          kind: 'document',
          label: 'Bewijs',
          code: 'DT148',
          title: 'Bewijs van bewoning of verhuring',
          optional: true,
        },
      },
    },
  )

const noAppealConfirmForm = (): StepForm =>
  formWith(
    confirmNoAppeal,
    {},
    {
      about:
        'Niemand stelde beroep in tegen de afwijzing of de stopzetting. Zestig dagen na die dag sluit het systeem het dossier om die reden af.',
      done: 'Er is genoteerd dat niemand beroep instelde.',
      fields: {},
    },
  )
