import { useEffect, useRef, useState } from 'react'
import type { Catalogue } from '#modelling/catalogue'
import type { Finding } from '#modelling/lint/finding'
import type { ModelFiles } from '../files/use-draft-files.ts'
import { labels } from '../labels.nl.ts'

export interface Findings {
  readonly items: readonly Finding[]
  readonly isBusy: boolean
  /** for the status bar */
  readonly words: string
}

interface Answer {
  readonly turn: number
  readonly findings: readonly Finding[]
}

const linted = /\.(bpmn|dmn|form)$/

/** Problems of the files, looked for in a worker each time that they changed; an answer to older files is passed over. */
export const useFindings = (files: ModelFiles, catalogue: Catalogue | undefined): Findings => {
  const [items, setItems] = useState<readonly Finding[]>([])
  const [isBusy, setBusy] = useState(true)
  const worker = useRef<Worker>(undefined)
  const turn = useRef(0)
  useEffect(() => {
    const made = new Worker(new URL('lint-worker.ts', import.meta.url), { type: 'module' })
    worker.current = made
    made.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.turn !== turn.current) return
      setItems(data.findings)
      setBusy(false)
    })
    return () => made.terminate()
  }, [])
  useEffect(() => {
    if (catalogue === undefined) return
    turn.current += 1
    setBusy(true)
    const wanted = files.filter(({ name }) => linted.test(name))
    worker.current?.postMessage({ turn: turn.current, files: wanted, catalogue })
  }, [files, catalogue])
  return { items, isBusy, words: words(items, isBusy) }
}

const words = (items: readonly Finding[], isBusy: boolean): string => {
  if (items.length === 0) return isBusy ? labels.checking : labels.noProblems
  const errors = items.filter(({ severity }) => severity === 'ERROR').length
  return labels.problemCount(errors, items.length - errors)
}
