import type { Output } from '#contract/endpoint'
import {
  askAppealInvestigation,
  dateAppealService,
  decideAppeal,
  draftAppealDecision,
  type getAppeals,
  giveAppealView,
  judgeAppeal,
  planAppealHearing,
  recordAppealHearing,
  refuseAppeal,
  registerAppealReaction,
  withdrawAppeal,
} from '#contract/appeals'
import type { StepForms } from '../../shared/procedure/steps.ts'
import { appealForm } from './appeal-form.ts'
import { inadmissibleWord, outcomeWord, verdictChoice } from './labels.nl.ts'

type Appeal = Output<typeof getAppeals>['appeals'][number]

/** What the minister decides, as field of the draft and of the decision. */
const outcome = { kind: 'choice', label: 'Resultaat', words: outcomeWord } as const
const verdict = {
  kind: 'choice',
  label: 'Oordeel over de woning',
  optional: true,
  words: verdictChoice,
  help: 'Alleen als de minister in de plaats van de burgemeester beslist.',
} as const
const overcrowded = { kind: 'yes-no', label: 'Overbewoond?', initial: false } as const

/** The steps on one beroepsschrift, in words and fields. */
export const appealForms = (appeal: Appeal): StepForms => ({
  ...admissibility(appeal),
  ...preparation(appeal),
  ...ends(appeal),
})

const proposalWords = ({ proposal }: Appeal): string => {
  if (proposal === null) return 'Er is nog geen voorstel.'
  return proposal.reason === 'ONTVANKELIJK'
    ? 'Voorstel: ontvankelijk.'
    : `Voorstel: niet ontvankelijk, ${inadmissibleWord[proposal.reason]}.`
}

const admissibility = (appeal: Appeal): StepForms => ({
  APPEAL_JUDGE: appealForm(judgeAppeal, appeal.id, {
    about: `${proposalWords(appeal)} Wijkt u daarvan af, dan motiveert u dat. De betrokkenen krijgen een brief.`,
    done: 'De ontvankelijkheid is beoordeeld.',
    fields: {
      admissible: {
        kind: 'yes-no',
        label: 'Ontvankelijk?',
        ...(appeal.proposal === null ? {} : { initial: appeal.proposal.admissible }),
      },
      reason: {
        kind: 'choice',
        label: 'Reden als het beroep niet ontvankelijk is',
        optional: true,
        words: inadmissibleWord,
        ...(appeal.proposal !== null && appeal.proposal.reason !== 'ONTVANKELIJK'
          ? { initial: appeal.proposal.reason }
          : {}),
      },
      motivation: {
        kind: 'long-text',
        label: 'Motivering',
        maxLength: 4000,
        help: 'Verplicht als u van het voorstel afwijkt.',
      },
      postedOn: {
        kind: 'date',
        label: 'Datum van afgifte van de melding',
        optional: true,
        help: 'Is die nog niet bekend, dan blijft er een taak open.',
      },
    },
  }),
  APPEAL_REFUSE: appealForm(refuseAppeal, appeal.id, {
    about:
      'De behandeling stopt. De opname in de inventaris geldt weer en de indiener krijgt een brief met de reden. Dit kan niet ongedaan gemaakt worden.',
    done: 'Het beroep is niet ontvankelijk verklaard.',
    danger: true,
    fields: {
      reason: { kind: 'choice', label: 'Reden', words: inadmissibleWord },
      motivation: { kind: 'long-text', label: 'Motivering' },
    },
  }),
  APPEAL_DATE_SERVICE: appealForm(dateAppealService, appeal.id, {
    about: 'De datum staat op het bewijs van de aangetekende zending van de melding van ontvankelijkheid.',
    done: 'De datum is ingevuld.',
    fields: { postedOn: { kind: 'date', label: 'Datum van afgifte aan de post', initial: 'today' } },
  }),
})

