import type { Answer } from '../../contract/endpoint.ts'
import type { getCancelEffects, getPlaces } from '../../contract/process-operations.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { loadDefinitions } from '../../platform/process-instances/definitions.ts'
import { stateOf } from '../../platform/process-instances/numbered.ts'
import { findInstance, type Which, withCalled } from '../../platform/process-operations/instances.ts'
import { scopesOf, tokensOf } from '../../platform/process-operations/plan.ts'
import { loadSteps } from '../../platform/process-operations/steps.ts'
import { placesOf } from '../../platform/process-operations/structure.ts'
import { messageSubscriptionModel, timerModel } from '../../platform/records/model.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'

type Deps = Pick<FeatureDeps, 'database'>

/** Where tokens of an instance stand, and where a person can put one. @throws NotFound */
export const placesPage = async (
  { database }: Deps,
  viewer: Viewer,
  which: Which,
): Promise<Answer<typeof getPlaces>> => {
  const { instance } = await findInstance(database, viewer, which)
  const definition = (await loadDefinitions(database, [instance.definitionKey])).get(instance.definitionKey)
  if (!definition) throw new NotFound()
  const { nameOf } = definition
  const steps = await loadSteps(database, instance.key)
  const places = await placesOf(definition)
  return {
    places: [...places.values()].map((place) => {
      const scopes = scopesOf(steps, place)
      return {
        elementId: place.elementId,
        name: nameOf(place.elementId),
        type: place.type,
        fault: place.fault ?? null,
        scopes:
          scopes.length < 2
            ? []
            : scopes.map(({ id, startedAt }) => ({ step: id, name: nameOf(place.parentId), startedAt })),
      }
    }),
    tokens: tokensOf(steps).map(({ id, elementId, startedAt, parentId }) => ({
      step: id,
      elementId,
      name: nameOf(elementId),
      startedAt,
      parent: parentId,
    })),
  }
}

/** What ends with an instance: what it called, the tasks of people, what it waits for. @throws NotFound */
export const cancelEffects = async (
  { database }: Deps,
  viewer: Viewer,
  which: Which,
): Promise<Answer<typeof getCancelEffects>> => {
  const { instance, family } = await findInstance(database, viewer, which)
  const definitions = await loadDefinitions(
    database,
    family.map(({ definitionKey }) => definitionKey),
  )
  const ending = withCalled(instance, family).filter(({ state }) => state === 'ACTIVE')
  const where = { processInstanceKey: ending.map(({ key }) => key) }
  const tasks = await database.model(taskModel).findAll({ where: { ...where, open: true }, order: ['reference'] })
  const timers = await database.model(timerModel).findAll({ where: { ...where, state: 'CREATED' }, order: ['dueAt'] })
  const messages = await database.model(messageSubscriptionModel).findAll({ where: { ...where, state: 'OPEN' } })
  const nameIn = (key: string | null, elementId: string): string =>
    definitions.get(ending.find((one) => one.key === key)?.definitionKey ?? '')?.nameOf(elementId) ?? elementId
  return {
    called: ending.slice(1).map((one) => ({
      part: one.part,
      name: definitions.get(one.definitionKey)?.name ?? one.bpmnProcessId,
      state: stateOf(one),
    })),
    tasks: tasks.map(({ reference, title, assigneeUserId }) => ({
      reference,
      title,
      assigned: assigneeUserId !== null,
    })),
    timers: timers.map(({ processInstanceKey, elementId, dueAt }) => ({
      name: nameIn(processInstanceKey, elementId),
      dueAt,
    })),
    messages: messages.map(({ processInstanceKey, elementId }) => nameIn(processInstanceKey, elementId)),
  }
}
