import type { Expression } from '../../feel/compile.ts'
import type { Context, Element } from '../../processor/context.ts'
import { maxSignals } from '../../processor/passes.ts'
import { compensate } from '../compensation.ts'
import { evaluateString } from '../evaluate.ts'
import { findCatcher, triggerEvent, uncaughtText } from '../events.ts'
import { escalate } from '../escalation.ts'
import { Fault } from '../fault.ts'
import { applyInputs } from '../mappings.ts'
import { broadcast } from '../signal-subscriptions.ts'
import { transition } from '../transition.ts'
import { localTexts } from '../variables.ts'

/** ACTIVATING part of throw and end events: what they throw goes out, then most of them go on at once. */
export const activateThrow = (ctx: Context, element: Element): void => {
  applyInputs(ctx, element)
  if (throwIt(ctx, element)) ctx.push({ op: 'complete', ei: element.ei.key })
}

/** @returns whether the event goes on by itself */
const throwIt = (ctx: Context, element: Element): boolean => {
  const { event } = element.node
  switch (event.type) {
    case 'ERROR':
      return throwError(ctx, element, thrownCode(ctx, element, event.code))
    case 'ESCALATION': {
      const code = thrownCode(ctx, element, event.code)
      return escalate(ctx, transition(ctx, element, 'ELEMENT_ACTIVATED'), code)
    }
    case 'SIGNAL':
      return throwSignal(ctx, element, event.name)
    case 'COMPENSATION':
      return !compensate(ctx, transition(ctx, element, 'ELEMENT_ACTIVATED'), event.activity)
    case 'NONE':
    case 'TERMINATE':
    case 'LINK':
    case 'MESSAGE':
    case 'TIMER':
      return pass(ctx, element)
  }
}

const pass = (ctx: Context, element: Element): true => {
  transition(ctx, element, 'ELEMENT_ACTIVATED')
  return true
}

/** Only what the event's own input mappings have made travels with the signal (E3). */
const throwSignal = (ctx: Context, element: Element, name: Expression): true => {
  if (ctx.passes.countSignal())
    throw new Fault('UNKNOWN', `Expected the process to wait, but ${maxSignals} signals were thrown in a row.`)
  broadcast(ctx, evaluateString(ctx, name, element.ei.key), localTexts(ctx, element.ei.key))
  return pass(ctx, element)
}

/** Stays ACTIVATED: the interruption of its scope terminates it (E1). */
const throwError = (ctx: Context, element: Element, code: string): false => {
  const catcher = findCatcher(ctx, element.ei.scope, 'ERROR', code)
  if (!('target' in catcher)) throw new Fault('UNHANDLED_ERROR_EVENT', uncaughtText(code, '', catcher.available))
  transition(ctx, element, 'ELEMENT_ACTIVATED')
  triggerEvent(ctx, catcher.eiKey, catcher.target.id, localTexts(ctx, element.ei.key))
  return false
}

/** A static code is text even when it is all digits, as on the catching side. */
const thrownCode = (ctx: Context, { ei }: Element, code: Expression | undefined): string => {
  if (!code) return ''
  return code.isStatic ? code.source : evaluateString(ctx, code, ei.key)
}
