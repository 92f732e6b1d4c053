import { expect } from 'chai'
import { definitions, error, message, process } from '#test/support/bpmn-builder'
import { EmbeddedWorld, type World } from './world.ts'

/** A process among an error `e1`, a message `m` and a message `noKey` without correlation key. */
export const run = (...content: string[]): string =>
  definitions(error('e1', 'E1'), message('m', '=k'), message('noKey'), process('p', ...content))

/** Rule and what is wrong; the file; the element (or `Process: id`) at fault, and what is said of it. */
export type Case = readonly [title: string, xml: string, ...faults: (readonly [name: string, text: string])[]]

export const header = 'INVALID_ARGUMENT: Expected to deploy new resources, but encountered the following errors:'

/** What a deployment of these files is refused with, named `1.bpmn` and on; `accepted` when it is not. */
export const useDeployments = (): ((...xml: string[]) => Promise<string>) => {
  let w: World
  before(async () => {
    w = new EmbeddedWorld('memory')
    await w.begin()
  })
  after(() => w.end())
  return (...xml) =>
    w.refusal('deploy', {
      resources: xml.map((content, index) => ({ name: `${index + 1}.bpmn`, content: Buffer.from(content) })),
    })
}

/** One test for each file that must be refused with exactly these faults. */
export const refuseAll = (cases: readonly Case[], refusal: ReturnType<typeof useDeployments>): void => {
  for (const [title, xml, ...faults] of cases) {
    it(title, async () => {
      const lines = faults.map(([name, text], index) => {
        const about = name.startsWith('Process: ') ? name : `Element: ${name}`
        // faults of one element stand below one name
        const isNew = faults[index - 1]?.[0] !== name
        return `${isNew ? `- ${about}\n` : ''}    - ERROR: ${text}\n`
      })
      expect(await refusal(xml)).to.equal(`${header}\n'1.bpmn': ${lines.join('')}`)
    })
  }
}
