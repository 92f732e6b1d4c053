import type { Behaviour } from '../../processor/context.ts'
import { applyOutputs } from '../mappings.ts'
import { enter, finish } from '../lifecycle.ts'
import { createElement } from '../transition.ts'
import { passTask } from './pass.ts'
import { activateThrow } from './throwing.ts'

/** Throw events but messages, which are jobs; a link throw goes on at the catch event of the same name in its scope, without a flow (E5). */
export const throwEvent: Behaviour = {
  ...passTask,
  activate: activateThrow,
  complete: (ctx, element) => {
    const { event, parent } = element.node
    if (event.type !== 'LINK') return passTask.complete(ctx, element)
    applyOutputs(ctx, element)
    const target = [...element.process.nodes.values()].find(
      (node) =>
        node.kind === 'catchEvent' &&
        node.parent === parent &&
        node.event.type === 'LINK' &&
        node.event.name === event.name,
    )
    if (!target) throw new Error(`${element.node.id} has no catch event`)
    const { pd, pi, scope } = element.ei
    // created before the throw event is gone, so that the scope is never seen empty
    const next = createElement(ctx, target, { pd, pi, scope })
    finish(ctx, element, [])
    enter(ctx, next)
  },
}
