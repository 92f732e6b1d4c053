import { v7 as uuid } from 'uuid'
import {
  askRecordLetter,
  completeMeasure,
  completeReview,
  decideMeasure,
  decideTransfer,
  endMeasure,
  exportLevyFeed,
  getLevySubject,
  getRecord,
  listLevyFeeds,
  registerTransfer,
  requestMeasure,
} from '#contract/levy'
import { exportVivooReport, getVivooReport } from '#contract/reports'
import { type EndpointSamples, sample } from './sample.ts'
import { documentsIn, type Things } from './things.ts'

const version = 999_999
const nobody = uuid()

/** The levy on records of VIVOO. Measures, transfers and lists are not in the seed: what is asked of them is unknown to all. */
export const levySamples = (cases: readonly Things[]): readonly EndpointSamples[] => [
  {
    endpoint: getRecord,
    samples: cases.flatMap((things) =>
      things.records.map(({ row, names }) =>
        sample(
          getRecord,
          things.name,
          { params: { recordId: row.id } },
          { names: [things.procedure, ...names], finds: documentsIn(things, [row.id]) },
        ),
      ),
    ),
    unnamed: ['TASK', 'DOCUMENT'],
  },
  onRecords(cases, requestMeasure, { verb: 'REGISTER', thing: 'LEVY_MEASURE' }, (params) =>
    sample(requestMeasure, 'VIVOO', {
      params,
      // in the future: what is open answers RULE_BROKEN and writes nothing
      body: {
        id: uuid(),
        ground: 'RAMP',
        requesterPartyIds: [nobody],
        requestedOn: '2099-01-01',
        formDocumentId: nobody,
        motivation: '',
      },
    }),
  ),
  onRecords(cases, registerTransfer, { verb: 'REGISTER', thing: 'HOLDER_TRANSFER' }, (params) =>
    sample(registerTransfer, 'VIVOO', {
      params,
      body: {
        id: uuid(),
        oldPartyId: nobody,
        transferredOn: '2026-01-01',
        person: { kind: 'NATUURLIJK', name: 'x', firstName: '', address: 'Kolkstraat 1, 9000 Gent' },
        role: 'VOLLE_EIGENAAR',
        share: '',
        formDocumentId: nobody,
      },
    }),
  ),
  onRecords(cases, askRecordLetter, { verb: 'MANAGE', thing: 'INVENTORY_RECORD' }, (params) =>
    sample(askRecordLetter, 'VIVOO', { params, body: { id: uuid(), code: 'DT052', addressee: null, text: '' } }),
  ),
  unknown(sample(completeMeasure, 'unknown', { params: { measureId: nobody }, body: { version } }), completeMeasure),
  unknown(
    sample(decideMeasure, 'unknown', {
      params: { measureId: nobody },
      body: { decision: 'GEWEIGERD', startsOn: null, endsOn: null, text: 'x', version },
    }),
    decideMeasure,
  ),
  unknown(
    sample(endMeasure, 'unknown', {
      params: { measureId: nobody },
      body: { endedOn: '2026-01-05', reason: 'x', version },
    }),
    endMeasure,
  ),
  unknown(
    sample(decideTransfer, 'unknown', { params: { transferId: nobody }, body: { accepted: true, text: '' } }),
    decideTransfer,
  ),
  unknown(sample(completeReview, 'unknown', { params: { taskId: nobody }, body: {} }), completeReview),
  {
    endpoint: getLevySubject,
    samples: cases.flatMap(({ name, records }) =>
      records.map(({ row, names }) => sample(getLevySubject, name, { params: { subjectId: row.id } }, { names })),
    ),
  },
  { endpoint: listLevyFeeds, samples: [sample(listLevyFeeds, 'all', {})] },
  unknown(sample(exportLevyFeed, 'unknown', { params: { feedId: nobody }, query: { format: 'csv' } }), exportLevyFeed),
  {
    endpoint: getVivooReport,
    samples: [
      sample(
        getVivooReport,
        'all',
        { query: { size: 200 } },
        {
          finds: cases.flatMap(({ records }) =>
            records.flatMap(({ row, names: [object] }) => (object ? [{ id: row.id, object }] : [])),
          ),
        },
      ),
    ],
  },
  {
    endpoint: exportVivooReport,
    samples: [sample(exportVivooReport, 'all', { query: { format: 'csv' } })],
    unnamed: ['INVENTORY'],
  },
]

type May = Pick<NonNullable<EndpointSamples['samples'][number]['may']>, 'verb' | 'thing'>

// Records of other cases too, those that have ended among them: then the right is looked at first.
const onRecords = (
  cases: readonly Things[],
  endpoint: EndpointSamples['endpoint'],
  may: May,
  call: (params: { readonly recordId: string }) => EndpointSamples['samples'][number],
): EndpointSamples => ({
  endpoint,
  samples: cases.flatMap(({ procedure, records }) =>
    records.map(({ row, names }) => ({
      ...call({ recordId: row.id }),
      names: [procedure, ...names],
      may: { ...may, whose: { municipalityOrgId: row.municipalityOrgId }, refusal: 'NOT_ALLOWED_NOW' as const },
    })),
  ),
})

const unknown = (one: EndpointSamples['samples'][number], endpoint: EndpointSamples['endpoint']): EndpointSamples => ({
  endpoint,
  samples: [{ ...one, unknown: true }],
  unnamed: ['INVENTORY', 'PROCEDURE', 'TASK'],
})
