import { expect } from 'chai'
import { nodesOf, readDiagram } from '#modelling/moddle/diagram'
import { type OutlineItem, outlineOf } from '#modelling/outline/outline-of'
import { filesOf, repositoryModels } from '../files.ts'

const flat = (items: readonly OutlineItem[]): OutlineItem[] => items.flatMap((item) => [item, ...flat(item.children)])

describe('the outline of a diagram', () => {
  it('has each element once, of every diagram', async () => {
    for (const { files } of repositoryModels()) {
      const { content } = files[0]!
      const drawn = nodesOf((await readDiagram(content)).definitions).map(({ id }) => id ?? '')
      const [process] = await outlineOf(content)
      expect(
        flat(process!.children)
          .map(({ id }) => id)
          .sort(),
      ).to.deep.equal([...drawn].sort())
    }
  })

  it('reads from the start along the flow, with who does it and by when', async () => {
    const [process] = await outlineOf(filesOf('oo-advice')[0]!.content)
    expect(process!.children.map(({ name }) => name).slice(0, 4)).to.deep.equal([
      'Adviesvraag ontvangen',
      'Registreer adviesvraag',
      'Behandel adviesvraag',
      'Komt er een onderzoek?',
    ])
    expect(process!.children[2]).to.deep.include({
      kind: 'Taak',
      lane: 'Wonen in Vlaanderen · dossierbeheerder',
      role: 'Dossierbeheerder (woningkwaliteit)',
      term: 'handleDueOn',
    })
    expect(process!.children[3]!.next.map(({ label, toName }) => [label, toName])).to.deep.equal([
      ['ja', 'Voer onderzoek uit'],
      ['nee', 'Weiger adviesvraag'],
    ])
  })

  it('puts events on the edge of a step, and what is inside of it, beneath it', async () => {
    const all = flat(await outlineOf(filesOf('oo')[0]!.content))
    const scopes = all.filter(({ kind }) => kind === 'Deelproces')
    expect(scopes.length).to.be.greaterThan(0)
    for (const scope of scopes) expect(scope.children.length).to.be.greaterThan(0)
  })
})
