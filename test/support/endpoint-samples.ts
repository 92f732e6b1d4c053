import { getAccessMatrix } from '#contract/access-matrix'
import type { Endpoint } from '#contract/endpoint'
import { streamEvents } from '#contract/events'
import { getHealth } from '#contract/health'
import { deleteDraft, getDraft, saveDraft } from '#contract/drafts'
import { getCatalogue, getUses } from '#contract/modelling'
import { getConfiguration, getMe } from '#contract/session'
import { accountSamples } from './matrix/account-samples.ts'
import { appealSamples } from './matrix/appeal-samples.ts'
import { afterDecisionSamples } from './matrix/after-decision-samples.ts'
import { auditSamples } from './matrix/audit-samples.ts'
import { caseSamples } from './matrix/case-samples.ts'
import { certificateSamples } from './matrix/certificate-samples.ts'
import { decisionSamples } from './matrix/decision-samples.ts'
import { judicialSamples } from './matrix/judicial-samples.ts'
import { levySamples } from './matrix/levy-samples.ts'
import { listSamples } from './matrix/list-samples.ts'
import { ngwSamples } from './matrix/ngw-samples.ts'
import { onDemandSamples } from './matrix/on-demand-samples.ts'
import { ownSamples } from './matrix/own-samples.ts'
import { privacySamples } from './matrix/privacy-samples.ts'
import { rehousingSamples } from './matrix/rehousing-samples.ts'
import { processBatchSamples } from './matrix/process-batch-samples.ts'
import { processDeskSamples } from './matrix/process-desk-samples.ts'
import { processInsightSamples } from './matrix/process-insight-samples.ts'
import { processModelSamples } from './matrix/process-model-samples.ts'
import { playSamples } from './matrix/play-samples.ts'
import { remarkSamples } from './matrix/remark-samples.ts'
import { type EndpointSamples, type Foretold, sample } from './matrix/sample.ts'
import { taskSamples } from './matrix/task-samples.ts'
import { warningSamples } from './matrix/warning-samples.ts'
import type { Things } from './matrix/things.ts'
import type { World } from './world.ts'

/**
 * How the access matrix calls each endpoint. A new endpoint needs a line: what it is called with, and what the declared tables must know to foretell the
 * answer (`names`: what the address names for `canSee`; `step`: an action for `allowedAction`; `may`: a sentence for `canDo`; `finds`: what a search must and
 * must not find). An endpoint that only its roles guard needs nothing but an input. Without a line the matrix fails with its name.
 */
export const endpointSamples = async (world: World, cases: readonly Things[]): Promise<readonly EndpointSamples[]> => [
  ...plainSamples,
  ...listSamples(cases),
  ...(await caseSamples(world, cases)),
  ...decisionSamples(cases),
  ...afterDecisionSamples(cases),
  ...(await certificateSamples(world, cases)),
  ...taskSamples(cases),
  ...(await accountSamples(world)),
  ...(await auditSamples(world)),
  ...(await judicialSamples(world, cases)),
  ...(await appealSamples(world, cases)),
  ...levySamples(cases),
  ...(await ngwSamples(world, cases)),
  ...onDemandSamples(cases),
  ...(await rehousingSamples(world)),
  ...processBatchSamples(cases),
  ...processDeskSamples(cases),
  ...processInsightSamples(cases),
  ...processModelSamples,
  ...(await remarkSamples(world, cases)),
  ...playSamples,
  ...privacySamples(cases),
  ...warningSamples(cases),
  ...ownSamples(cases),
]

const one = <E extends Endpoint>(endpoint: E, input: Parameters<typeof sample<E>>[2], foretold: Foretold = {}) => ({
  endpoint,
  samples: [sample(endpoint, 'own', input, foretold)],
})

const draft = { wizard: 'register-request', subject: 'matrix' }

// What is nobody's or the caller's own.
const plainSamples: readonly EndpointSamples[] = [
  one(getHealth, {}),
  one(getConfiguration, {}),
  one(getMe, {}),
  one(getAccessMatrix, {}),
  one(getCatalogue, {}),
  one(getUses, { query: { kind: 'ROLE' } }),
  one(streamEvents, {}, { stream: true }),
  one(getDraft, { params: draft }),
  one(saveDraft, { params: draft, body: { data: { typed: 'x' }, step: 1 } }),
  one(deleteDraft, { params: draft }),
]
