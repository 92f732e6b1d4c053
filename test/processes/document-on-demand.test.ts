import { expect } from 'chai'
import { batch, id } from './answers.ts'
import { Play, untaken } from './play.ts'

describe('document-on-demand', () => {
  let play: Play
  afterEach(() => play.stop())

  it('makes what was asked and ends', async () => {
    play = await Play.start({})
    await play.publish('document-asked', id(50), { ...batch, documentAskId: id(50) })
    expect(play.did).to.deep.equal(['document-on-demand.make-document'])
    expect(play.ended).to.deep.equal(['document-on-demand'])
  })

  it('has no way that these tests do not take', async () =>
    expect(await untaken('document-on-demand')).to.deep.equal([]))
})
