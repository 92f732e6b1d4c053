import type { Catalogue } from '#modelling/catalogue'
import type { Finding } from '#modelling/lint/finding'
import type { ModelFile } from '#modelling/model-file'

export interface LintQuestion {
  readonly turn: number
  readonly files: readonly ModelFile[]
  readonly catalogue: Catalogue
}
export type LintAnswer =
  | { readonly turn: number; readonly findings: readonly Finding[] }
  | { readonly turn: number; readonly fault: string }

/** Looks for problems in a thread of its own: the canvas stays smooth while a large diagram is read. */
export interface Linter {
  /** findings of these files; undefined when newer files were asked for meanwhile */
  readonly lint: (files: readonly ModelFile[], catalogue: Catalogue) => Promise<readonly Finding[] | undefined>
  readonly close: () => void
}

/** Starts the thread. The page closes it when it goes. */
export const startLinter = (): Linter => {
  const worker = new Worker(new URL('./lint.worker.ts', import.meta.url), { type: 'module' })
  let turn = 0
  let settle: ((answer: LintAnswer | undefined) => void) | undefined
  worker.addEventListener('message', ({ data }: MessageEvent<LintAnswer>) => {
    if (data.turn === turn) settle?.(data)
  })
  return {
    lint: async (files, catalogue) => {
      settle?.(undefined)
      turn++
      const answer = await new Promise<LintAnswer | undefined>((resolve) => {
        settle = resolve
        worker.postMessage({ turn, files, catalogue } satisfies LintQuestion)
      })
      if (answer === undefined) return undefined
      if ('fault' in answer) throw new Error(answer.fault)
      return answer.findings
    },
    close: () => {
      settle?.(undefined)
      worker.terminate()
    },
  }
}
