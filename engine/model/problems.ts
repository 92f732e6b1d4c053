import { compileExpression, type Expression, type FeelOptions } from '../feel/compile.ts'
import type { Problem } from './types.ts'

/** Collects what is wrong with a resource: a deployment reports all its faults at once. */
export class Problems {
  readonly list: Problem[] = []

  /** @param elementId id or path (`pathOf`) of the element at fault */
  add(elementId: string, text: string, about: Problem['about'] = 'Element'): void {
    const isKnown = this.list.some((one) => one.elementId === elementId && one.text === text)
    if (!isKnown) this.list.push({ elementId, text, about })
  }

  /** Compiles a FEEL or static text; what does not parse becomes a problem. */
  expression(elementId: string, text: string, feel: FeelOptions): Expression {
    try {
      return compileExpression(text, feel)
    } catch (error) {
      this.add(elementId, error instanceof Error ? error.message : String(error))
      return nothing
    }
  }

  /** As `expression`, but refuses static text. */
  feel(elementId: string, text: string, feel: FeelOptions): Expression {
    if (!text.startsWith('='))
      this.add(
        elementId,
        `Expected expression but found static value '${text}'. An expression must start with '=' (e.g. '=${text}').`,
      )
    return this.expression(elementId, text, feel)
  }
}

/** Stands in for an expression that does not parse; the deployment is refused, so it never runs. */
const nothing: Expression = {
  source: '',
  isStatic: true,
  names: [],
  evaluate: () => ({ value: null, warnings: [] }),
}
