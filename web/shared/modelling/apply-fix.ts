import { type Create, planChange } from '#modelling/lint/apply-fix'
import type { Fix } from '#modelling/lint/finding'
import { elementsById } from '#modelling/moddle/diagram'
import { type Element, isElement } from '#modelling/moddle/element'

/** What is needed of a bpmn-js modeler. */
export interface FixableModeler {
  get(service: string): unknown
  getDefinitions(): unknown
}

interface Shape {
  readonly businessObject: unknown
}
interface Services {
  readonly stack: {
    registerHandler(command: string, handler: unknown): void
    execute(command: string, context: object): void
  }
  readonly modeling: {
    updateProperties(shape: Shape, properties: object): void
    updateModdleProperties(shape: Shape, target: Element, properties: object): void
  }
  readonly registry: { get(id: string): Shape | undefined }
  readonly canvas: { getRootElement(): Shape }
  readonly factory: { create(type: string, attributes: object): unknown }
}

const command = 'woonzaak.apply-fix'

/** Applies a fix in the modeler as one step that Ctrl+Z takes back. */
export const applyFixInModeler = (modeler: FixableModeler, fix: Fix): void => {
  const services = servicesOf(modeler)
  if (services === undefined) return
  prepare(modeler, services)
  services.stack.execute(command, { run: () => applyAll(modeler, services, fix) })
}

const applyAll = (modeler: FixableModeler, { modeling, registry, canvas, factory }: Services, fix: Fix): void => {
  const create: Create = (type, attributes) => factory.create(type, attributes)
  for (const change of fix.changes) {
    const definitions = modeler.getDefinitions()
    if (!isElement(definitions)) return
    const planned = planChange(elementsById(definitions), change, create)
    if (planned === undefined) continue
    const shape = registry.get(change.id) ?? canvas.getRootElement()
    if (shape.businessObject === planned.target) modeling.updateProperties(shape, planned.properties)
    else modeling.updateModdleProperties(shape, planned.target, planned.properties)
  }
}

const prepared = new WeakSet<object>()

// what a handler does in `preExecute` through other commands belongs to its own step
const prepare = (modeler: FixableModeler, { stack }: Services): void => {
  if (prepared.has(modeler)) return
  prepared.add(modeler)
  stack.registerHandler(command, function Handler(this: { preExecute?: unknown }) {
    this.preExecute = ({ run }: { run: () => void }) => run()
  })
}

const servicesOf = (modeler: FixableModeler): Services | undefined => {
  const services = {
    stack: modeler.get('commandStack'),
    modeling: modeler.get('modeling'),
    registry: modeler.get('elementRegistry'),
    canvas: modeler.get('canvas'),
    factory: modeler.get('bpmnFactory'),
  }
  return isServices(services) ? services : undefined
}

const isServices = (services: object): services is Services =>
  Object.values(services).every((service) => typeof service === 'object' && service !== null)
