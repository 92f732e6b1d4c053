import { sdkScenarios } from './sdk.ts'
import type { Scenario } from './scenario.ts'
import { zbctlScenarios } from './zbctl.ts'
import { workerScenarios } from './workers.ts'
import { zeebeNodeScenarios } from './zeebe-node.ts'

export const scenarios: readonly Scenario[] = [
  ...sdkScenarios,
  ...zeebeNodeScenarios,
  ...zbctlScenarios,
  ...workerScenarios,
]
