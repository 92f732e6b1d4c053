import type { Behaviour } from '../../processor/context.ts'
import { finish } from '../lifecycle.ts'
import { applyOutputs } from '../mappings.ts'
import { eventSubProcessStarts, subscribe } from '../subscriptions.ts'
import { boundaryEvent } from './pass.ts'

/** When it completes, the event sub-processes of its scope open: they see the variables of the start (X5). */
export const startEvent: Behaviour = {
  ...boundaryEvent,
  complete: (ctx, element) => {
    applyOutputs(ctx, element)
    const scope = ctx.element(element.ei.scope)
    if (scope) subscribe(ctx, scope, eventSubProcessStarts(scope))
    finish(ctx, element)
  },
}
