import type { TokenChange } from '../../contract/process-operations.ts'
import { who } from '../audit/who.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { Forbidden, NotAllowedNow, NotFound, RuleBroken } from '../http/errors.ts'
import type { ModifyInstance } from '../outbox/command.ts'
import { markName } from '../outbox/marked.ts'
import { loadDefinitions } from '../process-instances/definitions.ts'
import type { NumberedInstance } from '../process-instances/numbered.ts'
import { shieldOfCase } from '../shield.ts'
import { lockedVariables, variableFault } from './editable.ts'
import type { Which } from './instances.ts'
import { mayOperate, mendable } from './mendable.ts'
import { type Expectation, processOperationModel, type ProcessOperationRow } from './model.ts'
import { type Asked, mendKey, type OperationDeps, type Written } from './operate.ts'
import { findOperation } from './find-operation.ts'
import { beginsOf, endsOf, planFault, type PlanFault } from './plan.ts'
import { loadSteps } from './steps.ts'
import { placesOf } from './structure.ts'

interface Plan {
  readonly changes: readonly TokenChange[]
}

/**
 * Asks for other tokens: nothing happens until a second person agrees.
 *
 * @throws NotFound, Forbidden, NotAllowedNow; RuleBroken with the reason why the plan cannot be carried out
 */
export const askModification = (
  deps: OperationDeps,
  viewer: Viewer,
  which: Which,
  { reason, changes }: Asked & Plan,
): Promise<Written> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const instance = await mendable(database, viewer, which)
    const ready = await prepare(database, instance, changes)
    if (ready.fault) throw new RuleBroken(ready.fault)
    const row = await database.model(processOperationModel).create({
      kind: 'MODIFY',
      state: 'ASKED',
      caseId: which.caseId,
      processInstanceKey: instance.key,
      bpmnProcessId: instance.bpmnProcessId,
      reason,
      detail: { changes: ready.said },
      plan: { changes } satisfies Plan,
      expects: {},
      askedBy: viewer.userId,
      askedAt: database.now(),
    })
    await note(deps, viewer, plain(row), { action: 'INSTANCE_MODIFY_ASK', reason })
    return { operationId: row.id }
  })

/**
 * Carries out what another person asked.
 *
 * @throws NotFound; Forbidden to who asked it; NotAllowedNow when it was settled, or when the instance moved on and the plan does not fit any more
 */
export const agreeOperation = (deps: OperationDeps, viewer: Viewer, operationId: string): Promise<Written> =>
  deps.database.transaction(async () => {
    const { database, outbox } = deps
    const { row, instance } = await findOperation(database, viewer, operationId)
    if (!mayOperate(viewer, 'CONFIRM', instance)) throw new Forbidden()
    if (row.askedBy === viewer.userId) throw new Forbidden('SAME_PERSON')
    if (row.state !== 'ASKED') throw new NotAllowedNow('OPERATION_SETTLED')
    if (instance.state !== 'ACTIVE') throw new NotAllowedNow('INSTANCE_ENDED')
    const { changes } = row.plan as Plan
    const ready = await prepare(database, instance, changes)
    if (ready.fault) throw new NotAllowedNow(ready.fault)
    const { command, expects } = ready.commandOf(operationId)
    await row.update({ state: 'SENT', expects, agreedBy: viewer.userId, agreedAt: database.now() })
    await outbox.enqueue({ ...command, operationId }, mendKey(row.caseId))
    await note(deps, viewer, plain(row), { action: 'INSTANCE_MODIFY', reason: row.reason })
    return { operationId }
  })

/**
 * What was asked need not be done: by who asked it, or by who would have to agree.
 *
 * @throws NotFound, Forbidden; NotAllowedNow when it was settled
 */
export const withdrawOperation = (
  deps: OperationDeps,
  viewer: Viewer,
  operationId: string,
  reason: string,
): Promise<Written> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const { row, instance } = await findOperation(database, viewer, operationId)
    const mayRefuse = mayOperate(viewer, 'CONFIRM', instance)
    if (row.askedBy !== viewer.userId && !mayRefuse) throw new Forbidden()
    if (row.state !== 'ASKED') throw new NotAllowedNow('OPERATION_SETTLED')
    await row.update({ state: 'WITHDRAWN', settledAt: database.now() })
    await note(deps, viewer, plain(row), { action: 'INSTANCE_MODIFY_WITHDRAW', reason })
    return { operationId }
  })

const note = async (
  { audit, changes, database }: OperationDeps,
  viewer: Viewer,
  { id, caseId, bpmnProcessId, detail }: ProcessOperationRow,
  { action, reason }: { readonly action: string; readonly reason: string },
): Promise<void> => {
  const shield = await shieldOfCase(database, caseId)
  audit.append({
    ...who(viewer),
    action,
    objectKind: 'process_instance',
    objectId: caseId,
    caseId,
    reason,
    detail: { processId: bpmnProcessId, operationId: id, ...detail },
    shield,
  })
  await changes.publish({ topic: 'case', subjectId: caseId, orgId: null, shield })
}

interface Ready {
  readonly fault: PlanFault | undefined
  /** `ADD advice-asked`, `MOVE process-request advice-asked`: for audit and log */
  readonly said: readonly string[]
  readonly commandOf: (operationId: string) => { readonly command: ModifyInstance; readonly expects: Expectation }
}

const prepare = async (
  database: Database,
  instance: NumberedInstance,
  changes: readonly TokenChange[],
): Promise<Ready> => {
  const definition = (await loadDefinitions(database, [instance.definitionKey])).get(instance.definitionKey)
  if (!definition) throw new NotFound()
  const steps = await loadSteps(database, instance.key)
  const ground = { steps, places: await placesOf(definition) }
  const ends = endsOf(changes, steps)
  const begins = beginsOf(changes, ground)
  const locked = lockedVariables(definition.bpmnXml)
  const faults = begins.flatMap(({ variables }) =>
    variables.flatMap(({ name, value }) => variableFault(locked, name, undefined, value) ?? []),
  )
  return {
    fault: planFault(changes, ground) ?? faults[0],
    said: changes.map((change) => sayChange(change, steps)),
    commandOf: (operationId) => ({
      command: {
        kind: 'modify-instance',
        processInstanceKey: instance.key,
        activate: begins.map(({ elementId, scope, variables }) => ({
          elementId,
          ancestorKey: scope?.key ?? null,
          variables: { ...valuesOf(variables), [markName]: operationId },
        })),
        terminate: ends.map(({ key }) => key),
      },
      expects: {
        gone: ends.map(({ key }) => key),
        ...(begins.length > 0 && { marks: { value: operationId, count: begins.length } }),
      },
    }),
  }
}

const valuesOf = (variables: readonly { readonly name: string; readonly value: string }[]) =>
  Object.fromEntries(variables.map(({ name, value }) => [name, JSON.parse(value) as unknown]))

const sayChange = (change: TokenChange, steps: Parameters<typeof endsOf>[1]): string => {
  const from = change.kind === 'ADD' ? undefined : steps[change.step - 1]?.elementId
  return [change.kind, from, change.kind === 'CANCEL' ? undefined : change.elementId].filter(Boolean).join(' ')
}
