import { readDiagrams } from '../../platform/zeebe/diagrams.ts'

/** Help text of a step: the documentation of its element in the diagram, which is what an analyst writes. */
export const helpOf = (processId: string | null, elementId: string | null): string => {
  if (processId === null || elementId === null) return ''
  state.help ??= readHelp()
  return state.help.get(`${processId}/${elementId}`) ?? ''
}

// Read at the first question: diagrams change only with a new version of the program.
const state: { help?: ReadonlyMap<string, string> } = {}

const readHelp = (): ReadonlyMap<string, string> => new Map(readDiagrams().flatMap(({ xml }) => helpIn(xml)))

const helpIn = (xml: string): [string, string][] => {
  const processId = /<bpmn:process id="([^"]+)"/.exec(xml)?.[1] ?? ''
  const documented = /<bpmn:userTask id="([^"]+)"[^>]*>\s*<bpmn:documentation[^>]*>([^<]*)</g
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
