import type { Behaviour } from '../../processor/context.ts'
import { passTask } from './pass.ts'
import { activateThrow } from './throwing.ts'

/** End events of every kind but messages, which are jobs. */
export const endEvent: Behaviour = { ...passTask, activate: activateThrow }
