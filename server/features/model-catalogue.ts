import type { Catalogue, CatalogueEntry } from '#modelling/catalogue'
import type { ModelFile } from '#modelling/model-file'
import { newestModels } from '../platform/process-models/newest-models.ts'
import { contractCatalogue } from './contract-catalogue.ts'
import type { FeatureDeps } from './deps.ts'

/** What a diagram can name: what this release brings, and the processes and decision tables of published versions. */
export const loadCatalogue = async ({ database }: Pick<FeatureDeps, 'database'>): Promise<Catalogue> => {
  const release = contractCatalogue()
  const published = await newestModels(database)
  const decisions = published.flatMap(({ files, title }) => files.flatMap(decisionsIn).map((id) => ({ id, title })))
  return {
    ...release,
    processes: withThese(
      release.processes,
      published.map(({ processId: id, title }) => ({ id, title })),
    ),
    decisions: withThese(release.decisions, decisions),
  }
}

const decisionsIn = ({ name, content }: ModelFile): readonly string[] =>
  !name.endsWith('.dmn')
    ? []
    : [...content.matchAll(/<(?:\w+:)?decision\s[^>]*\bid="([^"]+)"/g)].flatMap(([, id]) => id ?? [])

// what is published names itself better than the release that brought it
const withThese = (known: readonly CatalogueEntry[], more: readonly CatalogueEntry[]): readonly CatalogueEntry[] =>
  [...new Map([...known, ...more].map((entry) => [entry.id, entry])).values()].toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  )
