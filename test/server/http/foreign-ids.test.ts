import { expect } from 'chai'
import { type ForeignFigure, tryForeignIds } from './foreign-ids.ts'
import { openTown } from './town.ts'

describe('ids of objects that the viewer may not know of', function () {
  this.timeout(240_000)
  let figure: ForeignFigure
  before(async () => {
    const town = await openTown('INVESTIGATION')
    try {
      figure = await tryForeignIds(town, 1)
    } finally {
      await town.close()
    }
  })

  it('answer like ids that do not exist: in path, query, body, nested, batch and multipart of every route', () => {
    expect(figure.differences).to.deep.equal([])
    expect(figure.cells).to.be.greaterThan(figure.routes * 2)
    expect(figure.pairs).to.be.greaterThan(200)
  })

  it('leave what others own as it was', () => {
    expect(figure.changed).to.deep.equal([])
  })

  it('are real: their owner gets an answer', () => {
    expect(figure.shownToOwner).to.be.at.least(6)
  })
})
