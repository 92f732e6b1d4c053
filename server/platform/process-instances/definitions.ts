import { Op } from 'sequelize'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { namesIn } from '../records/element-names.ts'
import { processDefinitionModel, type ProcessDefinitionRow } from '../records/model.ts'

/** A deployed diagram with the names that it gives its elements. */
export interface Definition extends ProcessDefinitionRow {
  readonly name: string
  readonly nameOf: (elementId: string) => string
}

/** These definitions, by key. */
export const loadDefinitions = async (
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Definition>> => {
  const rows = await database.model(processDefinitionModel).findAll({ where: { key: { [Op.in]: [...new Set(keys)] } } })
  return new Map(rows.map((row) => [row.key, withNames(plain(row))]))
}

/** The version that was asked, or the newest; undefined when there is none. */
export const findDefinition = async (
  database: Database,
  bpmnProcessId: string,
  version: number | undefined,
): Promise<Definition | undefined> => {
  const row = await database.model(processDefinitionModel).findOne({
    where: { bpmnProcessId, ...(version !== undefined && { definitionVersion: version }) },
    order: [['definitionVersion', 'DESC']],
  })
  return row ? withNames(plain(row)) : undefined
}

/** The newest version of each process. */
export const newestDefinitions = async (database: Database): Promise<ReadonlyMap<string, Definition>> => {
  const rows = await database.model(processDefinitionModel).findAll({ order: ['bpmnProcessId', 'definitionVersion'] })
  return new Map(rows.map((row) => [row.bpmnProcessId, withNames(plain(row))]))
}

const withNames = (row: ProcessDefinitionRow): Definition => {
  const names = namesIn(row.bpmnXml)
  return {
    ...row,
    name: names.get(row.bpmnProcessId) ?? row.bpmnProcessId,
    nameOf: (elementId) => names.get(elementId) ?? elementId,
  }
}
