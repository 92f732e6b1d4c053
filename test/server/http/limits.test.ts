import { expect } from 'chai'
import { z } from 'zod'
import { allEndpoints, nameOf } from '#test/support/contract'
import { jsonSchemaOf, propertiesOf } from '#test/support/sample'
import { eventually } from '#test/support/eventually'
import { type LimitDesk, openDeskWithLimits, rateCases, sizeCases } from './limit-cases.ts'

describe('limits', () => {
  it('are forty at least', () => {
    expect(sizeCases.length + rateCases.length).to.be.at.least(40)
  })

  describe('of one request', () => {
    let desk: LimitDesk
    before(async () => {
      desk = await openDeskWithLimits()
    })
    after(() => desk?.close())

    for (const { name, expected, run } of sizeCases) {
      it(`${name}: ${expected.join(' or ')}`, async () => {
        expect(await run(desk)).to.be.oneOf([...expected])
        expect(await desk.send('/api/me')).to.equal(200)
      })
    }
  })

  for (const { name, options, next, other } of rateCases) {
    it(`of ${name}: 429, and nobody else is in their way`, async () => {
      const desk = await openDeskWithLimits(options)
      try {
        expect(await next(desk)).to.equal(429)
        if (other) expect(await other(desk)).to.equal(200)
      } finally {
        desk.finish()
        await desk.close()
      }
    })
  }

  it('end when what was at work has ended', async () => {
    const desk = await openDeskWithLimits({ userLimits: { exportsAtOnce: 1 } })
    const headers = { authorization: `Bearer ${desk.mine}` }
    const first = await fetch(`${desk.world.origin}/api/test/export`, { headers })
    const refused = await fetch(`${desk.world.origin}/api/test/export`, { headers })
    expect([refused.status, refused.headers.get('retry-after')]).to.deep.equal([429, '60'])
    await first.body?.cancel()
    await eventually('a place', async () => ((await desk.send('/api/test/export')) === 200 ? true : undefined))
    desk.finish()
    await desk.close()
  })

  it('stand on every text of every query of the contract', async () => {
    const unlimited = (await allEndpoints()).flatMap(({ endpoint }) =>
      propertiesOf(endpoint.query ? jsonSchemaOf(endpoint.query) : {})
        .filter(([, schema]) => schema['type'] === 'string')
        .filter(([, schema]) => !['maxLength', 'format', 'enum', 'const', 'pattern'].some((key) => key in schema))
        .map(([name]) => `${nameOf(endpoint)} ${name}`),
    )
    expect(unlimited).to.deep.equal([])
    expect(jsonSchemaOf(z.string())).not.to.have.property('maxLength')
  })
})
