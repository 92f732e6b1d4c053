import type { Catalogue, CatalogueEntry } from '#modelling/catalogue'
import type { ModelFile } from '#modelling/model-file'
import type { Use, UseKind } from '#modelling/uses/use'
import { catalogue as documents } from '#documents'
import type { Answer } from '../../contract/endpoint.ts'
import type { getUses } from '../../contract/modelling.ts'
import { plain } from '../../platform/db/model.ts'
import { processDraftModel } from '../../platform/process-models/model.ts'
import { newestModels } from '../../platform/process-models/newest-models.ts'
import type { FeatureDeps } from '../deps.ts'
import { loadCatalogue } from '../model-catalogue.ts'
import type { UseIndex } from './use-index.ts'

type Deps = Pick<FeatureDeps, 'database'>
type Answered = Answer<typeof getUses>

/** Everything of a kind with how often it is used; with an id also where. */
export const whereUsed = async (
  deps: Deps,
  index: UseIndex,
  kind: UseKind,
  id: string | undefined,
): Promise<Answered> => {
  const models = await readModels(deps)
  index.keepOnly(models.flatMap(({ files }) => files))
  const found: (Use & { readonly model: Model })[] = []
  for (const model of models) for (const use of await index.of(model.files)) found.push({ ...use, model })
  const ofKind = found.filter((use) => use.kind === kind)
  return {
    entries: entriesOf(offered(await loadCatalogue(deps), kind), ofKind),
    uses: ofKind
      .filter((use) => use.id === id)
      .map(({ model: { processId, title, version, draftId }, file, elementId, place }) => ({
        processId,
        title,
        version,
        draftId,
        file,
        elementId,
        place,
      })),
    documents: documentsOf(kind, id),
  }
}

const documentsOf = (kind: UseKind, id: string | undefined): Answered['documents'] => ({
  mode: (kind === 'DOCUMENT_TYPE' && documents.find(({ code }) => code === id)?.mode) || null,
  signed:
    kind === 'ROLE'
      ? documents
          .filter(({ signers }) => signers.some((role) => role === id))
          .map(({ code, title }) => ({ id: code, title }))
      : [],
})

interface Model {
  readonly processId: string
  readonly title: string
  readonly version: number | null
  readonly draftId: string | null
  readonly files: readonly ModelFile[]
}

const readModels = async ({ database }: Deps): Promise<readonly Model[]> => {
  const versions = await newestModels(database)
  const drafts = await database.model(processDraftModel).findAll({ where: { closed: false }, order: ['processId'] })
  return [
    ...versions.map(({ processId, title, number, files }) => ({
      processId,
      title,
      version: number,
      draftId: null,
      files,
    })),
    ...drafts.map(plain).map(({ id, processId, title, files }) => ({
      processId,
      title,
      version: null,
      draftId: id,
      files,
    })),
  ]
}

const offered = (catalogue: Catalogue, kind: UseKind): readonly CatalogueEntry[] => {
  const untitled = (ids: readonly string[]): readonly CatalogueEntry[] => ids.map((id) => ({ id, title: '' }))
  const lists: Readonly<Record<UseKind, readonly CatalogueEntry[]>> = {
    JOB_TYPE: catalogue.jobTypes,
    DOCUMENT_TYPE: catalogue.documentTypes,
    ROLE: catalogue.roles,
    WIZARD: catalogue.wizards,
    MESSAGE: catalogue.messages,
    TERM: catalogue.terms,
    DECISION: catalogue.decisions,
    PROCESS: catalogue.processes,
    ERROR: untitled(catalogue.errors),
    VARIABLE: untitled(catalogue.variables),
    // forms belong to the processes themselves
    FORM: [],
  }
  return lists[kind]
}

const entriesOf = (known: readonly CatalogueEntry[], uses: readonly Use[]): Answered['entries'] => {
  const counts = new Map<string, number>()
  for (const { id } of uses) counts.set(id, (counts.get(id) ?? 0) + 1)
  const titles = new Map(known.map(({ id, title }) => [id, title]))
  return [...new Set([...titles.keys(), ...counts.keys()])]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((id) => ({ id, title: titles.get(id) ?? '', count: counts.get(id) ?? 0, offered: titles.has(id) }))
}