const preparation = (appeal: Appeal): StepForms => ({
  APPEAL_GIVE_VIEW: appealForm(giveAppealView, appeal.id, {
    about: 'Laad ontbrekende stukken op in het dossier en geef het standpunt van uw organisatie over het beroep.',
    done: 'Het standpunt is bezorgd.',
    fields: { view: { kind: 'long-text', label: 'Standpunt' } },
  }),
  APPEAL_ASK_INVESTIGATION: appealForm(askAppealInvestigation, appeal.id, {
    about:
      'In beroep telt de werkelijke toestand van de woning. Het onderzoek gebeurt door een andere woningcontroleur dan het eerste.',
    done: 'De keuze is geregistreerd.',
    fields: {
      wanted: { kind: 'yes-no', label: 'Komt er een beroepsonderzoek?' },
      note: { kind: 'long-text', label: 'Waarom niet?', maxLength: 4000, help: 'Alleen als er geen onderzoek komt.' },
    },
  }),
  APPEAL_REACT: appealForm(registerAppealReaction, appeal.id, {
    about: 'De reactie gaat mee in het dossier voor de minister. Een reactie na de termijn wordt als laat getoond.',
    done: 'De reactie is geregistreerd.',
    fields: {
      personId: { kind: 'person', label: 'Van wie' },
      receivedOn: { kind: 'date', label: 'Ontvangen op', initial: 'today' },
      summary: { kind: 'long-text', label: 'Samenvatting' },
    },
  }),
  APPEAL_PLAN_HEARING: appealForm(planAppealHearing, appeal.id, {
    about: 'De partijen en de gemeente krijgen een uitnodiging.',
    done: 'De hoorzitting is gepland.',
    fields: {
      on: { kind: 'date', label: 'Dag', future: true },
      time: { kind: 'time', label: 'Uur' },
      place: { kind: 'text', label: 'Plaats', maxLength: 255 },
    },
  }),
  APPEAL_RECORD_HEARING: appealForm(recordAppealHearing, appeal.id, {
    about: 'Laad het ondertekende proces-verbaal op en vat samen wat de partijen verklaarden.',
    done: 'De hoorzitting is verwerkt.',
    document: {
      code: 'DT085',
      title: 'Proces-verbaal hoorzitting beroep',
      label: 'Ondertekend proces-verbaal (DT085)',
    },
    fields: { summary: { kind: 'long-text', label: 'Samenvatting' } },
  }),
})

const ends = (appeal: Appeal): StepForms => ({
  APPEAL_DRAFT: appealForm(draftAppealDecision, appeal.id, {
    about:
      'De nota en het ontwerp van ministerieel besluit worden gemaakt. Daarna verandert er niets meer aan het dossier.',
    done: 'Het ontwerp gaat naar de minister.',
    fields: {
      outcome,
      verdict,
      overcrowded,
      motivation: { kind: 'long-text', label: 'Motivering' },
    },
  }),
  APPEAL_DECIDE: appealForm(decideAppeal, appeal.id, {
    about:
      'Het besluit werkt door op de beslissing van de burgemeester en op de opname in de inventaris. Dit kan niet ongedaan gemaakt worden.',
    done: 'Het ministerieel besluit is geregistreerd.',
    danger: true,
    document: { code: 'DT090', title: 'Ministerieel besluit', label: 'Ondertekend ministerieel besluit (DT090)' },
    fields: {
      decidedOn: { kind: 'date', label: 'Datum van het besluit', initial: 'today' },
      outcome,
      verdict,
      overcrowded,
    },
  }),
  APPEAL_WITHDRAW: appealForm(withdrawAppeal, appeal.id, {
    about: 'Het beroep stopt en de opname in de inventaris geldt weer. Dit kan niet ongedaan gemaakt worden.',
    done: 'De afstand is geregistreerd.',
    danger: true,
    document: { code: 'DT088', title: 'Afstand van beroep', label: 'Verklaring van afstand (DT088)' },
    fields: {
      withdrawnOn: { kind: 'date', label: 'Datum van de afstand', initial: 'today' },
      reason: { kind: 'long-text', label: 'Toelichting' },
    },
  }),
})
