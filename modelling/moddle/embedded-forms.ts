import { processesOf } from './diagram.ts'
import { type Element, list, one, text } from './element.ts'

/** Forms that a diagram holds itself, as JSON text by their id. */
export const embeddedForms = (definitions: Element): ReadonlyMap<string, string> =>
  new Map(
    processesOf(definitions)
      .flatMap((process) => list(one(process, 'extensionElements'), 'values'))
      .filter(({ $type }) => $type === 'zeebe:UserTaskForm')
      .map((form) => [text(form, 'id'), text(form, 'body')]),
  )
