import { v7 as uuid } from 'uuid'
import {
  confirmNoAppeal,
  correctPosting,
  liftDecisions,
  listOccupancyReports,
  reportOccupancy,
  resolveDecisions,
} from '#contract/after-decision'
import type { OoAction } from '#domain/procedures/oo/action-codes'
import { staleVersion } from './case-samples.ts'
import { type EndpointSamples, type Foretold, sample } from './sample.ts'
import type { Things } from './things.ts'

const version = staleVersion

/** Steps on decisions that were taken, and on a procedure that was stopped. */
export const afterDecisionSamples = (cases: readonly Things[]): readonly EndpointSamples[] => {
  const runs = cases.flatMap(({ name, caseId, facts, procedure, runs: rows }) =>
    rows.map(({ row: { decisionIds } }, index) => ({
      on: `${name}: run ${index + 1}`,
      params: { caseId },
      ids: [...decisionIds],
      step: (action: OoAction): Foretold => ({ names: [procedure], step: { action, facts, ids: decisionIds } }),
    })),
  )
  const ending = (decisionIds: string[]) => ({ decisionIds, endedOn: '2026-01-05', reason: 'Hersteld.', version })
  return [
    {
      endpoint: liftDecisions,
      samples: runs.map(({ on, params, ids, step }) =>
        sample(liftDecisions, on, { params, body: ending(ids) }, step('DECISION_LIFT')),
      ),
    },
    {
      endpoint: resolveDecisions,
      samples: runs.map(({ on, params, ids, step }) =>
        sample(resolveDecisions, on, { params, body: ending(ids) }, step('DECISION_RESOLVE')),
      ),
    },
    {
      endpoint: correctPosting,
      samples: runs.map(({ on, params, ids, step }) => {
        const body = { decisionIds: ids, postedOn: '2026-01-05', version }
        return sample(correctPosting, on, { params, body }, step('DECISION_CORRECT_POSTING'))
      }),
    },
    {
      endpoint: reportOccupancy,
      samples: runs.map(({ on, params, ids: [decisionId = uuid()], step }) => {
        const body = {
          id: uuid(),
          decisionId,
          kind: 'BEWONING' as const,
          foundOn: '2026-01-05',
          evidence: 'ADVERTENTIE' as const,
          persons: null,
          note: '',
          evidenceDocumentId: null,
          version,
        }
        const foretold = step('OCCUPANCY_REPORT')
        return sample(reportOccupancy, on, { params, body }, foretold)
      }),
    },
    ...ofCases(cases),
  ]
}

const ofCases = (cases: readonly Things[]): EndpointSamples[] => [
  {
    endpoint: confirmNoAppeal,
    samples: cases.map(({ name, caseId, procedure, facts }) =>
      sample(
        confirmNoAppeal,
        name,
        { params: { caseId }, body: { version } },
        { names: [procedure], step: { action: 'NO_APPEAL_CONFIRM', facts } },
      ),
    ),
  },
  {
    endpoint: listOccupancyReports,
    samples: cases.map(({ name, caseId, procedure }) =>
      sample(listOccupancyReports, name, { params: { caseId } }, { names: [procedure] }),
    ),
  },
]
