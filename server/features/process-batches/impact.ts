import { col, fn, Op } from 'sequelize'
import type { z } from 'zod'
import { proposeSteps } from '#modelling/migration/propose-steps'
import { readSteps } from '#modelling/migration/read-steps'
import type { Answer } from '../../contract/endpoint.ts'
import type { getImpact } from '../../contract/process-batches.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { type Definition, findDefinition } from '../../platform/process-instances/definitions.ts'
import { listedAttributes, type NumberedInstance, read } from '../../platform/process-instances/numbered.ts'
import { visibleInstances } from '../../platform/process-instances/visible.ts'
import { processDraftModel } from '../../platform/process-models/model.ts'
import { processDefinitionModel, processInstanceModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { loadStanding } from './standing.ts'

type Impact = Answer<typeof getImpact>
type Query = z.output<NonNullable<(typeof getImpact)['query']>>
type Group = Omit<Impact['groups'][number], 'count'>

const namedPerGroup = 100

/**
 * Where the running instances of a version stand, and what another version or a draft means for them, as far as the viewer may see them.
 *
 * @throws NotFound for a version or draft that is not there
 */
export const impact = async (
  { database, engineRules }: Pick<FeatureDeps, 'database' | 'engineRules'>,
  viewer: Viewer,
  processId: string,
  query: Query,
): Promise<Impact> => {
  const from = query.from ?? (await busiestVersion(database, viewer, processId))
  const before = await findDefinition(database, processId, from)
  if (!before) throw new NotFound()
  const versions = await loadVersions(database, processId)
  const to = await targetOf(database, processId, query, versions)
  const rows = await database.model(processInstanceModel).findAll({
    attributes: listedAttributes,
    where: { [Op.and]: [{ definitionKey: before.key, state: 'ACTIVE' }, visibleInstances(viewer)] },
    order: ['startedAt', 'key'],
  })
  const groups = await groupInstances(database, rows.map(read))
  return {
    name: before.name,
    from: { version: before.definitionVersion, xml: before.bpmnXml },
    to,
    versions,
    rules: engineRules,
    proposal: [...proposeSteps(await readSteps(before.bpmnXml, processId), await readSteps(to.xml, processId))],
    elements: elementsOf(groups, before),
    municipalities: byMunicipality(groups.flatMap(({ instances }) => instances)),
    groups: groups.map(({ elements, instances }) => ({
      elements,
      count: instances.length,
      instances: instances.slice(0, namedPerGroup),
    })),
  }
}

const loadVersions = async (database: Database, bpmnProcessId: string): Promise<number[]> => {
  const rows = await database.model(processDefinitionModel).findAll({
    attributes: ['definitionVersion'],
    where: { bpmnProcessId, state: 'DEPLOYED' },
    order: [['definitionVersion', 'DESC']],
  })
  return rows.map(({ definitionVersion }) => definitionVersion)
}

/** The version, not the newest if it can be helped, on which most instances run that the viewer may see. */
const busiestVersion = async (
  database: Database,
  viewer: Viewer,
  bpmnProcessId: string,
): Promise<number | undefined> => {
  const rows = await database.model(processInstanceModel).findAll({
    attributes: ['definitionVersion', [fn('COUNT', col('key')), 'count']],
    where: { [Op.and]: [{ bpmnProcessId, state: 'ACTIVE' }, visibleInstances(viewer)] },
    group: ['definitionVersion'],
  })
  const [newest] = await loadVersions(database, bpmnProcessId)
  const counts = rows.map((row) => ({ version: row.definitionVersion, count: Number(row.get('count')) }))
  const older = counts.filter(({ version }) => version !== newest)
  const best = (older.length > 0 ? older : counts).toSorted((one, other) => other.count - one.count)[0]
  return best?.version
}

const targetOf = async (
  database: Database,
  processId: string,
  { to, draftId }: Query,
  versions: readonly number[],
): Promise<Impact['to']> => {
  if (draftId !== undefined) {
    const draft = await database.model(processDraftModel).findOne({ where: { id: draftId, processId } })
    const diagram = draft?.files.find(({ name }) => name.endsWith('.bpmn'))
    if (!diagram) throw new NotFound()
    return { version: null, xml: diagram.content }
  }
  const after = await findDefinition(database, processId, to ?? versions[0])
  if (!after) throw new NotFound()
  return { version: after.definitionVersion, xml: after.bpmnXml }
}

const groupInstances = async (database: Database, instances: readonly NumberedInstance[]): Promise<Group[]> => {
  const standing = await loadStanding(
    database,
    instances.map(({ key }) => key),
  )
  const cases = await database.model(caseModel).findAll({
    attributes: ['id', 'reference', 'municipalityOrgId'],
    where: { id: [...new Set(instances.flatMap(({ caseId }) => caseId ?? []))] },
  })
  const caseOf = new Map(cases.map((row) => [row.id, row]))
  const organisations = await loadOrganisations(database)
  const groups = new Map<string, { elements: string[]; instances: Group['instances'] }>()
  for (const { key, caseId, part } of instances) {
    const main = caseOf.get(caseId ?? '')
    if (!main) continue
    const elements = [...new Set(standing.get(key) ?? [])].toSorted()
    const name = elements.join(' ')
    const group = groups.get(name) ?? { elements, instances: [] }
    group.instances.push({
      caseId: main.id,
      part,
      reference: main.reference,
      municipality: organisations(main.municipalityOrgId),
    })
    groups.set(name, group)
  }
  return [...groups.values()].toSorted((one, other) => other.instances.length - one.instances.length)
}

const elementsOf = (groups: readonly Group[], { nameOf }: Definition): Impact['elements'] => {
  const found = new Map<string, Group['instances']>()
  for (const { elements, instances } of groups)
    for (const elementId of elements) found.set(elementId, [...(found.get(elementId) ?? []), ...instances])
  return [...found]
    .map(([elementId, instances]) => ({
      elementId,
      name: nameOf(elementId),
      count: instances.length,
      municipalities: byMunicipality(instances),
    }))
    .toSorted((one, other) => other.count - one.count)
}

const byMunicipality = (instances: Group['instances']): Impact['elements'][number]['municipalities'] => {
  const counts = new Map<string, Impact['elements'][number]['municipalities'][number]>()
  for (const { municipality } of instances) {
    const count = (counts.get(municipality.id)?.count ?? 0) + 1
    counts.set(municipality.id, { municipality, count })
  }
  return [...counts.values()].toSorted((one, other) => other.count - one.count)
}
