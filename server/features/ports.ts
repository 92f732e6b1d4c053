import { casePorts } from './cases/ports.ts'
import type { FeatureDeps } from './deps.ts'
import { hearingPorts } from './hearings/ports.ts'
import { keepLetter, type PreparedLetter } from './letters.ts'
import { taskPorts } from './tasks/ports.ts'

/** What the features do for the workers: `main.ts` passes it to `makeWorkers` and `startWorkers`. One line a feature. */
export const createPorts = (deps: FeatureDeps) => ({
  tasks: taskPorts(deps),
  handlers: {
    letterDesk: {
      keep: (letter: PreparedLetter, docx: Uint8Array, jobKey: string) => keepLetter(deps, letter, docx, jobKey),
    },
    ...casePorts(deps),
    ...hearingPorts(deps),
  },
})
