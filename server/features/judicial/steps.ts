import type { z } from 'zod'
import { taskDueOn } from '#domain/legal/task-due-on'
import { wiDossier } from '#processes/wi-dossier/contract'
import { judicialMachine } from '#domain/procedures/judicial/status'
import { transition } from '#domain/shared/machine'
import type { JudicialStatus } from '#domain/model/codes'
import type { Answer } from '../../contract/endpoint.ts'
import type { addJudicialParty, closeJudicialFile } from '../../contract/judicial.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { cancelInvestigations } from '../../platform/case-file/investigations.ts'
import { caseModel, partyModel, personModel } from '../../platform/case-file/model.ts'
import type { Database } from '../../platform/db/database.ts'
import { NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { publish } from '../publish.ts'
import { judicialAct } from './act.ts'
import type { JudicialFile } from './load.ts'
import { judicialFileModel } from './model.ts'

type PartyBody = z.output<NonNullable<(typeof addJudicialParty)['body']>>
type ClosingBody = z.output<NonNullable<(typeof closeJudicialFile)['body']>>

/** Starts the preparation: task W10. @throws NotFound, NotAllowedNow, Stale @source domain.md 5.6 step 2 */
export const prepare = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  version: number,
): Promise<{ version: number }> =>
  judicialAct(deps, { viewer, caseId, action: 'JUDICIAL_PREPARE', version }, async (file) => {
    await setJudicialStatus(deps.database, file, 'VOORTRAJECT')
    const { elementId, output } = wiDossier.userTasks.prepare
    const variables = output.parse({ investigationAskDueOn: taskDueOn('W11', deps.clock.today()) })
    await finishTask(deps, viewer, { caseId, subjectId: caseId, elementId }, variables)
    return { result: { version: version + 1 }, objectKind: 'main_procedure', objectId: caseId }
  })

/** Adds a person whom nobody outside the inspectorate finds. The same browser-made id twice adds one. @throws NotFound, NotAllowedNow, RuleBroken */
export const addParty = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: PartyBody,
): Promise<Answer<typeof addJudicialParty>> =>
  judicialAct(deps, { viewer, caseId, action: 'JUDICIAL_ADD_PARTY' }, async ({ main, units, parties }) => {
    const { database } = deps
    const done = { result: { partyId: body.id }, objectKind: 'party', objectId: body.id, detail: { roles: body.roles } }
    if (parties.some(({ party }) => party.id === body.id)) return done
    if (body.unitId !== null && !units.some(({ id }) => id === body.unitId)) {
      const fault = { name: 'body.unitId', code: 'UNKNOWN_UNIT', reason: 'Refused by a rule of the case' }
      throw new RuleBroken('UNKNOWN_UNIT', [fault])
    }
    const person = await database.model(personModel).create(body.person)
    await database.model(partyModel).create({
      id: body.id,
      personId: person.id,
      propertyId: main.propertyId,
      unitId: body.unitId,
      caseId,
      roles: body.roles,
      position: 1000 + parties.length,
      shield: main.shield,
    })
    return done
  })

/** @throws NotFound, NotAllowedNow, Stale @source domain.md 5.6 step 13 */
export const close = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { reason, text, version }: ClosingBody,
): Promise<Record<string, never>> =>
  judicialAct(deps, { viewer, caseId, action: 'JUDICIAL_CLOSE', version }, async (file) => {
    const isAtEnd = !early.includes(file.judicial.status)
    await setJudicialStatus(deps.database, file, 'AFGESLOTEN')
    await deps.database
      .model(caseModel)
      .update(
        { status: 'AFGESLOTEN', closingReason: reason, closingText: text, closedOn: deps.clock.today() },
        { where: { id: caseId } },
      )
    await endProcess(deps, viewer, caseId, isAtEnd)
    return { result: {}, objectKind: 'main_procedure', objectId: caseId, reason }
  })

/** Before the PV the process is at work: closing interrupts it. Later it asks for the closing itself. */
const early: readonly JudicialStatus[] = ['MELDING', 'VOORTRAJECT', 'ONDERZOEK']

const endProcess = async (deps: FeatureDeps, viewer: Viewer, caseId: string, isAtEnd: boolean): Promise<void> => {
  const { elementId } = wiDossier.userTasks.close
  const asked = await deps.database.model(taskModel).findOne({ where: { caseId, elementId, open: true } })
  if (isAtEnd || asked) return void (await finishTask(deps, viewer, { caseId, subjectId: caseId, elementId }, {}))
  await cancelInvestigations(deps.database, caseId)
  await publish(deps, wiDossier.messages.closed, { caseId, key: caseId, variables: {} })
  await deps.tasks.closeInTransaction(
    { caseId, kinds: ['AUTOMATISCH'] },
    { by: viewer.userId, status: 'AUTOMATISCH_AFGESLOTEN' },
  )
}

/** Moves the file along its machine; where it stands already, nothing happens. @throws NotAllowedNow */
export const setJudicialStatus = async (
  database: Database,
  { judicial: { caseId, status } }: JudicialFile,
  to: JudicialStatus,
): Promise<void> => {
  if (status === to) return
  const step = transition(judicialMachine, status, to)
  if (!step.ok) throw new NotAllowedNow('OTHER_STAGE')
  await database.model(judicialFileModel).update({ status: step.status }, { where: { caseId } })
}
