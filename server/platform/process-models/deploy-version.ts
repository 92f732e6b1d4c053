import { createAudit } from '../audit/audit.ts'
import { inCircumstances } from '../audit/circumstances.ts'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { EngineError, type EngineErrorCode, type ZeebeCommands } from '../zeebe/commands.ts'
import { recordDeployment } from '../zeebe/record-deployment.ts'
import { resourcesOf } from './deploy-models.ts'
import { processVersionModel, type ProcessVersionRow } from './model.ts'

/** Refusals of what is drawn, which another attempt cannot change. */
const refusals: ReadonlySet<EngineErrorCode> = new Set(['INVALID_ARGUMENT', 'FAILED_PRECONDITION'])

/** What the engine found wrong only while it deployed, such as a timer that cannot be read, comes without a code of its own. */
const isRefusal = (error: unknown): error is EngineError =>
  error instanceof EngineError &&
  (refusals.has(error.code) || / rejected with code 'PROCESSING_ERROR'/.test(error.message))

/**
 * Deploys a published version and keeps the number that the engine gave it, or the words of its refusal. Sent twice it changes nothing: the engine knows its
 * newest version by its content.
 *
 * @throws EngineError when the engine could not be asked
 */
export const deployVersion = async (
  database: Database,
  commands: Pick<ZeebeCommands, 'deploy'>,
  versionId: string,
): Promise<void> => {
  const row = await database.model(processVersionModel).findByPk(versionId)
  if (!row) throw new EngineError('NOT_FOUND', 'no such version')
  const version = plain(row)
  try {
    const deployed = await commands.deploy(resourcesOf(version.files))
    const mine = deployed.find(({ kind, id }) => kind === 'process' && id === version.processId)
    await note(database, versionId, { engineVersion: mine?.version ?? null, deployError: null })
    await recordDeployment(createAudit(database), deployed)
  } catch (error) {
    if (!isRefusal(error)) throw error
    await note(database, versionId, { engineVersion: null, deployError: error.message.slice(0, 2000) })
    await recordRefusal(database, version)
  }
}

const note = (
  database: Database,
  id: string,
  result: Pick<ProcessVersionRow, 'engineVersion' | 'deployError'>,
): Promise<unknown> => database.model(processVersionModel).update(result, { where: { id } })

const recordRefusal = (database: Database, { id, processId, number }: ProcessVersionRow): Promise<void> =>
  inCircumstances({ source: 'deployment', traceId: null }, () =>
    createAudit(database).record({
      userId: null,
      orgId: null,
      role: null,
      action: 'DEPLOY_REFUSED',
      objectKind: 'process_version',
      objectId: id,
      detail: { processId, number },
    }),
  )
