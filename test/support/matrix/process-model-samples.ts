import type { Endpoint } from '#contract/endpoint'
import * as comments from '#contract/model-comments'
import * as shares from '#contract/model-shares'
import * as contract from '#contract/process-models'
import { type EndpointSamples, type Foretold, sample } from './sample.ts'

const nothing = '0b000000-0000-4000-8000-00000000d00d'
const params = { processId: 'posting-date' }
const draft = { draftId: nothing }
const unknown = { unknown: true } as const
const zip = new Blob(['x'], { type: 'application/zip' })
const file = { name: 'posting-date.bpmn', content: '<x />' }

const one = <E extends Endpoint>(
  endpoint: E,
  input: Parameters<typeof sample<E>>[2],
  foretold: Foretold = {},
): EndpointSamples => ({ endpoint, samples: [sample(endpoint, 'posting-date', input, foretold)] })

/** Diagrams: guarded by roles alone. Drafts, comments and links are asked of what does not exist; what they do is in test/server/features. */
export const processModelSamples: readonly EndpointSamples[] = [
  one(contract.listProcessModels, {}),
  one(contract.getProcessModel, { params }),
  one(contract.createProcessModel, { body: { processId: 'matrix', title: 'Matrix' } }, { once: true }),
  one(contract.openDraft, { params: { processId: 'nowhere' }, body: {} }, unknown),
  one(contract.getDraft, { params: draft }, unknown),
  one(contract.saveDraft, { params: draft, body: { files: [file], title: 'x', version: 0 } }, unknown),
  one(contract.discardDraft, { params: draft, body: { version: 0 } }, unknown),
  one(contract.holdDraft, { params: draft, body: {} }, unknown),
  one(contract.leaveDraft, { params: draft }, unknown),
  one(contract.getModelVersion, { params: { ...params, number: 1 } }),
  one(contract.exportModelVersion, { params: { ...params, number: 99 } }, unknown),
  one(contract.checkDraft, { params: draft }, unknown),
  one(contract.submitDraft, { params: draft, body: { version: 0, remark: 'x' } }, unknown),
  one(contract.returnDraft, { params: draft, body: { version: 0, reason: 'x' } }, unknown),
  one(contract.publishDraft, { params: draft, body: { version: 0 } }, unknown),
  one(contract.importDraftFiles, { params: draft, body: { version: 0 }, file: zip }, unknown),
  one(comments.listModelComments, { params }),
  one(comments.addModelComment, { params, body: { draftId: nothing, text: 'x' } }, unknown),
  one(comments.resolveModelComment, { params: { commentId: nothing }, body: { resolved: true } }, unknown),
  one(shares.listModelShares, { params }),
  one(shares.createModelShare, { params, body: { draftId: nothing } }, unknown),
  one(shares.revokeModelShare, { params: { shareId: nothing } }, unknown),
  one(shares.openSharedModel, { body: { token: 'x'.repeat(43) } }, unknown),
]
