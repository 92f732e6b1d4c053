import { changesOf } from '#modelling/diff/changes-of'
import type { ModelFile } from '../../platform/process-models/model.ts'

/** Most sentences of one version. */
const most = 500

/** What is different between two versions, one Dutch sentence each; what only moved on the picture is not told. */
export const changesBetween = async (
  before: readonly ModelFile[] | undefined,
  after: readonly ModelFile[],
): Promise<string[]> => {
  if (before === undefined) return ['Het proces is nieuw.']
  const changes = await changesOf(before, after)
  return changes
    .filter(({ kind }) => kind !== 'MOVED')
    .map(({ sentence }) => sentence)
    .slice(0, most)
}
