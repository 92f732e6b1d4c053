import { expect } from 'chai'
import { askingFor, NeverAsked, noteAsked } from '#server/platform/case-file/asked'
import { canSee, visibleCases } from '#server/platform/case-file/visibility'

const viewer = { userId: 'u', orgId: 'gent', orgType: 'LB', roles: ['LB_DB'] } as const

describe('what a request asked of the visibility rule', () => {
  it('is known from filters and from single objects, across awaits', async () => {
    const answer = await askingFor('GET /x', ['PROCEDURE', 'TASK'], async () => {
      visibleCases(viewer)
      await Promise.resolve()
      canSee(viewer, { kind: 'TASK' })
      return 'answer'
    })
    expect(answer).to.equal('answer')
  })

  it('refuses the answer when a declared kind was never asked for', async () => {
    const thrown: unknown = await askingFor('GET /x', ['PROCEDURE', 'TASK'], () => visibleCases(viewer)).catch(
      (error: unknown) => error,
    )
    expect(thrown).to.be.instanceOf(NeverAsked)
    expect(String(thrown)).to.contain('GET /x shows TASK and never')
  })

  it('is not what another request asked at the same time', async () => {
    const other = askingFor('GET /y', [], () => visibleCases(viewer))
    const thrown: unknown = await askingFor('GET /x', ['PROCEDURE'], () => other).catch((error: unknown) => error)
    expect(thrown).to.be.instanceOf(NeverAsked)
  })

  it("outside a request is nobody's", () => {
    expect(() => noteAsked('TASK')).not.to.throw()
  })
})
