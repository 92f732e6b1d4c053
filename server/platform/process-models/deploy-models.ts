import { Op } from 'sequelize'
import type { Audit } from '../audit/audit.ts'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { type Deployed, deployDiagrams } from '../zeebe/deploy.ts'
import type { Diagram } from '../zeebe/diagrams.ts'
import { recordDeployment } from '../zeebe/record-deployment.ts'
import { type ModelFile, processVersionModel, type ProcessVersionRow } from './model.ts'
import { recordRepository } from './record-repository.ts'
import { newestNumbers } from './versions.ts'

/**
 * At each start: records what the repository brings and deploys the newest version of each process, published ones over the repository's own. The engine
 * makes a new version only of what it has not as its newest, so any number of servers may do this.
 *
 * @param address host:port, grpc://host:port, or grpcs:// for TLS
 * @param patienceMs how long it waits for an engine that is not there yet
 * @throws the engine's refusal, which names the element that it does not take
 */
export const deployModels = async (
  { database, audit }: { readonly database: Database; readonly audit: Pick<Audit, 'list' | 'record'> },
  address: string,
  patienceMs?: number,
): Promise<void> => {
  await recordRepository(database)
  const versions = await versionsToDeploy(database)
  const resources = versions.flatMap(({ files }) => resourcesOf(files)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const deployed = await deployDiagrams(address, patienceMs, resources)
  await noteEngineVersions(database, versions, deployed)
  await recordDeployment(audit, deployed)
}

/** What the engine gets of a version: diagram, tables, forms. */
export const resourcesOf = (files: readonly ModelFile[]): Diagram[] =>
  files.filter(({ name }) => !name.endsWith('.json')).map(({ name, content }) => ({ name, xml: content }))

/** The newest version of each process that the engine did not refuse; without those that the outbox is about to deploy. */
export const versionsToDeploy = async (database: Database): Promise<readonly ProcessVersionRow[]> => {
  const newest = [...(await newestNumbers(database, { deployError: null }))]
  const rows = await database.model(processVersionModel).findAll({
    where: { [Op.or]: [...newest.map(([processId, number]) => ({ processId, number })), { id: '' }] },
    order: ['processId'],
  })
  return rows.map(plain).filter(({ origin, engineVersion }) => origin === 'REPOSITORY' || engineVersion !== null)
}

const noteEngineVersions = async (
  database: Database,
  versions: readonly ProcessVersionRow[],
  deployed: readonly Deployed[],
): Promise<void> => {
  const byProcess = new Map(deployed.filter(({ kind }) => kind === 'process').map(({ id, version }) => [id, version]))
  for (const { id, processId, engineVersion } of versions) {
    const version = byProcess.get(processId)
    if (version === undefined || version === engineVersion) continue
    await database.model(processVersionModel).update({ engineVersion: version }, { where: { id } })
  }
}
