import { expect } from 'chai'
import type { Endpoint } from '#contract/endpoint'
import { generalCodes, problemCodes, problems } from '#contract/problem'
import { allEndpoints } from '#test/support/contract'

describe('the set of all endpoints', () => {
  const endpoints: { readonly file: string; readonly endpoint: Endpoint }[] = []
  before(async () => {
    endpoints.push(...(await allEndpoints()))
  })

  it('is there', () => {
    expect(endpoints.length).to.be.greaterThan(20)
  })

  it('has one endpoint for each method and address', () => {
    const names = endpoints.map(({ endpoint: { method, path } }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([])
  })

  it('lives below /api in lower case', () => {
    const odd = endpoints.filter(({ endpoint }) => !/^\/api(\/(:\w+|[a-z0-9-]+))+$/.test(endpoint.path))
    expect(odd.map(({ endpoint }) => endpoint.path)).to.deep.equal([])
  })

  it('says who may call, and what it does in a line', () => {
    const silent = endpoints.filter(({ endpoint: { access, summary } }) => {
      const open = 'public' in access || access.roles === 'any' || access.roles.length > 0
      return !open || summary.trim() === '' || summary.includes('\n')
    })
    expect(silent.map(({ endpoint }) => endpoint.path)).to.deep.equal([])
  })

  it('is open before the EULA is accepted for who signed in and the EULA alone', () => {
    const early = endpoints.filter(({ endpoint: { access } }) => 'roles' in access && access.beforeEula === true)
    expect(early.map(({ endpoint: { method, path } }) => `${method} ${path}`).toSorted(undefined)).to.deep.equal([
      'GET /api/eula',
      'GET /api/me',
      'POST /api/eula/acceptance',
    ])
  })

  it('is public for configuration and health alone', () => {
    const open = endpoints.filter(({ endpoint: { access } }) => 'public' in access).map(({ endpoint }) => endpoint.path)
    expect(open.toSorted(undefined)).to.deep.equal(['/api/configuration', '/api/health'])
  })
})

describe('problem codes', () => {
  it('have each a status of an error and a title', () => {
    for (const code of problemCodes) {
      expect(problems[code].status, code).to.be.within(400, 599)
      expect(problems[code].title, code).not.to.equal('')
    }
    expect(new Set(generalCodes).size).to.equal(generalCodes.length)
  })
})
