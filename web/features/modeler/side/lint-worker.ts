import './without-eval.ts'
import type { Catalogue } from '#modelling/catalogue'
import { lintModel } from '#modelling/lint/lint-model'
import type { ModelFile } from '#modelling/model-file'

interface Question {
  readonly turn: number
  readonly files: readonly ModelFile[]
  readonly catalogue: Catalogue
}

// looks for problems beside the page, so that drawing does not wait for it
addEventListener('message', ({ data: { turn, files, catalogue } }: MessageEvent<Question>) => {
  lintModel(files, catalogue).then(
    (findings) => postMessage({ turn, findings }),
    () => postMessage({ turn, findings: [] }),
  )
})
