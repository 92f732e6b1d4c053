import type { ModelFile } from '../../platform/process-models/model.ts'

/** What is different between two versions, one Dutch sentence each; nothing of a process that is new. */
export const changesBetween = async (
  before: readonly ModelFile[] | undefined,
  after: readonly ModelFile[],
): Promise<string[]> => {
  if (before === undefined) return Promise.resolve(['Nieuw proces.'])
  const old = new Map(before.map(({ name, content }) => [name, content]))
  const names = new Set(after.map(({ name }) => name))
  return Promise.resolve([
    ...after.filter(({ name }) => !old.has(name)).map(({ name }) => `Bestand ${name} is toegevoegd.`),
    ...before.filter(({ name }) => !names.has(name)).map(({ name }) => `Bestand ${name} is verwijderd.`),
    ...after
      .filter(({ name, content }) => old.has(name) && old.get(name) !== content)
      .map(({ name }) => `Bestand ${name} is gewijzigd.`),
  ])
}
