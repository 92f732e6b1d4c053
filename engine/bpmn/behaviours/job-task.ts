import type { Behaviour } from '../../processor/context.ts'
import { cancelJob, createJob, prepareJob } from '../jobs.ts'
import { finish, finishTermination } from '../lifecycle.ts'
import { applyInputs, applyOutputs } from '../mappings.ts'
import { subscribe, closeSubscriptions } from '../subscriptions.ts'
import { transition } from '../transition.ts'
import { ownBoundaries } from './shared.ts'

/** Service, user, send, script and business rule tasks, and message throw events: a worker does the work (L3). */
export const jobTask: Behaviour = {
  activate: (ctx, element) => {
    const { job } = element.node
    if (!job) throw new Error(`${element.node.id} has no job definition`)
    applyInputs(ctx, element)
    const prepared = prepareJob(ctx, element, job)
    subscribe(ctx, element, ownBoundaries(ctx, element))
    createJob(ctx, element, prepared)
    transition(ctx, element, 'ELEMENT_ACTIVATED')
  },
  complete: (ctx, element) => {
    applyOutputs(ctx, element)
    closeSubscriptions(ctx, element)
    finish(ctx, element)
  },
  terminate: (ctx, element) => {
    cancelJob(ctx, element)
    closeSubscriptions(ctx, element)
    finishTermination(ctx, element)
  },
}
