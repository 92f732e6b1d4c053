import { expect } from 'chai'
import { changesOf } from '#modelling/diff/changes-of'

const table = { name: 'x.scenarios.json', content: '{"scenarios":[]}' }

describe('changes of a version with all that lies beside it', () => {
  it('tells of scenarios by their file', async () => {
    const sentences = async (before: (typeof table)[], after: (typeof table)[]) =>
      (await changesOf(before, after)).map(({ sentence }) => sentence)
    expect(await sentences([], [table])).to.deep.equal(["Het bestand 'x.scenarios.json' is nieuw."])
    expect(await sentences([table], [])).to.deep.equal(["Het bestand 'x.scenarios.json' is weggehaald."])
    expect(await sentences([table], [table])).to.deep.equal([])
    expect(await sentences([table], [{ ...table, content: '{}' }])).to.deep.equal([
      "De scenario's in 'x.scenarios.json' zijn gewijzigd.",
    ])
  })

  it('tells that a file which cannot be read has changed', async () => {
    const broken = (content: string) => [{ name: 'x.bpmn', content }]
    expect((await changesOf(broken('<a'), broken('<b'))).map(({ sentence }) => sentence)).to.deep.equal([
      "Het bestand 'x.bpmn' is gewijzigd.",
    ])
  })
})
