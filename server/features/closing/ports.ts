import { Op } from 'sequelize'
import type { ProcedureType } from '#domain/model/codes'
import { mainMachine, transition } from '#domain/procedures/oo/status'
import type { MessageContract } from '#processes/define'
import { ca } from '#processes/ca/contract'
import { oo } from '#processes/oo/contract'
import { tellCase } from '../../platform/case-file/act.ts'
import type { ClosableCase, ClosingSources } from '../../platform/case-file/closing.ts'
import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import { caseModel, subProcedureModel } from '../../platform/case-file/model.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import { plain } from '../../platform/db/model.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import { reasonToClose } from './judge.ts'

/** What the workers of procedure-closer ask; each may be asked twice. */
export const closingPorts = (deps: FeatureDeps, sources: ClosingSources) => ({
  closing: {
    closable: (): Promise<string[]> => closable(deps, sources),
    close: (caseId: string): Promise<void> => close(deps, sources, caseId),
  },
})

/** Message that ends the process of a running procedure. */
const closedMessage: Readonly<Partial<Record<ProcedureType, MessageContract>>> = {
  OO: oo.messages.closed,
  CA: ca.messages.closed,
}

const pageSize = 200

const closable = async ({ database, clock }: FeatureDeps, sources: ClosingSources): Promise<string[]> => {
  const today = clock.today()
  const found: string[] = []
  for (let after = ''; ;) {
    const rows = await database.model(caseModel).findAll({
      where: { type: ['OO', 'CA'], status: { [Op.ne]: 'AFGESLOTEN' }, id: { [Op.gt]: after } },
      order: ['id'],
      limit: pageSize,
    })
    for (const file of await withSubs({ database }, rows.map(plain)))
      if ((await reasonToClose(database, sources, file, today)) !== undefined) found.push(file.main.id)
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return found
    after = last.id
  }
}

const withSubs = async (
  { database }: Pick<FeatureDeps, 'database'>,
  cases: readonly ClosableCase['main'][],
): Promise<ClosableCase[]> => {
  const subs = await database.model(subProcedureModel).findAll({
    where: { caseId: cases.map(({ id }) => id) },
    order: ['position'],
  })
  return cases.map((main) => ({ main, subs: subs.filter(({ caseId }) => caseId === main.id).map(plain) }))
}

/** Judged again under the lock of the case: an appeal may have come since the procedure was selected. */
const close = (deps: FeatureDeps, sources: ClosingSources, caseId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    const file = await loadProcedureForWorker(database, caseId, { lock: true })
    const today = clock.today()
    const reason = await reasonToClose(database, sources, file, today)
    const step = transition(mainMachine, file.main.status, 'AFGESLOTEN')
    if (reason === undefined || !step.ok) return
    await touchCase(database, file)
    await database.model(caseModel).update(
      {
        status: step.status,
        closedReason: reason,
        endedOn: today,
        // the day of a rejection or a stop stays
        closedOn: file.main.closedOn ?? today,
      },
      { where: { id: caseId } },
    )
    await closeTasks(deps, caseId)
    const message = closedMessage[file.main.type]
    // what is done may still wait for a task: a certificate for a look at a decision NGW
    const isAlive = file.main.status === 'GESTART' || file.main.status === 'AFGEROND'
    if (message && isAlive) await publish(deps, message, { caseId, key: caseId, variables: {} })
    deps.audit.append({
      userId: null,
      orgId: null,
      role: null,
      action: 'PROCEDURE_CLOSED',
      objectKind: 'main_procedure',
      objectId: caseId,
      caseId,
      detail: { closedReason: reason },
      shield: file.main.shield,
    })
    await tellCase(deps.changes, file)
  })

/**
 * Tasks of the process go when it ends; task 2 is done first, for the process waits behind it. What no process waits for is closed here. Notices and manual
 * tasks stay, and so do tasks of the inventory, which is no part of the procedure.
 */
const closeTasks = async ({ database, tasks }: FeatureDeps, caseId: string): Promise<void> => {
  const { processRequest } = oo.userTasks
  await tasks.closeInTransaction(
    { caseId, elementId: processRequest.elementId },
    { by: 'SYSTEM', variables: processRequest.output.parse({ requestOutcome: 'ADVIES' }) },
  )
  const loose = await database
    .model(taskModel)
    .findAll({ where: { caseId, open: true, kind: 'AUTOMATISCH', jobKey: null }, attributes: ['id'] })
  for (const { id } of loose)
    await tasks.closeInTransaction({ id }, { by: 'SYSTEM', status: 'AUTOMATISCH_AFGESLOTEN', reason: 'CASE_CLOSED' })
}
