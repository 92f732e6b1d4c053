import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Output } from '#contract/endpoint'
import { getDraft, saveDraft } from '#contract/process-models'
import { ApiError, call } from '../../../shared/api.ts'
import { createSaver, type Saver, type SaverState } from '../../../shared/draft-saver.ts'
import { dropCopy, keepCopy } from './saved-copy.ts'

export type Draft = Output<typeof getDraft>
export type ModelFiles = Draft['files']

export interface DraftFiles extends SaverState {
  readonly files: ModelFiles
  /** files with which nothing is lost when the page goes: the newest, whether or not they are sent */
  readonly newest: () => ModelFiles
  /** keeps the newest content of a file, and sends it after a pause */
  readonly keep: (name: string, content: string) => void
  readonly add: (name: string, content: string) => void
  readonly remove: (name: string) => void
  /** something was typed or drawn that `keep` will bring */
  readonly touch: () => void
  /** nothing waits to be sent */
  readonly isSaved: boolean
  readonly flush: () => Promise<void>
  /** saves over what another person saved */
  readonly overwrite: (version: number) => void
}

/** A refusal that stays when the same is sent again. */
export const isConflict = (error: unknown): boolean => error instanceof ApiError && error.problem.code === 'STALE'
const isFinal = (error: unknown): boolean =>
  error instanceof ApiError &&
  error.problem.status < 500 &&
  error.problem.status !== 401 &&
  error.problem.status !== 429

/** Sends what this browser still had, again as soon as there is a network, and the last of it when the page goes. */
const useSending = (queue: Saver<ModelFiles>, waiting: ModelFiles | undefined): void => {
  useEffect(() => {
    if (waiting !== undefined) queue.keep(waiting)
    const again = () => void queue.flush()
    window.addEventListener('online', again)
    return () => {
      window.removeEventListener('online', again)
      void queue.flush()
    }
  }, [queue, waiting])
}

/** Saves; a version that the server has because an earlier answer got lost is ours, and no conflict. */
const sendFiles = async (draft: Draft, files: ModelFiles, version: number, before: ModelFiles | undefined) => {
  const params = { draftId: draft.id }
  const save = (from: number) =>
    call(saveDraft, { params, body: { files: [...files], title: draft.title, version: from } })
  try {
    return await save(version)
  } catch (error) {
    if (!isConflict(error)) throw error
    const theirs = await call(getDraft, { params })
    const isOurs = [files, before].some((ours) => ours !== undefined && isSame(ours, theirs.files))
    if (!isOurs) throw error
    return save(theirs.version)
  }
}

const isSame = (some: ModelFiles, others: ModelFiles): boolean => {
  const contents = new Map(others.map(({ name, content }) => [name, content]))
  return some.length === others.length && some.every(({ name, content }) => contents.get(name) === content)
}

/**
 * The files of a draft as they are drawn: each change stands in the browser at once and on the server after a pause.
 *
 * @param start the files to begin with: of the server, or what this browser still had
 */
export const useDraftFiles = (draft: Draft, userId: string, start: ModelFiles): DraftFiles => {
  const [files, setFiles] = useState(start)
  const [saver, setSaver] = useState<SaverState>({ state: 'idle' })
  const [waiting, setWaiting] = useState(start !== draft.files)
  const newest = useRef(start)
  const version = useRef(draft.version)
  /** files on their way: the server may have them although no answer came */
  const sent = useRef<{ files: ModelFiles | undefined }>({ files: start === draft.files ? undefined : start })

  const queue = useMemo(
    () =>
      createSaver<ModelFiles>(
        async (value) => {
          const before = sent.current.files
          sent.current.files = value
          const answer = await sendFiles(draft, value, version.current, before)
          sent.current.files = undefined
          version.current = answer.version
          if (newest.current === value) {
            dropCopy(userId, draft.id)
            setWaiting(false)
          }
          return answer.savedAt
        },
        setSaver,
        isFinal,
      ),
    [draft, userId],
  )

  const set = useCallback(
    (next: ModelFiles) => {
      newest.current = next
      setFiles(next)
      setWaiting(true)
      keepCopy(userId, draft.id, { files: next, version: version.current })
      queue.keep(next)
    },
    [queue, userId, draft.id],
  )

  useSending(queue, start === draft.files ? undefined : start)

  return {
    ...saver,
    files,
    newest: () => newest.current,
    keep: (name, content) => {
      const before = newest.current.find((file) => file.name === name)
      if (before?.content === content) setWaiting(saver.state !== 'idle')
      else set(newest.current.map((file) => (file.name === name ? { name, content } : file)))
    },
    add: (name, content) => set([...newest.current, { name, content }]),
    remove: (name) => set(newest.current.filter((file) => file.name !== name)),
    touch: () => setWaiting(true),
    isSaved: !waiting && saver.state === 'idle',
    flush: queue.flush,
    overwrite: (theirs) => {
      version.current = theirs
      queue.keep(newest.current)
      void queue.flush()
    },
  }
}
