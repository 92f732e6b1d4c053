import type { Database } from '../../platform/db/database.ts'
import { processDefinitionModel } from '../../platform/records/model.ts'
import type { TaskRow } from '../../platform/tasks/model.ts'
import { readDiagrams } from '../../platform/zeebe/diagrams.ts'
import { definitionOf } from './definition.ts'

type Helps = ReadonlyMap<string, string>

/**
 * Help text of a step: the documentation of its element, which is what an analyst writes, in the version of the diagram that the task came from. Where
 * that version is not known the repository's own diagram answers.
 */
export const helpOf = async (
  database: Database,
  { bpmnProcessId, elementId, processInstanceKey }: Pick<TaskRow, 'bpmnProcessId' | 'elementId' | 'processInstanceKey'>,
): Promise<string> => {
  if (bpmnProcessId === null || elementId === null) return ''
  const key = await definitionOf(database, processInstanceKey)
  const helps = (key === undefined ? undefined : await helpsOf(database, key)) ?? ownHelps()
  return helps.get(`${bpmnProcessId}/${elementId}`) ?? ''
}

// A definition never changes; the repository's diagrams change only with a new version of the program.
const state: { own?: Helps; readonly byDefinition: WeakMap<Database, Map<string, Helps>> } = {
  byDefinition: new WeakMap(),
}

const ownHelps = (): Helps => (state.own ??= new Map(readDiagrams().flatMap(({ xml }) => helpIn(xml))))

const helpsOf = async (database: Database, key: string): Promise<Helps | undefined> => {
  const known = state.byDefinition.get(database) ?? new Map<string, Helps>()
  state.byDefinition.set(database, known)
  const before = known.get(key)
  if (before) return before
  const found = await database.model(processDefinitionModel).findByPk(key, { attributes: ['bpmnXml'] })
  if (!found) return undefined
  const helps = new Map(helpIn(found.bpmnXml))
  known.set(key, helps)
  return helps
}

const helpIn = (xml: string): [string, string][] => {
  const processId = /<bpmn:process\b[^>]*?\sid="([^"]+)"/.exec(xml)?.[1] ?? ''
  const documented = /<bpmn:userTask\b[^>]*?\sid="([^"]+)"[^>]*>\s*<bpmn:documentation[^>]*>([^<]*)</g
  return [...xml.matchAll(documented)].map(([, elementId = '', text = '']) => [
    `${processId}/${elementId}`,
    plainText(text),
  ])
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

const plainText = (text: string): string => text.replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity).trim()
