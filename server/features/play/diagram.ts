import { embeddedForm, embeddedFormPrefix } from '#modelling/forms/embedded-form'
import { namesIn } from '../../platform/records/element-names.ts'
import type { PlayFile } from '../../platform/play/port.ts'
import { processIdsIn } from '../../platform/process-models/repository.ts'

/** An element of a diagram that a scenario can name. */
export interface DiagramElement {
  readonly processId: string
  readonly elementId: string
  readonly name: string
  /** `userTask`, `endEvent` … */
  readonly kind: string
}

/** How a process starts. */
export interface Start {
  readonly elementId: string
  readonly name: string
  readonly kind: 'NONE' | 'MESSAGE' | 'CLOCK'
  readonly message: string
}

/** The diagram that draws a process. */
export const diagramOf = (files: readonly PlayFile[], processId: string): string | undefined =>
  files.find(({ name, content }) => name.endsWith('.bpmn') && processIdsIn(content).includes(processId))?.content

/** Processes among files, in their order, with their names. */
export const processesIn = (files: readonly PlayFile[]): { readonly processId: string; readonly name: string }[] =>
  files
    .filter(({ name }) => name.endsWith('.bpmn'))
    .flatMap(({ content }) => {
      const names = namesIn(content)
      return processIdsIn(content).map((processId) => ({ processId, name: names.get(processId) ?? processId }))
    })

const kinds =
  'startEvent|endEvent|userTask|serviceTask|sendTask|receiveTask|businessRuleTask|scriptTask|manualTask|task|callActivity|subProcess|boundaryEvent|intermediateCatchEvent|intermediateThrowEvent|exclusiveGateway|parallelGateway|eventBasedGateway|inclusiveGateway'

/** Elements with a name, and gateways without one are left out. */
export const elementsIn = (files: readonly PlayFile[]): DiagramElement[] =>
  processesIn(files).flatMap(({ processId }) => {
    const xml = diagramOf(files, processId) ?? ''
    const names = namesIn(xml)
    return [...xml.matchAll(new RegExp(`<(?:\\w+:)?(${kinds})\\s[^>]*\\bid="([^"]+)"`, 'g'))].flatMap(
      ([, kind = '', elementId = '']) => {
        const name = names.get(elementId)
        return name === undefined ? [] : [{ processId, elementId, name, kind }]
      },
    )
  })

/** Start events of the process itself: those of its sub-processes start nothing from outside. */
export const startsIn = (xml: string, processId: string): Start[] => {
  const names = namesIn(xml)
  return [
    ...withoutSubProcesses(xml).matchAll(
      /<(?:\w+:)?startEvent\s[^>]*\bid="([^"]+)"[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?startEvent>)/g,
    ),
  ].map(([, elementId = '', inside = '']) => {
    const message = /messageRef="([^"]+)"/.exec(inside)?.[1]
    const shared = { elementId, name: names.get(elementId) ?? names.get(processId) ?? elementId }
    if (message !== undefined) return { ...shared, kind: 'MESSAGE', message: names.get(message) ?? '' }
    if (inside.includes('timerEventDefinition')) return { ...shared, kind: 'CLOCK', message: '' }
    return { ...shared, kind: 'NONE', message: '' }
  })
}

const withoutSubProcesses = (xml: string): string => {
  const inner = /<(\w+:)?subProcess\s(?:(?!<(?:\w+:)?subProcess[\s>])[\s\S])*?<\/(?:\w+:)?subProcess>/g
  let before = xml
  for (;;) {
    const after = before.replace(inner, '')
    if (after === before) return after
    before = after
  }
}

/** Codes of the errors that a diagram catches. */
export const errorCodesIn = (xml: string): string[] =>
  [...xml.matchAll(/<(?:\w+:)?error\s[^>]*\berrorCode="([^"]+)"/g)].map(([, code = '']) => code)

/** The form-js form behind a form key, as its JSON; null when a wizard of the web does it. */
export const formOf = (
  files: readonly PlayFile[],
  processId: string,
  elementId: string,
  formKey: string | null,
): string | null => {
  const xml = diagramOf(files, processId) ?? ''
  if (formKey?.startsWith(embeddedFormPrefix) === true) {
    const form = embeddedForm(xml, formKey)
    return form === undefined ? null : JSON.stringify(form)
  }
  const formId = formIdOf(xml, elementId)
  return files.find(({ name, content }) => name.endsWith('.form') && idOf(content) === formId)?.content ?? null
}

const formIdOf = (xml: string, elementId: string): string | undefined => {
  const task = new RegExp(
    `<(?:\\w+:)?userTask\\s[^>]*\\bid="${escaped(elementId)}"[\\s\\S]*?</(?:\\w+:)?userTask>`,
  ).exec(xml)
  return /formId="([^"]+)"/.exec(task?.[0] ?? '')?.[1]
}

const escaped = (text: string): string => text.replaceAll(/[^\w-]/g, String.raw`\$&`)

const idOf = (json: string): unknown => {
  try {
    const form: unknown = JSON.parse(json)
    return typeof form === 'object' && form !== null && 'id' in form ? form.id : undefined
  } catch {
    return undefined
  }
}
