import { Op } from 'sequelize'
import { adviceRequestModel } from '#server/features/advice/model'
import { decisionRunModel } from '#server/platform/case-file/decision-model'
import { documentModel } from '#server/platform/case-file/document-model'
import { investigationModel } from '#server/platform/case-file/investigation-model'
import { caseModel, partyModel, personModel, propertyModel, unitModel } from '#server/platform/case-file/model'
import { taskModel } from '#server/platform/tasks/model'
import type { Known } from './asks.ts'
import type { Ground } from './original.ts'

/** What both twins hold, for those who act and ask. */
export const placesOf = async ({ database, gentId }: Pick<Ground, 'database' | 'gentId'>) => {
  const cases = await database.model(caseModel).findAll({ order: ['reference'] })
  const taken = new Set(cases.map(({ propertyId }) => propertyId))
  const properties = await database.model(propertyModel).findAll({ order: ['reference'] })
  const units = await database.model(unitModel).findAll({ order: ['position'] })
  const tasks = await database.model(taskModel).findAll({ order: ['reference'] })
  const documents = await database.model(documentModel).findAll({ order: ['reference'] })
  const investigations = await database.model(investigationModel).findAll()
  const parties = await database.model(partyModel).findAll()
  const persons = await database
    .model(personModel)
    .findAll({ where: { id: { [Op.in]: parties.map(({ personId }) => personId) } }, order: ['name'] })
  const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id)
  const known: Known = {
    cases: ids(cases),
    documents: ids(documents),
    tasks: ids(tasks),
    // judicial files go where the public ones are, first of all
    properties: ids(properties.toSorted((left, right) => Number(taken.has(right.id)) - Number(taken.has(left.id)))),
    investigations: ids(investigations),
    units: ids(units),
    persons: ids(persons),
    adviceRequests: ids(await database.model(adviceRequestModel).findAll()),
    decisionRuns: ids(await database.model(decisionRunModel).findAll()),
    words: persons.map(({ name }) => name),
  }
  const free = properties.filter(({ id, municipalityOrgId }) => municipalityOrgId === gentId && !taken.has(id))
  return {
    known,
    caseId: cases[0]?.id ?? '',
    openTaskIds: tasks
      .filter(
        ({ open, ownerOrgId, candidateRoles }) => open && ownerOrgId === gentId && candidateRoles.includes('LB_DB'),
      )
      .map(({ id }) => id),
    properties: (free.length > 0 ? free : properties).map(({ id }) => ({
      id,
      unitIds: units.filter(({ propertyId }) => propertyId === id).map((unit) => unit.id),
    })),
  }
}
