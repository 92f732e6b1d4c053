import { Op } from 'sequelize'
import { RuleBroken } from '../../platform/http/errors.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { Candidate, GateFinding, ModelGate } from '../../platform/process-models/gate.ts'
import { type ModelFile, processVersionModel } from '../../platform/process-models/model.ts'
import { processIdsIn } from '../../platform/process-models/repository.ts'
import { newestNumbers } from '../../platform/process-models/versions.ts'
import type { FeatureDeps } from '../deps.ts'

const fault = (rule: string, message: string): GateFinding => ({
  rule,
  severity: 'ERROR',
  file: null,
  elementId: null,
  elementName: null,
  message,
})

/** The diagram draws the process that it is a version of, and nothing else. */
const ownProcess: ModelGate = ({ processId, files }) => {
  const diagrams = files.filter(({ name }) => name.endsWith('.bpmn'))
  if (diagrams.length !== 1) return Promise.resolve([fault('one-diagram', 'Een proces heeft precies één diagram.')])
  const ids = diagrams.flatMap(({ content }) => processIdsIn(content))
  if (ids.length === 1 && ids[0] === processId) return Promise.resolve([])
  const found = ids.length === 0 ? 'geen uitvoerbaar proces' : ids.join(', ')
  return Promise.resolve([
    fault('own-process', `Het diagram moet één uitvoerbaar proces ${processId} bevatten; het bevat ${found}.`),
  ])
}

/** A table belongs to one process: two that define the same decision would overwrite each other in the engine. */
const ownDecisions =
  (database: Database): ModelGate =>
  async ({ processId, files }) => {
    const mine = files.flatMap(decisionsIn)
    if (mine.length === 0) return []
    const newest = [...(await newestNumbers(database))].filter(([other]) => other !== processId)
    const rows = await database.model(processVersionModel).findAll({
      where: { [Op.or]: [...newest.map(([other, number]) => ({ processId: other, number })), { id: '' }] },
    })
    const theirs = new Map(
      rows.map(plain).flatMap((row) => row.files.flatMap(decisionsIn).map((decision) => [decision, row.title])),
    )
    return mine
      .filter((decision) => theirs.has(decision))
      .map((decision) =>
        fault(
          'own-decision',
          `De tabel ${decision} hoort bij het proces ${theirs.get(decision)}. Geef ze een eigen id.`,
        ),
      )
  }

const decisionsIn = ({ name, content }: ModelFile): string[] =>
  name.endsWith('.dmn')
    ? [...content.matchAll(/<(?:\w+:)?decision\s[^>]*\bid="([^"]+)"/g)].flatMap(([, id]) => id ?? [])
    : []

/** Everything that the gates find: ours first, then those of other features. */
export const findingsOf = async (
  { database, modelGates }: Pick<FeatureDeps, 'database' | 'modelGates'>,
  candidate: Candidate,
): Promise<readonly GateFinding[]> => {
  const gates = [ownProcess, ownDecisions(database), ...modelGates]
  return (await Promise.all(gates.map((gate) => gate(candidate)))).flat()
}

/**
 * Lets a draft through when nothing blocks it and its warnings were read.
 *
 * @throws RuleBroken
 */
export const pass = async (deps: FeatureDeps, candidate: Candidate, acknowledged: boolean): Promise<void> => {
  const findings = await findingsOf(deps, candidate)
  if (findings.some(({ severity }) => severity === 'ERROR')) throw new RuleBroken('MODEL_HAS_ERRORS')
  if (findings.length > 0 && !acknowledged) throw new RuleBroken('MODEL_HAS_WARNINGS')
}
