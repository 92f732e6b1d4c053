import { type Create, planChange } from '#modelling/lint/apply-fix'
import type { Fix } from '#modelling/lint/finding'
import { elementsById } from '#modelling/moddle/diagram'
import { type Element, isElement } from '#modelling/moddle/element'
import { type DrawnElement, type Getter, type Services, serviceOf } from './services.ts'

const command = 'woonzaak.apply-fix'

/** Carries out a fix of a finding: all its changes are one command. */
class ApplyFixHandler {
  static readonly $inject = ['injector']
  private readonly modeler: Getter

  constructor(injector: Getter) {
    this.modeler = injector
  }

  preExecute({ fix }: { readonly fix: Fix }): void {
    const root = serviceOf(this.modeler, 'canvas').getRootElement()
    const definitions: unknown = root.businessObject.$parent
    if (!isElement(definitions)) return
    const factory = serviceOf(this.modeler, 'bpmnFactory')
    const create: Create = (type, attributes) => factory.create(type, attributes)
    for (const change of fix.changes) {
      const planned = planChange(elementsById(definitions), change, create)
      if (planned !== undefined) update(this.modeler, root, planned.target, planned.properties)
    }
  }
}

/** Drawn elements are changed as a whole, so that the drawing follows; their parts by the element that they belong to. */
const update = (modeler: Getter, root: DrawnElement, target: Element, properties: object): void => {
  const stack = serviceOf(modeler, 'commandStack')
  const drawn = drawnOf(modeler, target)
  const isWhole = drawn !== undefined && drawn.id === target.id
  if (isWhole) stack.execute('element.updateProperties', { element: drawn, properties })
  else stack.execute('element.updateModdleProperties', { element: drawn ?? root, moddleElement: target, properties })
}

const drawnOf = (modeler: Getter, target: Element): DrawnElement | undefined => {
  const found = target.id === undefined ? undefined : serviceOf(modeler, 'elementRegistry').get(target.id)
  if (found !== undefined) return found
  return target.$parent === undefined ? undefined : drawnOf(modeler, target.$parent)
}

class ApplyFixCommand {
  static readonly $inject = ['commandStack']
  constructor(commandStack: Services['commandStack']) {
    commandStack.registerHandler(command, ApplyFixHandler)
  }
}

export const applyFixModule = { __init__: ['applyFix'], applyFix: ['type', ApplyFixCommand] }

/** Applies a fix to what is drawn; one undo takes it back. */
export const applyFix = (modeler: Getter, fix: Fix): void =>
  serviceOf(modeler, 'commandStack').execute(command, { fix })
