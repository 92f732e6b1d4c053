import { UniqueConstraintError } from 'sequelize'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { processVersionModel, type ProcessVersionRow } from './model.ts'
import { type ModelFiles, readRepository } from './repository.ts'
import { digestOf } from './versions.ts'

/**
 * Records what the repository brings: its processes are version 1, a file that changed since is the next version. What people published after it stays
 * the newest: a repository that did not change says nothing.
 */
export const recordRepository = async (
  database: Database,
  models: readonly ModelFiles[] = readRepository(),
): Promise<void> => {
  for (const model of models) {
    await record(database, model).catch((error: unknown) => {
      // another server of this installation starts at the same time and recorded it
      if (!(error instanceof UniqueConstraintError)) throw error
    })
  }
}

const record = (database: Database, { processId, title, files }: ModelFiles): Promise<void> =>
  database.transaction(async () => {
    const versions = await database.model(processVersionModel).findAll({
      attributes: ['id', 'number', 'digest', 'origin'],
      where: { processId },
      order: [['number', 'DESC']],
    })
    const digest = digestOf(files)
    if (!isNews(digest, versions.map(plain))) return
    await database.model(processVersionModel).create({
      processId,
      number: (versions[0]?.number ?? 0) + 1,
      title,
      files,
      digest,
      origin: 'REPOSITORY',
      changes: [],
      remark: '',
      publishedAt: database.now(),
    })
  })

/** @param versions newest first */
const isNews = (digest: string, versions: readonly Pick<ProcessVersionRow, 'digest' | 'origin'>[]): boolean => {
  const [newest] = versions
  if (newest?.digest === digest) return false
  const isKnown = versions.some((version) => version.digest === digest)
  // a repository that went back is followed; an old file under a newer publication is not
  return !isKnown || newest?.origin === 'REPOSITORY'
}
