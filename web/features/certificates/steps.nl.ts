import {
  applyForCertificate,
  checkNgwDecision,
  decideWithdrawal,
  handleApplication,
  lapseCertificate,
  makeCertificates,
  reactToWithdrawal,
  registerSecondOpinion,
  replaceCertificateDocuments,
  replaceWithdrawal,
  sendCertificates,
  startOoAfterRefusal,
  startWithdrawal,
  stopApplication,
} from '#contract/certificates'
import { startForm, stepForm } from '../../shared/procedure/step-form.ts'
import type { StepForms } from '../../shared/procedure/steps.ts'
import { applicationChannelWord } from './labels.nl.ts'

const applicants = { kind: 'persons', label: 'Wie vraagt het attest aan?' } as const
const signingFlow = {
  kind: 'choice',
  label: 'Hoe wordt er ondertekend?',
  help: 'Wonen in Vlaanderen ondertekent altijd digitaal.',
  words: { MANUEEL: 'op papier', DIGITAAL: 'digitaal' },
  optional: true,
} as const
const scan = { kind: 'document', label: 'Scan van wat ondertekend is' } as const

/** The application, as the municipality registers it. */
export const applyForm = startForm(applyForCertificate, {
  about:
    'De aanvrager krijgt een ontvangstbewijs en, als de gemeente een retributie vraagt, een retributienota. De beslissing valt best binnen zestig dagen.',
  done: (reference) => `De aanvraag is geregistreerd als ${reference}.`,
  unitsLabel: 'Voor welke entiteiten?',
  fields: {
    appliedOn: { kind: 'date', label: 'Aanvraag ontvangen op', initial: 'today' },
    channel: { kind: 'choice', label: 'Hoe kwam de aanvraag binnen?', words: applicationChannelWord },
    applicantPersonIds: applicants,
    seasonal: { kind: 'yes-no', label: 'Zijn het kamers voor seizoenarbeiders?', initial: false },
    socialRental: { kind: 'yes-no', label: 'Vraagt een sociaal verhuurkantoor aan?', initial: false },
  },
})

/** The steps of a certificate procedure, in words and fields. @param linkable signed investigations by id */
export const certificateForms = (linkable: Readonly<Record<string, string>>): StepForms => ({
  ...applicationForms(linkable),
  ...endingForms,
})

const applicationForms = (linkable: Readonly<Record<string, string>>): StepForms => ({
  CA_HANDLE: stepForm(handleApplication, {
    about:
      'Koppel een recent ondertekend onderzoek van uw organisatie. Laat u dit leeg, dan volgt een nieuw onderzoek.',
    done: 'De aanvraag is behandeld.',
    fields: { investigationId: { kind: 'choice', label: 'Bestaand onderzoek', words: linkable, optional: true } },
  }),
  CA_MAKE: stepForm(makeCertificates, {
    about:
      'De attesten en de weigeringen worden opgemaakt volgens het onderzoek. Kunt u het resultaat niet volgen, laat de woning dan opnieuw onderzoeken.',
    done: 'De stap is uitgevoerd.',
    fields: {
      investigateAgain: { kind: 'yes-no', label: 'De woning opnieuw laten onderzoeken?', initial: false },
      signingFlow,
    },
  }),
  CA_REPLACE_DOCUMENTS: stepForm(replaceCertificateDocuments, {
    about: 'De scan met alle ondertekende documenten komt in de plaats van de ontwerpen.',
    done: 'De ondertekende documenten zijn opgeladen.',
    fields: {
      signedOn: { kind: 'date', label: 'Dag van de laatste handtekening', initial: 'today' },
      documentId: { ...scan, code: 'DT114', title: 'Ondertekende attesten en weigeringen' },
    },
  }),
  CA_SEND: stepForm(sendCertificates, {
    about: 'De attesten en de weigeringen vertrekken, met de brieven die erbij horen. De aanvraag is dan afgehandeld.',
    done: 'De documenten zijn verstuurd.',
    fields: {},
  }),
  CA_STOP: stepForm(stopApplication, {
    about: 'De aanvraag stopt. Wat nog liep, vervalt. Dit kan niet ongedaan gemaakt worden.',
    done: 'De aanvraag is stopgezet.',
    danger: true,
    fields: { reason: { kind: 'long-text', label: 'Waarom stopt de aanvraag?' } },
  }),
  CA_SECOND_OPINION: stepForm(registerSecondOpinion, {
    about: 'Er komt een nieuwe procedure bij Wonen in Vlaanderen; de gemeente krijgt er bericht van.',
    done: 'De tweede opinie is geregistreerd.',
    fields: { appliedOn: { kind: 'date', label: 'Gevraagd op', initial: 'today' }, applicantPersonIds: applicants },
  }),
  CA_CHECK_NGW: stepForm(checkNgwDecision, {
    about: 'Het attest heft het besluit Nieuwe Gemeentewet niet op: dat gebeurt in het dossier van dat besluit.',
    done: 'U hebt het besluit nagekeken.',
    fields: {},
  }),
  CA_START_OO: stepForm(startOoAfterRefusal, {
    about:
      'De burgemeester kan uit eigen beweging een procedure OO starten voor de woningen die ongeschikt, onbewoonbaar of overbewoond zijn.',
    done: 'De beslissing is geregistreerd.',
    fields: {
      start: { kind: 'yes-no', label: 'Een procedure OO starten?' },
      reason: { kind: 'long-text', label: 'Waarom?' },
    },
  }),
})

