import { type MainStatus, mainStatuses, type SubStatus, subStatuses } from '#domain/model/codes'
import { mainMachine, subMachine, transition } from '#domain/procedures/oo/status'
import { setStatus } from '#processes/blocks/jobs'
import { tellCase } from '../../platform/case-file/act.ts'
import { loadProcedureForWorker, type ProcedureFile } from '../../platform/case-file/load.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { setSubStatus, touchCase } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import { onceForJob, type Outcome, type Run } from './once.ts'

interface Change extends Run {
  readonly unitIds: readonly string[]
  readonly status: `DOSSIER:${MainStatus}` | `ENTITEITEN:${SubStatus}`
}

/** Moves the procedure or its units along the machines of the law: all of them, or none with the reason. */
export const changeStatus = (deps: FeatureDeps, change: Change): Promise<Outcome> =>
  onceForJob(deps, setStatus.type, change, async () => {
    const file = await loadProcedureForWorker(deps.database, change.caseId, { lock: true })
    const refused = await move(deps, file, change)
    if (refused !== undefined) return { refused }
    const { id, shield } = file.main
    await touchCase(deps.database, file)
    deps.audit.append({
      userId: null,
      orgId: null,
      role: null,
      action: 'STATUS_SET',
      objectKind: 'main_procedure',
      objectId: id,
      caseId: id,
      shield,
      detail: { status: change.status },
    })
    await tellCase(deps.changes, file)
    return {}
  })

const move = (deps: FeatureDeps, file: ProcedureFile, { status, unitIds }: Change): Promise<string | undefined> => {
  const [, name] = status.split(':')
  const main = mainStatuses.find((known) => known === name)
  if (status.startsWith('DOSSIER:') && main !== undefined) return moveCase(deps, file, main)
  const sub = subStatuses.find((known) => known === name)
  return sub === undefined ? Promise.resolve(`${status} is geen status.`) : moveUnits(deps, file, unitIds, sub)
}

const moveCase = async (
  { database, clock }: FeatureDeps,
  { main }: ProcedureFile,
  to: MainStatus,
): Promise<string | undefined> => {
  if (main.type === 'WI') return 'Een gerechtelijk dossier krijgt zijn status van zijn eigen stappen.'
  if (main.status === to) return undefined
  const step = transition(mainMachine, main.status, to)
  if (!step.ok) return `Een dossier kan niet van ${main.status} naar ${to}.`
  const closedOn = main.closedOn ?? clock.today()
  await database.model(caseModel).update({ status: step.status, closedOn }, { where: { id: main.id } })
  return undefined
}

const moveUnits = async (
  { database, clock }: FeatureDeps,
  { main, subs }: ProcedureFile,
  unitIds: readonly string[],
  to: SubStatus,
): Promise<string | undefined> => {
  if (main.type !== 'OO') return 'Alleen entiteiten van een procedure OO krijgen hun status van een diagram.'
  const moving = unitIds.length === 0 ? subs : subs.filter(({ unitId }) => unitIds.includes(unitId))
  const stuck = moving.find((sub) => sub.status !== to && !transition(subMachine, sub.status, to).ok)
  if (stuck) return `Een entiteit kan niet van ${stuck.status} naar ${to}.`
  const ids = moving.map(({ unitId }) => unitId)
  await setSubStatus(database, { caseId: main.id, unitIds: ids, to, on: clock.today() })
  return undefined
}
