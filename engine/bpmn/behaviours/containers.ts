import type { Behaviour } from '../../processor/context.ts'
import { finish, finishRoot, startScope, terminateContents } from '../lifecycle.ts'
import { applyInputs, applyOutputs } from '../mappings.ts'
import { subscribe, closeSubscriptions } from '../subscriptions.ts'
import { transition } from '../transition.ts'
import { ownBoundaries } from './shared.ts'

/** Embedded sub-process; an event sub-process differs only in how it is entered. */
export const subProcess: Behaviour = {
  activate: (ctx, element) => {
    applyInputs(ctx, element)
    subscribe(ctx, element, ownBoundaries(ctx, element))
    startScope(ctx, transition(ctx, element, 'ELEMENT_ACTIVATED'))
  },
  complete: (ctx, element) => {
    applyOutputs(ctx, element)
    closeSubscriptions(ctx, element)
    finish(ctx, element)
  },
  terminate: (ctx, element) => {
    closeSubscriptions(ctx, element)
    terminateContents(ctx, element)
  },
}

export const process: Behaviour = {
  activate: (ctx, element) => startScope(ctx, transition(ctx, element, 'ELEMENT_ACTIVATED')),
  complete: (ctx, element) => {
    closeSubscriptions(ctx, element)
    finishRoot(ctx, element)
  },
  terminate: (ctx, element) => subProcess.terminate(ctx, element),
}
