import { expect } from 'chai'
import { allEndpoints, nameOf } from '#test/support/contract'
import { headerChecks, missingOn } from './header-checks.ts'
import { type HeadersFigure, measureHeaders } from './headers.ts'

describe('headers of every route', function () {
  this.timeout(240_000)
  let figure: HeadersFigure
  before(async () => {
    figure = await measureHeaders()
  })

  it('are looked at for every endpoint of the contract', async () => {
    const asked = new Set(figure.answers.map(({ route }) => route))
    const missing = (await allEndpoints()).map(({ endpoint }) => nameOf(endpoint)).filter((name) => !asked.has(name))
    expect(missing).to.deep.equal([])
  })

  it('pass every check, on errors, downloads, uploads, files and pages of the realm too', () => {
    expect(Object.keys(headerChecks).length).to.be.at.least(14)
    expect(figure.missing).to.deep.equal([])
  })

  it('answer with data, refusals, redirects and faults of the caller, never with a fault of ours', () => {
    const statuses = new Set(figure.answers.map(({ status }) => status))
    for (const status of [200, 303, 400, 401, 403, 404, 405, 413]) expect(statuses, `${status}`).to.include(status)
    expect(figure.answers.filter(({ status }) => status >= 500)).to.deep.equal([])
  })

  it('no route takes a call that another site can make with the cookies of a person', () => {
    expect(figure.forged).to.deep.equal([])
  })

  it('a check fails on an answer without headers', () => {
    const bare = { route: '/api/bare', what: 'GET', kind: 'data', status: 200, headers: new Headers() } as const
    expect(missingOn([bare]).length).to.be.at.least(10)
  })
})
