import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A diagram or decision table as it is deployed: the name tells the engine what it is, and with the text whether it is new. */
export interface Diagram {
  /** file name with its extension: `oo.bpmn` */
  readonly name: string
  readonly xml: string
}

/** Every `.bpmn` and `.dmn` file of the processes room, in order of name; the same order and names give the same deployment. */
export const readDiagrams = (): Diagram[] => {
  const folder = fileURLToPath(new URL('../../../processes/', import.meta.url))
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(bpmn|dmn)$/.test(entry.name))
    .map((entry) => ({ name: entry.name, xml: readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
