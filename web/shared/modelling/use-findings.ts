import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { getCatalogue } from '#contract/modelling'
import type { Finding } from '#modelling/lint/finding'
import type { ModelFile } from '#modelling/model-file'
import { call } from '../api.ts'
import { type Linter, startLinter } from './linter.ts'

const restMs = 400

/**
 * Problems of files that somebody is changing: looked for when they rest, in a thread of their own. Undefined until the first look is done.
 *
 * @param files the same array as long as nothing changed
 */
export const useFindings = (files: readonly ModelFile[]): readonly Finding[] | undefined => {
  const linter = useRef<Linter>(undefined)
  const [findings, setFindings] = useState<readonly Finding[]>()
  const { data: catalogue } = useQuery({
    queryKey: ['process-models', 'catalogue'],
    queryFn: () => call(getCatalogue, {}),
    staleTime: 300_000,
  })
  useEffect(
    () => () => {
      linter.current?.close()
      linter.current = undefined
    },
    [],
  )
  useEffect(() => {
    if (catalogue === undefined || files.length === 0) return undefined
    const timer = setTimeout(() => {
      linter.current ??= startLinter()
      void linter.current.lint(files, catalogue).then((found) => {
        if (found !== undefined) setFindings(found)
      })
    }, restMs)
    return () => clearTimeout(timer)
  }, [files, catalogue])
  return findings
}
