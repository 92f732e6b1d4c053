import type { Expression } from '../../feel/compile.ts'
import type { Behaviour, Context, Element } from '../../processor/context.ts'
import { evaluateString } from '../evaluate.ts'
import { findErrorCatcher, triggerEvent, uncaughtText } from '../events.ts'
import { Fault } from '../fault.ts'
import { applyInputs } from '../mappings.ts'
import { transition } from '../transition.ts'
import { localTexts } from '../variables.ts'
import { passTask } from './pass.ts'

/** None, terminate and error end events; a message end event is a job. */
export const endEvent: Behaviour = {
  ...passTask,
  activate: (ctx, element) => {
    const { event } = element.node
    if (event.type !== 'ERROR') return passTask.activate(ctx, element)
    applyInputs(ctx, element)
    const code = thrownCode(ctx, element, event.code)
    const catcher = findErrorCatcher(ctx, element.ei.scope, code)
    if (!('target' in catcher)) throw new Fault('UNHANDLED_ERROR_EVENT', uncaughtText(code, '', catcher.available))
    // stays ACTIVATED: the interruption of its scope terminates it (E1)
    transition(ctx, element, 'ELEMENT_ACTIVATED')
    triggerEvent(ctx, catcher.eiKey, catcher.target.id, localTexts(ctx, element.ei.key))
  },
}

/** A static code is text even when it is all digits, as on the catching side. */
const thrownCode = (ctx: Context, { ei }: Element, code: Expression | undefined): string => {
  if (!code) return ''
  return code.isStatic ? code.source : evaluateString(ctx, code, ei.key)
}
