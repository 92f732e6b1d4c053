import { askDeletion } from '#contract/inventory'
import {
  askRecordLetter,
  completeMeasure,
  decideMeasure,
  decideTransfer,
  endMeasure,
  registerTransfer,
  requestMeasure,
} from '#contract/levy'
import type { MeasureAction, RecordAction } from '#domain/levy/record-actions'
import { call } from '../../shared/api.ts'
import type { FieldSpecs, Values } from '../../shared/procedure/fields.ts'
import { deletionReasonWord } from './labels.nl.ts'
import { groundWord, rightWord } from './levy-labels.nl.ts'

/** A form on a record, a measure or a transfer: what it says, asks and sends. */
export interface LevyForm {
  readonly about: string
  readonly done: string
  readonly danger?: true
  readonly fields: FieldSpecs
  /** the body of the endpoint, or undefined while something is missing; called once for each sending */
  readonly send: (target: Target, values: Values) => (() => Promise<unknown>) | undefined
}

export interface Target {
  /** of the record, the measure or the transfer */
  readonly id: string
  readonly version: number
}

type Sent = (() => Promise<unknown>) | undefined

/** Parses what was typed with the schema of the endpoint: what fits can be sent. */
const sending = <B>(
  schema: { safeParse(value: unknown): { success: true; data: B } | { success: false } } | undefined,
  body: unknown,
  go: (body: B) => Promise<unknown>,
): Sent => {
  const parsed = schema?.safeParse(body)
  return parsed?.success === true ? () => go(parsed.data) : undefined
}

const addressee = {
  kind: {
    kind: 'choice',
    label: 'Voor wie',
    words: { RECHTSPERSOON: 'notariskantoor of andere rechtspersoon', NATUURLIJK: 'een persoon' },
  },
  name: { kind: 'text', label: 'Naam' },
  address: { kind: 'text', label: 'Adres', help: 'Bijvoorbeeld: Kolkstraat 27 bus 1, 9000 Gent' },
} as const satisfies FieldSpecs

const letterTo = (code: 'DT049' | 'DT072', about: string): LevyForm => ({
  about,
  done: 'De brief wordt gemaakt.',
  fields: { ...addressee, text: { kind: 'long-text', label: 'Opmerkingen op de brief', optional: true } },
  send: ({ id }, { kind, name, address, text }) =>
    sending(
      askRecordLetter.body,
      { id: crypto.randomUUID(), code, addressee: { kind, name, address }, text: text ?? '' },
      (body) => call(askRecordLetter, { params: { recordId: id }, body }),
    ),
})

export const recordForms: Readonly<Record<RecordAction, LevyForm>> = {
  LEVY_REQUEST: {
    about:
      'Registreer het formulier dat de houder bezorgde. De aanvragers krijgen een ontvangstmelding en er komt een taak om te beslissen.',
    done: 'De aanvraag is geregistreerd.',
    fields: {
      ground: { kind: 'choice', label: 'Grond', words: groundWord },
      requesterPartyIds: { kind: 'persons', label: 'Aanvragers' },
      requestedOn: { kind: 'date', label: 'Ontvangen op', initial: 'today' },
      formDocumentId: { kind: 'document', label: 'Formulier (DT025)', code: 'DT025', title: 'Formulier vr_op' },
      motivation: { kind: 'long-text', label: 'Toelichting', optional: true, maxLength: 4000 },
    },
    send: ({ id }, values) =>
      sending(
        requestMeasure.body,
        { ...values, id: crypto.randomUUID(), motivation: values['motivation'] ?? '' },
        (body) => call(requestMeasure, { params: { recordId: id }, body }),
      ),
  },
  HOLDER_TRANSFER: {
    about: 'Een zakelijk recht op deze woning ging naar iemand anders. De inventarisbeheerder verwerkt de overdracht.',
    done: 'De overdracht is geregistreerd.',
    fields: {
      oldPartyId: { kind: 'person', label: 'Vorige houder' },
      transferredOn: { kind: 'date', label: 'Datum van de overdracht' },
      kind: {
        kind: 'choice',
        label: 'Nieuwe houder',
        words: { NATUURLIJK: 'een persoon', RECHTSPERSOON: 'een rechtspersoon' },
      },
      name: { kind: 'text', label: 'Naam' },
      firstName: { kind: 'text', label: 'Voornaam', optional: true, maxLength: 100 },
      address: { kind: 'text', label: 'Adres', help: 'Bijvoorbeeld: Kolkstraat 27 bus 1, 9000 Gent' },
      role: { kind: 'choice', label: 'Recht', words: rightWord },
      share: { kind: 'text', label: 'Aandeel', help: 'Bijvoorbeeld 1/2; leeg is het geheel', optional: true },
      formDocumentId: {
        kind: 'document',
        label: 'Kennisgeving (DT046)',
        code: 'DT046',
        title: 'Kennisgeving overdracht zakelijk recht',
      },
    },
    send: ({ id }, { kind, name, firstName, address, share, ...values }) =>
      sending(
        registerTransfer.body,
        {
          ...values,
          id: crypto.randomUUID(),
          share: share ?? '',
          person: { kind, name, firstName: firstName ?? '', address },
        },
        (body) => call(registerTransfer, { params: { recordId: id }, body }),
      ),
  },
  ASK_DELETION: {
    about: 'De inventarisbeheerder controleert de vraag. Een opname op de andere lijst blijft staan.',
    done: 'De schrapping is gevraagd aan de inventarisbeheerder.',
    fields: {
      reason: { kind: 'choice', label: 'Reden', words: deletionReasonWord },
      deletedOn: {
        kind: 'date',
        label: 'Datum',
        initial: 'today',
        help: 'De dag van het conformiteitsattest, van de vaststelling of van het einde van het besluit.',
      },
    },
    send: ({ id }, values) =>
      sending(askDeletion.body, values, (body) => call(askDeletion, { params: { recordId: id }, body })),
  },
  RECORD_EXTRACT: letterTo('DT049', 'Een uittreksel met de toestand van vandaag, bijvoorbeeld voor een notaris.'),
  RECORD_CORRECTION: {
    about: 'Elke houder van een zakelijk recht krijgt een brief met wat er verbeterd is.',
    done: 'De brieven worden gemaakt.',
    fields: { text: { kind: 'long-text', label: 'Wat is er verbeterd?', maxLength: 4000 } },
    send: ({ id }, { text }) =>
      text === ''
        ? undefined
        : sending(askRecordLetter.body, { id: crypto.randomUUID(), code: 'DT052', addressee: null, text }, (body) =>
            call(askRecordLetter, { params: { recordId: id }, body }),
          ),
  },
  NOT_LISTED_ATTEST: letterTo('DT072', 'Een attest dat de woning vandaag op geen van de lijsten staat.'),
}

