import { entryStands } from '../../platform/audit/circumstances.ts'
import type { FeatureDeps } from '../deps.ts'
import { blockRunModel } from './model.ts'

/** What a block asks of a case, in the name of one job. */
export interface Run {
  readonly caseId: string
  readonly jobKey: string
}

/** Nothing, or why the block cannot be done as the diagram asks: one Dutch sentence without anything of a person or a case. */
export interface Outcome {
  readonly refused?: string
}

/** Does the work of a job in one transaction with the note that it is done; a second time nothing happens. A refusal leaves nothing behind. */
export const onceForJob = async (
  { database }: Pick<FeatureDeps, 'database'>,
  type: string,
  { jobKey, caseId }: Run,
  work: () => Promise<Outcome>,
): Promise<Outcome> => {
  try {
    return await database.transaction(async () => {
      const runs = database.model(blockRunModel)
      if ((await runs.count({ where: { jobKey } })) > 0) {
        entryStands()
        return {}
      }
      await runs.create({ jobKey, type, caseId, doneAt: database.now() })
      const outcome = await work()
      if (outcome.refused !== undefined) throw new Refusal(outcome.refused)
      return outcome
    })
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message }
    throw error
  }
}

/** Takes the transaction back. */
class Refusal extends Error {}
