import { createRequire } from 'node:module'
import { join } from 'node:path'
import { BpmnModdle } from 'bpmn-moddle'

/** What the benchmarks use of bpmn-engine 25. */
export interface PeerEngine {
  execute(options: {
    readonly variables: object
    readonly services?: object
    readonly listener?: object
  }): Promise<unknown>
  waitFor(event: 'end'): Promise<unknown>
}

/** An activity that waits. */
export interface PeerApi {
  signal(): void
}

type Peer = {
  readonly Engine: new (options: { readonly name: string; readonly moddleContext: unknown }) => PeerEngine
}

/** Makes instances of one model; it is read once. Nothing is kept, nothing travels. */
export const peerEngines = async (model: string): Promise<() => PeerEngine> => {
  const { Engine } = createRequire(join(import.meta.dirname, 'peers', 'package.json'))('bpmn-engine') as Peer
  const zeebe: unknown = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json')
  const moddleContext: unknown = await new BpmnModdle({ zeebe: Object(zeebe), camunda: collections }).fromXML(model)
  return () => new Engine({ name: 'bench', moddleContext })
}

/** How bpmn-engine is told the list of a multi-instance activity. */
const collections = {
  name: 'Camunda',
  uri: 'http://camunda.org/schema/1.0/bpmn',
  prefix: 'camunda',
  types: [
    {
      name: 'Collectable',
      extends: ['bpmn:MultiInstanceLoopCharacteristics'],
      properties: [
        { name: 'collection', isAttr: true, type: 'String' },
        { name: 'elementVariable', isAttr: true, type: 'String' },
      ],
    },
  ],
}

/** A service that answers at once, in a later turn. */
export const peerServices = {
  work: (_: unknown, next: (error: null, result: unknown) => void) => setImmediate(next, null, { verdict: 'GESCHIKT' }),
}
