import type { Behaviour } from '../../processor/context.ts'
import { evaluate, variableText } from '../evaluate.ts'
import { applyInputs } from '../mappings.ts'
import { transition } from '../transition.ts'
import { putTrigger } from '../triggers.ts'
import { jobTask } from './job-task.ts'
import { terminateLeaf } from './shared.ts'

/** FEEL script: its result is the task's payload (R2). An incident of the output mapping does not run it again. */
export const scriptTask: Behaviour = {
  ...jobTask,
  activate: (ctx, element) => {
    const { script } = element.node
    if (!script) throw new Error(`${element.node.id} has no script`)
    applyInputs(ctx, element)
    const value = variableText(evaluate(ctx, script.expression, element.ei.key).value)
    putTrigger(ctx, element, element.node.id, { [script.resultVariable]: value })
    transition(ctx, element, 'ELEMENT_ACTIVATED')
    ctx.push({ op: 'complete', ei: element.ei.key })
  },
  terminate: terminateLeaf,
}
