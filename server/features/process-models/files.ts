import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Answer, FileResponse } from '../../contract/endpoint.ts'
import { importDraftFiles, modelFile } from '../../contract/process-models.ts'
import { who } from '../../platform/audit/who.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError, NotAllowedNow } from '../../platform/http/errors.ts'
import type { UploadedFile } from '../../platform/http/read-request.ts'
import type { ModelFile } from '../../platform/process-models/model.ts'
import { inOrder } from '../../platform/process-models/repository.ts'
import type { FeatureDeps } from '../deps.ts'
import { claim } from './editor.ts'
import { draftToChange } from './find.ts'
import { findingsOf } from './gates.ts'
import { findVersion } from './list.ts'

/** The files of a version in a ZIP that unpacks into the repository. @throws NotFound */
export const exportVersion = async (database: Database, processId: string, number: number): Promise<FileResponse> => {
  const { files, publishedAt } = await findVersion(database, processId, number)
  // the day of the publication and not of the export: the same version is the same ZIP
  const mtime = new Date(publishedAt)
  const entries = files.map(({ name, content }) => [`processes/${processId}/${name}`, strToU8(content)] as const)
  return {
    fileName: `${processId}-versie-${number}.zip`,
    mediaType: 'application/zip',
    content: zipSync(Object.fromEntries(entries), { mtime }),
  }
}

type Imported = Answer<typeof importDraftFiles>

/**
 * Puts files in a draft and says what became of each, and what is wrong with the whole.
 *
 * @throws NotFound, Stale, NotAllowedNow; AppError FILE_REFUSED when there is nothing to read in it
 */
export const importFiles = async (
  deps: FeatureDeps,
  viewer: Viewer,
  { draftId, version }: { readonly draftId: string; readonly version: number },
  file: UploadedFile,
): Promise<Imported> => {
  const { database, audit } = deps
  const { processId, files, ...imported } = await database.transaction(async () => {
    const draft = await draftToChange(database, draftId, version)
    if (draft.status === 'INGEDIEND') throw new NotAllowedNow('MODEL_SUBMITTED')
    await claim(database, viewer, draftId)
    const found = readFiles(file)
    const { taken, report } = sortOut(found, draft.files)
    if (taken.length === 0) throw new AppError('FILE_REFUSED', { reason: 'MODEL_FILE_UNKNOWN' })
    const files = merged(draft.files, taken)
    await draft.update({ files, updatedByUserId: viewer.userId })
    audit.append({
      ...who(viewer),
      action: 'MODEL_IMPORT',
      objectKind: 'process_draft',
      objectId: draftId,
      detail: { processId: draft.processId, files: taken.map(({ name }) => name) },
    })
    return { processId: draft.processId, files, version: draft.version, report }
  })
  // after the commit: scenarios take a while
  const findings = [...(await findingsOf(deps, { processId, files }))]
  return { version: imported.version, files: imported.report, findings }
}

const maxEntries = 40
const maxUnpackedBytes = 900_000

/** Files by their last name: the folders of a ZIP do not count. */
const readFiles = ({ fileName, content }: UploadedFile): ModelFile[] => {
  if (!isZip(content)) return [{ name: fileName, content: content.toString('utf8') }]
  let entries = 0
  try {
    const unpacked = unzipSync(content, {
      filter: ({ name, originalSize }) => {
        entries += 1
        return entries <= maxEntries && originalSize <= maxUnpackedBytes && !name.endsWith('/')
      },
    })
    return Object.entries(unpacked).map(([path, bytes]) => ({
      name: path.split('/').at(-1) ?? path,
      content: strFromU8(bytes),
    }))
  } catch (cause) {
    throw new AppError('FILE_REFUSED', { reason: 'CONTENT', cause })
  }
}

const isZip = (content: Buffer): boolean => content.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))

const sortOut = (
  found: readonly ModelFile[],
  present: readonly ModelFile[],
): { readonly taken: readonly ModelFile[]; readonly report: Imported['files'] } => {
  const known = new Map(present.map(({ name, content }) => [name, content]))
  const taken = found.filter((file) => modelFile.safeParse(file).success && isText(file))
  const report = found.map((file) => ({ name: file.name.slice(0, 200), state: stateOf(file, taken, known) }))
  return { taken, report }
}

const stateOf = (
  file: ModelFile,
  taken: readonly ModelFile[],
  known: ReadonlyMap<string, string>,
): Imported['files'][number]['state'] => {
  if (!taken.includes(file)) return 'OVERGESLAGEN'
  const before = known.get(file.name)
  if (before === undefined) return 'NIEUW'
  return before === file.content ? 'GELIJK' : 'VERVANGEN'
}

const isText = ({ content }: ModelFile): boolean => content.trim() !== '' && !content.includes('\0')

const merged = (present: readonly ModelFile[], taken: readonly ModelFile[]): ModelFile[] => {
  const byName = new Map([...present, ...taken].map((file) => [file.name, file]))
  return inOrder([...byName.values()])
}
