import { v7 as uuid } from 'uuid'
import {
  deleteDecisionRun,
  getDecisionBasis,
  getDecisionRun,
  makeDecision,
  replaceDecisionDocument,
  sendDecision,
  validateDecision,
} from '#contract/decisions'
import type { OoAction } from '#domain/procedures/oo/action-codes'
import { decided } from '../decision-road.ts'
import { staleVersion } from './case-samples.ts'
import { type EndpointSamples, type Foretold, sample } from './sample.ts'
import { documentsIn, type Things } from './things.ts'

/** Endpoints of the mayor's decision. */
export const decisionSamples = (cases: readonly Things[]): readonly EndpointSamples[] => {
  const runs = cases.flatMap((things) =>
    things.runs.map(({ row, names }, index) => ({
      on: `${things.name}: run ${index + 1}`,
      params: { decisionRunId: row.id },
      names,
      finds: documentsIn(things, [row.id]),
      step: (action: OoAction): Foretold => ({ names, step: { action, facts: things.facts, ids: row.decisionIds } }),
    })),
  )
  const version = staleVersion
  const replacements = [{ documentId: uuid(), uploadedDocumentId: uuid() }]
  const replace = { replacements, signedOn: '2026-01-05', version }
  return [
    ...wizard(cases),
    {
      endpoint: getDecisionRun,
      samples: runs.map(({ on, params, names, finds }) => sample(getDecisionRun, on, { params }, { names, finds })),
    },
    {
      endpoint: replaceDecisionDocument,
      samples: runs.map(({ on, params, step }) =>
        sample(replaceDecisionDocument, on, { params, body: replace }, step('DECISION_REPLACE_DOCUMENT')),
      ),
    },
    {
      endpoint: sendDecision,
      samples: runs.map(({ on, params, step }) =>
        sample(sendDecision, on, { params, body: { postedOn: '2026-01-05', version } }, step('DECISION_SEND')),
      ),
    },
    {
      endpoint: validateDecision,
      samples: runs.map(({ on, params, step }) =>
        sample(
          validateDecision,
          on,
          { params, body: { valid: true, reason: null, note: '', version } },
          step('DECISION_VALIDATE'),
        ),
      ),
    },
    {
      endpoint: deleteDecisionRun,
      samples: runs.map(({ on, params, step }) =>
        sample(deleteDecisionRun, on, { params }, { ...step('DECISION_DELETE'), once: true }),
      ),
    },
  ]
}

const wizard = (cases: readonly Things[]): EndpointSamples[] => [
  {
    endpoint: getDecisionBasis,
    samples: cases.map(({ name, caseId, procedure, facts }) =>
      sample(
        getDecisionBasis,
        name,
        { params: { caseId } },
        { names: [procedure], step: { action: 'DECISION_MAKE', facts } },
      ),
    ),
  },
  {
    endpoint: makeDecision,
    samples: cases.map(({ name, caseId, procedure, facts, file }) => {
      const ids = file.subs.map(({ unitId }) => unitId)
      const body = {
        id: uuid(),
        decisionDate: '2026-01-05',
        signingFlow: 'MANUEEL' as const,
        legalBase: 'de politieverordening',
        units: ids.map((unitId) => decided(unitId)),
        version: staleVersion,
      }
      const foretold = { names: [procedure], step: { action: 'DECISION_MAKE', facts, ids } } as const
      return sample(makeDecision, name, { params: { caseId }, body }, foretold)
    }),
  },
]
