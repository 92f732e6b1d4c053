import type { Modeler } from './create-modeler.ts'
import { fitDiagram } from './fit.ts'
import { type DrawnElement, type ModelElement, modelList, serviceOf } from './services.ts'

/**
 * Draws another diagram in the place of the one that stands. The id of its process becomes that of the draft, since versions follow each other by it.
 *
 * @returns the id that the process had in the file, or BROKEN when it could not be read: then the diagram is as it was
 */
export const replaceDiagram = async (modeler: Modeler, xml: string, processId: string): Promise<string> => {
  const { xml: before } = await modeler.saveXML({ format: true })
  try {
    await modeler.importXML(xml)
    const found = executable(serviceOf(modeler, 'canvas').getRootElement())
    if (found === undefined) throw new Error('no process')
    fitDiagram(modeler)
    const { id } = found.process
    rename(modeler, found, processId)
    return id
  } catch {
    if (before !== undefined) await modeler.importXML(before)
    return 'BROKEN'
  }
}

interface Found {
  readonly drawn: DrawnElement
  readonly process: ModelElement
}

/** The process of a diagram: its root, or that of its first pool. */
const executable = (root: DrawnElement): Found | undefined => {
  if (root.businessObject.$type === 'bpmn:Process') return { drawn: root, process: root.businessObject }
  const pool = root.children?.find(({ type }) => type === 'bpmn:Participant')
  const [process] = modelList([pool?.businessObject.get('processRef')])
  return pool === undefined || process === undefined ? undefined : { drawn: pool, process }
}

// also when the id is right: a command tells everybody who listens that the diagram changed
const rename = (modeler: Modeler, { drawn, process }: Found, id: string): void =>
  serviceOf(modeler, 'modeling').updateModdleProperties(drawn, process, { id })
