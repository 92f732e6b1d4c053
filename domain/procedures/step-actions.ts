import { certificateActions } from './certificate/action-codes.ts'
import { appealActions } from './appeal/action-codes.ts'
import { judicialSteps } from './judicial/step-codes.ts'
import { ngwActions } from './ngw/action-codes.ts'
import { warningActions } from './warning/action-codes.ts'
import { rehousingActions } from './rehousing/action-codes.ts'

/** Steps of all procedures on the frame of `steps.ts`, in the order of the matrix: one line for a new procedure, and one in `step-rules.ts`. */
export const stepActions = [
  // one line for each procedure
  ...ngwActions,
  ...certificateActions,
  ...appealActions,
  ...judicialSteps,
  ...rehousingActions,
  ...warningActions,
] as const
export type StepAction = (typeof stepActions)[number]
