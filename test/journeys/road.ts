import { stepsToAdvice } from './steps-to-advice.ts'
import { stepsToInventory } from './steps-to-inventory.ts'
import type { Step } from './walk.ts'

export { type Ground, newWalk, type Step, type Walked } from './walk.ts'

/** One OO case from request to inventory: the same steps through HTTP, over several processes and between kills. */
export const road: readonly Step[] = [...stepsToAdvice, ...stepsToInventory]
