import { allSentences, type Sentence } from '#domain/access/sentences'
import { getAccessMatrix } from '../../contract/access-matrix.ts'
import type { Answer } from '../../contract/endpoint.ts'
import { mount } from '../../platform/http/mount.ts'
import type { MountFeature } from '../deps.ts'

/** The permissions for auditors and application managers, from the same list that every refusal comes from. */
export const mountAccessMatrix: MountFeature = (app) => {
  mount(app, getAccessMatrix, () => ({ sentences: allSentences().map(present) }))
}

const present = (sentence: Sentence): Answer<typeof getAccessMatrix>['sentences'][number] => ({
  roles: [...sentence.roles],
  rolesForNonUser: [...(sentence.rolesForNonUser ?? [])],
  verb: sentence.verb,
  thing: sentence.thing,
  scope: sentence.scope,
  condition: sentence.condition ?? null,
  action: sentence.action ?? null,
  judge: sentence.judge ?? null,
})
