import { expect } from 'chai'
import { checkMigration } from '#modelling/migration/check-migration'
import { proposeMapping } from '#modelling/migration/propose-mapping'
import { readSteps } from '#modelling/migration/read-steps'
import { changed, filesOf } from '../files.ts'
import { diagram } from '../lint/draw.ts'

const proposed = async (before: string, after: string, processId = 'p') =>
  proposeMapping(await readSteps(before, processId), await readSteps(after, processId), processId)
const task = (id: string, name: string, inside = '') =>
  `<bpmn:userTask id="${id}" name="${name}">${inside}</bpmn:userTask>`

describe('a proposed mapping', () => {
  it('keeps every step of a version that did not change', async () => {
    const [{ content }] = filesOf('oo') as [{ content: string }]
    const all = await proposed(content, content, 'oo')
    expect(all.filter(({ from, to, reason }) => from !== to || reason !== 'SAME_ID')).to.deep.equal([])
  })

  it('follows a step that got another id by its name', async () => {
    const before = filesOf('oo-advice')
    const after = changed(before, /"make-advice"|(?<=>)make-advice(?=<)/g, '"draw-up-advice"').map((file) => ({
      ...file,
      content: file.content.replaceAll('>"draw-up-advice"<', '>draw-up-advice<'),
    }))
    const all = await proposed(before[0]!.content, after[0]!.content, 'oo-advice')
    expect(all.filter(({ reason }) => reason !== 'SAME_ID')).to.deep.equal([
      { from: 'make-advice', to: 'draw-up-advice', reason: 'SAME_NAME' },
    ])
  })

  it('follows a step that got another id and name when it is the only one of its kind', async () => {
    expect(await proposed(diagram(task('a', 'Een')), diagram(task('b', 'Twee')))).to.deep.equal([
      { from: 'a', to: 'b', reason: 'ONLY_ONE' },
    ])
  })

  it('leaves the choice to people where two would do, or the kind is another', async () => {
    const none = [{ from: 'a', to: undefined, reason: 'NONE' }]
    expect(await proposed(diagram(task('a', 'Een')), diagram(task('b', 'Twee') + task('c', 'Drie')))).to.deep.equal(
      none,
    )
    expect(await proposed(diagram(task('a', 'Een')), diagram(task('b', 'Een') + task('c', 'Een')))).to.deep.equal(none)
    expect(await proposed(diagram(task('a', 'Een')), diagram('<bpmn:serviceTask id="b" name="Een" />'))).to.deep.equal(
      none,
    )
    expect(await proposed(diagram(task('a', 'Een')), diagram('<bpmn:serviceTask id="a" name="Een" />'))).to.deep.equal(
      none,
    )
  })

  it('stays in the counterpart of its sub-process, and an event at the edge with its task', async () => {
    const scope = (id: string, inner: string) => `<bpmn:subProcess id="${id}" name="Deel">${inner}</bpmn:subProcess>`
    const edge = (id: string, host: string) =>
      `<bpmn:boundaryEvent id="${id}" name="Rand" attachedToRef="${host}"><bpmn:timerEventDefinition id="${id}-d" /></bpmn:boundaryEvent>`
    const all = await proposed(
      diagram(scope('s', task('a', 'Een') + edge('x', 'a'))),
      diagram(task('outside', 'Een') + scope('t', task('b', 'Een') + edge('y', 'b'))),
    )
    expect(all).to.deep.equal([
      { from: 's', to: 't', reason: 'SAME_NAME' },
      { from: 'a', to: 'b', reason: 'SAME_NAME' },
      { from: 'x', to: 'y', reason: 'SAME_NAME' },
    ])
  })

  it('is one that the rules of the engine take', async () => {
    const [before, after] = await Promise.all(
      [task('a', 'Een'), task('b', 'Een')].map((body) => readSteps(diagram(body), 'p')),
    )
    const mapping = proposeMapping(before!, after!, 'p').map(({ from, to }) => ({ from, to: to ?? '' }))
    const check = checkMigration({ before: before!, after: after!, processId: 'p', mapping, rules: '8.5' }, ['a'])
    expect(check).to.deep.equal({ outcome: 'MAPPED', faults: [] })
  })
})
