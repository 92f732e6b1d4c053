import './worker-without-eval.ts'
import { lintModel } from '#modelling/lint/lint-model'
import type { LintAnswer, LintQuestion } from './linter.ts'

addEventListener('message', ({ data }: MessageEvent<LintQuestion>) => {
  void answer(data).then((found) => postMessage(found))
})

const answer = async ({ turn, files, catalogue }: LintQuestion): Promise<LintAnswer> => {
  try {
    return { turn, findings: await lintModel(files, catalogue) }
  } catch (error) {
    return { turn, fault: error instanceof Error ? error.message : String(error) }
  }
}
