import type { Behaviour } from '../../processor/context.ts'
import { finish } from '../lifecycle.ts'
import { applyInputs, applyOutputs } from '../mappings.ts'
import { transition } from '../transition.ts'
import { terminateLeaf } from './shared.ts'

/** Manual and undefined tasks, none throw events: nothing to wait for. */
export const passTask: Behaviour = {
  activate: (ctx, element) => {
    applyInputs(ctx, element)
    transition(ctx, element, 'ELEMENT_ACTIVATED')
    ctx.push({ op: 'complete', ei: element.ei.key })
  },
  complete: (ctx, element) => {
    applyOutputs(ctx, element)
    finish(ctx, element)
  },
  terminate: terminateLeaf,
}

/** A boundary event has its payload as local variables before it is entered (B1). */
export const boundaryEvent: Behaviour = {
  ...passTask,
  activate: (ctx, element) => {
    transition(ctx, element, 'ELEMENT_ACTIVATED')
    ctx.push({ op: 'complete', ei: element.ei.key })
  },
}
