import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Output } from '#contract/endpoint'
import { type getDraft, saveDraft } from '#contract/process-models'
import { ApiError, call } from '../../../shared/api.ts'
import { createSaver, type SaverState } from '../../../shared/draft-saver.ts'
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

  const queue = useMemo(
    () =>
      createSaver<ModelFiles>(
        async (value) => {
          const params = { draftId: draft.id }
          const body = { files: [...value], title: draft.title, version: version.current }
          const answer = await call(saveDraft, { params, body })
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
    [draft.id, draft.title, userId],
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

  useEffect(() => {
    if (start !== draft.files) queue.keep(start)
    const again = () => void queue.flush()
    window.addEventListener('online', again)
    return () => {
      window.removeEventListener('online', again)
      void queue.flush()
    }
  }, [queue, start, draft.files])

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