const endingForms: StepForms = {
  CA_LAPSE: stepForm(lapseCertificate, {
    about: 'Het attest vervalt van rechtswege. De houders van het zakelijk recht krijgen een melding.',
    done: 'Het verval wordt verwerkt.',
    danger: true,
    fields: {
      unitIds: { kind: 'units', label: 'Welke entiteiten?' },
      lapseReason: {
        kind: 'choice',
        label: 'Waarom vervalt het attest?',
        words: {
          BOUWWERKEN: 'ingrijpende bouwwerken',
          WIJZIGING_KAMERS: 'de kamers zijn gewijzigd',
          GESLOOPT: 'de woning is gesloopt',
        },
      },
      lapsedOn: { kind: 'date', label: 'Vervallen vanaf', initial: 'today' },
    },
  }),
  CA_START_WITHDRAWAL: stepForm(startWithdrawal, {
    about: 'De houders van het zakelijk recht krijgen het voornemen en kunnen reageren. Daarna beslist u.',
    done: 'Het voornemen is meegedeeld.',
    fields: {
      unitIds: { kind: 'units', label: 'Welke entiteit?', help: 'Eén entiteit per keer.' },
      reason: { kind: 'long-text', label: 'Waarom is de woning niet meer conform?' },
    },
  }),
  CA_REACT_WITHDRAWAL: stepForm(reactToWithdrawal, {
    about: 'Na een reactie kan er meteen beslist worden.',
    done: 'De reactie is geregistreerd.',
    fields: {
      receivedOn: { kind: 'date', label: 'Ontvangen op', initial: 'today' },
      reaction: { kind: 'long-text', label: 'Reactie' },
    },
  }),
  CA_DECIDE_WITHDRAWAL: stepForm(decideWithdrawal, {
    about: 'Trek het attest in, of laat het voornemen vallen.',
    done: 'De beslissing is geregistreerd.',
    fields: { withdraw: { kind: 'yes-no', label: 'Het attest intrekken?' }, signingFlow },
  }),
  CA_REPLACE_WITHDRAWAL: stepForm(replaceWithdrawal, {
    about: 'De scan van de ondertekende intrekking komt in de plaats van het ontwerp.',
    done: 'De intrekking is opgeladen.',
    fields: {
      signedOn: { kind: 'date', label: 'Dag van de laatste handtekening', initial: 'today' },
      documentId: { ...scan, code: 'DT120', title: 'Ondertekende intrekking' },
    },
  }),
}
