import { scenarioGate } from '../../platform/play/gate.ts'
import type { RunDeps } from '../../platform/play/run-all.ts'
import type { ModelGate } from '../../platform/process-models/gate.ts'

/** Each scenario of a process must end well on what is to be published; what has not run on it yet runs now. */
export const scenarioModelGate =
  (deps: RunDeps): ModelGate =>
  async (candidate) => {
    const { red } = await scenarioGate(deps, candidate)
    return red.map(({ title, fault }) => ({
      rule: 'scenario',
      severity: 'ERROR',
      file: null,
      elementId: null,
      elementName: null,
      message: `Het scenario “${title}” is rood. ${fault}`,
    }))
  }
