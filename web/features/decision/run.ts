import type { getDecisionRun } from '#contract/decisions'
import type { Output } from '#contract/endpoint'

export type DecisionRun = Output<typeof getDecisionRun>
