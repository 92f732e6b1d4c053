import { inventoryRecordModel } from '#server/platform/case-file/inventory-model'
import { documentModel } from '#server/platform/case-file/document-model'
import { investigationModel } from '#server/platform/case-file/investigation-model'
import { caseModel } from '#server/platform/case-file/model'
import { organisationModel } from '#server/platform/organisations/model'
import { taskModel, taskRoleModel } from '#server/platform/tasks/model'
import { demoOrganisationIds } from '#server/platform/identity/demo-accounts.data'
import { endpointSamples } from '../endpoint-samples.ts'
import type { World } from '../world.ts'
import { type Actor, createActors } from './actors.ts'
import type { EndpointSamples } from './sample.ts'
import type { SeededCase } from './seed.ts'
import { thingsOf } from './things.ts'

/** The world of the matrix: all actors, a case in every state, and the samples on them as they are now. */
export interface Matrix {
  readonly world: World
  readonly actors: readonly Actor[]
  /** read again after a phase: facts and shields changed */
  samples(): Promise<readonly EndpointSamples[]>
  /** Puts every case behind the judicial shield, or takes the shield away. */
  shield(value: 'NONE' | 'WI'): Promise<void>
  /** Whether the municipality of the cases uses the system; when it does not, the agency acts for it. */
  usesSystem(value: boolean): Promise<void>
}

/** @param seed puts the cases there */
export const createMatrix = async (
  world: World,
  seed: (world: World) => Promise<readonly SeededCase[]>,
): Promise<Matrix> => {
  const seeded = await seed(world)
  const actors = await createActors(world)
  const things = async () => {
    const read = []
    for (const one of seeded) read.push(await thingsOf(world, one))
    return read
  }
  return {
    world,
    actors,
    samples: async () => endpointSamples(world, await things()),
    shield: (value) => shieldAll(world, seeded, value),
    usesSystem: async (value) => {
      const row = await world.database.model(organisationModel).findByPk(demoOrganisationIds.gent)
      await world.database.transaction(async () => {
        await row?.update({ parameters: { ...row.parameters, usesSystem: value } })
      })
    },
  }
}

const shieldAll = async ({ database }: World, seeded: readonly SeededCase[], shield: 'NONE' | 'WI'): Promise<void> => {
  const ids = seeded.map(({ caseId }) => caseId)
  const where = { caseId: ids }
  await database.transaction(async () => {
    await database.model(caseModel).update({ shield }, { where: { id: ids } })
    await database.model(documentModel).update({ shield }, { where })
    await database.model(investigationModel).update({ shield }, { where })
    await database.model(inventoryRecordModel).update({ shield }, { where })
    const tasks = await database.model(taskModel).findAll({ where, attributes: ['id'] })
    await database.model(taskModel).update({ shield }, { where })
    await database.model(taskRoleModel).update({ shield }, { where: { taskId: tasks.map(({ id }) => id) } })
  })
}