export const measureForms: Readonly<Record<MeasureAction, LevyForm>> = {
  LEVY_COMPLETE: {
    about: 'De gevraagde stukken zijn binnen. De aanvraag wordt opnieuw beoordeeld.',
    done: 'De aanvulling is geregistreerd.',
    fields: {},
    send:
      ({ id, version }) =>
      () =>
        call(completeMeasure, { params: { measureId: id }, body: { version } }),
  },
  LEVY_DECIDE: {
    about:
      'De aanvragers krijgen de beslissing met een brief. Een toegestane maatregel gaat ook naar de belastingdienst.',
    done: 'De beslissing is genomen.',
    fields: {
      decision: {
        kind: 'choice',
        label: 'Beslissing',
        words: {
          TOEGESTAAN: 'toestaan',
          GEWEIGERD: 'weigeren',
          ONVOLLEDIG: 'onvolledig: aanvulling vragen',
          ZONDER_VOORWERP: 'zonder voorwerp',
        },
      },
      startsOn: { kind: 'date', label: 'Eerste dag, als u toestaat', future: true, optional: true },
      endsOn: {
        kind: 'date',
        label: 'Laatste dag',
        future: true,
        optional: true,
        help: 'Leeg: zolang de grond bestaat, als de grond geen langste duur heeft.',
      },
      text: {
        kind: 'long-text',
        label: 'Reden, of wat er ontbreekt',
        maxLength: 4000,
        optional: true,
        help: 'Verplicht als u niet toestaat.',
      },
    },
    send: ({ id, version }, { text, ...values }) =>
      sending(decideMeasure.body, { ...values, text: text ?? '', version }, (body) =>
        call(decideMeasure, { params: { measureId: id }, body }),
      ),
  },
  LEVY_END: {
    about:
      'De grond bestaat niet meer, bijvoorbeeld door een verhuizing. De aanvragers en de belastingdienst krijgen een brief.',
    done: 'De maatregel is beëindigd.',
    danger: true,
    fields: {
      endedOn: { kind: 'date', label: 'Geldt niet meer vanaf', initial: 'today' },
      reason: { kind: 'long-text', label: 'Reden' },
    },
    send: ({ id, version }, values) =>
      sending(endMeasure.body, { ...values, version }, (body) => call(endMeasure, { params: { measureId: id }, body })),
  },
}

export const transferForm: LevyForm = {
  about:
    'Vergelijk de kennisgeving met de akte. Aanvaardt u, dan krijgt de nieuwe houder een melding en eindigen de persoonlijke maatregelen van de vorige.',
  done: 'De overdracht is verwerkt.',
  fields: {
    accepted: { kind: 'yes-no', label: 'Aanvaarden' },
    text: { kind: 'long-text', label: 'Reden als u niet aanvaardt', optional: true },
  },
  send: ({ id }, { accepted, text }) =>
    sending(decideTransfer.body, { accepted, text: text ?? '' }, (body) =>
      call(decideTransfer, { params: { transferId: id }, body }),
    ),
}
