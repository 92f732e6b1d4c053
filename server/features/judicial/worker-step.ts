import type { JudicialStatus } from '#domain/model/codes'
import { judicialMachine } from '#domain/procedures/judicial/status'
import { canTransition } from '#domain/shared/machine'
import { tellCase } from '../../platform/case-file/act.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import { type JudicialFile, loadJudicialForWorker } from './load.ts'
import { judicialFileModel } from './model.ts'

/** What a machine step did; undefined: it was done before. */
export type Noted = { readonly action: string; readonly detail?: Readonly<Record<string, unknown>> } | undefined

/**
 * One step of the machine in a judicial file, in one transaction: the file under its lock, the work, the audit entry and the change feed, all behind the
 * shield.
 *
 * @param work answers what it did, or undefined when that was done before
 */
export const machineStep = (
  deps: FeatureDeps,
  caseId: string,
  work: (file: JudicialFile) => Promise<Noted>,
): Promise<JudicialFile> =>
  deps.database.transaction(async () => {
    const file = await loadJudicialForWorker(deps.database, caseId, { lock: true })
    const done = await work(file)
    if (!done) return file
    await touchCase(deps.database, file)
    deps.audit.append({
      userId: null,
      orgId: null,
      role: null,
      objectKind: 'judicial_file',
      objectId: caseId,
      caseId,
      ...done,
      shield: file.main.shield,
    })
    await tellCase(deps.changes, file)
    return loadJudicialForWorker(deps.database, caseId)
  })

/**
 * Moves the file to a status for a step of the machine.
 *
 * @returns false when it stands there already, or has come further since
 */
export const moveTo = async (
  { database }: Pick<FeatureDeps, 'database'>,
  { judicial: { caseId, status } }: JudicialFile,
  to: JudicialStatus,
): Promise<boolean> => {
  if (!canTransition(judicialMachine, status, to)) return false
  await database.model(judicialFileModel).update({ status: to }, { where: { caseId } })
  return true
}
