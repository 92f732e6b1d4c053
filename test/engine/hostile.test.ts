import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { ControlledClock, Rejection, startEngine, type Engine } from '#engine'
import { parseXml, toPlain } from '#engine/model/parse'
import { Parser } from '#engine/model/parser'
import { definitions, element, end, flows, process, service, start, subProcess } from '#test/support/bpmn-builder'
import { models, mutate } from './mutations.ts'

const small = definitions(process('p', start(), service('task', 'work'), end(), flows('start', 'task', 'end')))

describe('F20: hostile deployments', () => {
  let engine: Engine
  beforeEach(async () => {
    engine = await startEngine({ memory: true, clock: new ControlledClock() })
  })
  afterEach(() => engine.stop())

  const deploy = (xml: string) =>
    engine.core.execute('deploy', { resources: [{ name: 'x.bpmn', content: Buffer.from(xml) }] })
  /** Why it is refused; what else goes wrong is thrown. */
  const refusal = async (xml: string): Promise<string> => {
    try {
      await deploy(xml)
      return 'accepted'
    } catch (error) {
      if (error instanceof Rejection && error.type === 'INVALID_ARGUMENT') return error.reason
      throw error
    }
  }
  const timed = async (xml: string): Promise<{ readonly says: string; readonly ms: number }> => {
    const startedAt = performance.now()
    return { says: await refusal(xml), ms: performance.now() - startedAt }
  }

  it('refuses document types, and with them entities; nothing is fetched', async () => {
    let hits = 0
    const server = createServer((_, response) => {
      hits += 1
      response.end('<!ENTITY x "y">')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    const doctypes = [
      '<!DOCTYPE a>',
      `<!DOCTYPE a [<!ENTITY l0 "lol">${laughs}]>`,
      `<!DOCTYPE a SYSTEM "http://127.0.0.1:${port}/x.dtd">`,
      `<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:${port}/x"> %p;]>`,
      `<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>`,
      '<!doctype a>',
    ]
    for (const doctype of doctypes) {
      const { says, ms } = await timed(small.replace('?>', `?>${doctype}`))
      expect(says).to.contain('A document type declaration (DOCTYPE) is not allowed')
      expect(ms).to.be.lessThan(1000)
    }
    server.close()
    expect(hits).to.equal(0)
    expect(await refusal(small.replace('?>', '?><!-- <!DOCTYPE a> --><?x <!DOCTYPE b> ?>'))).to.equal('accepted')
  })

  it('refuses what is nested without end and what is too large, quickly', async () => {
    const nested = (depth: number) =>
      definitions(process('p', '<bpmn:subProcess>'.repeat(depth) + '</bpmn:subProcess>'.repeat(depth)))
    for (const [xml, why] of [
      [nested(10_000), 'Elements must not be nested deeper than 100'],
      [nested(150_000).slice(0, 3_000_000), 'Elements must not be nested deeper than 100'],
      [small + ' '.repeat(50 * 1024 * 1024), 'Must be smaller than 4 MB'],
      ['<'.repeat(4_000_000), 'definitions'],
      [`<a ${'"'.repeat(3_999_999)}`, 'definitions'],
    ] as const) {
      const { says, ms } = await timed(xml)
      expect(says).to.contain(why)
      expect(ms).to.be.lessThan(4000)
    }
    let inner = service('deep', 'work')
    for (let depth = 0; depth < 30; depth++) {
      const first = depth === 0 ? 'deep' : `sub${depth - 1}`
      inner = subProcess(`sub${depth}`, start(`s${depth}`), inner, flows(`s${depth}`, first))
    }
    expect(await refusal(definitions(process('p', start(), inner, flows('start', 'sub29'))))).to.equal('accepted')
  })

  it('refuses what the parser would leave out: ids that are used twice, elements that BPMN does not have', async () => {
    expect(await refusal(small.replace('id="task"', 'id="p"'))).to.contain('duplicate ID <p>')
    expect(await refusal(small.replaceAll('bpmn:serviceTask', 'bpmn:serviceTsk'))).to.contain('<bpmn:ServiceTsk>')
  })

  it('goes on with other work while it reads a large diagram', async function () {
    this.timeout(60_000)
    const ids = Array.from({ length: 8000 }, (_, n) => `g${n}`)
    const tasks = ids.map((id) => element('task', id))
    const loop = definitions(process('p', start(), ...tasks, end(), flows('start', ...ids, 'g0'), flows('g7', 'end')))
    let longest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const says = await refusal(loop)
    clearInterval(watch)
    expect(says).to.contain('straight-through processing loop')
    // a tenth of a second where the machine does nothing else
    expect(longest).to.be.lessThan(1500)
  })

  it('refuses so many processes in one file that their records would not fit in memory', async () => {
    const many = Array.from({ length: 2000 }, (_, n) =>
      process(`p${n}`, start(`s${n}`), end(`e${n}`), flows(`s${n}`, `e${n}`)),
    )
    expect(await refusal(definitions(...many))).to.contain('Must not contain 2000 executable processes')
  })

  it('answers files with random changes, each accepted or refused, and works on', async function () {
    this.timeout(60_000)
    for (const xml of models) expect(await refusal(xml)).to.equal('accepted')
    const outcomes = { accepted: 0, refused: 0 }
    for (let seed = 1; seed <= 400; seed++) {
      const { says, ms } = await timed(mutate(seed)).catch((error: unknown) => {
        throw new Error(`seed ${seed}`, { cause: error })
      })
      outcomes[says === 'accepted' ? 'accepted' : 'refused'] += 1
      expect(ms, `seed ${seed}`).to.be.lessThan(3000)
    }
    expect(outcomes.accepted).to.be.greaterThan(20)
    expect(outcomes.refused).to.be.greaterThan(200)
    await deploy(small)
    await engine.core.execute('createInstance', { bpmnProcessId: 'p' })
  })
})

describe('parser in a process of its own', () => {
  const limits = { timeoutMs: 20_000, heapMb: 256, idleMs: 50 }
  const large = definitions(
    process('p', start(), ...Array.from({ length: 20_000 }, (_, n) => element('manualTask', `task${n}`))),
  )

  it('gives the same tree as in this one', async () => {
    const parser = new Parser(limits)
    for (const xml of models) {
      const { definitions: here, faults } = await parseXml(xml)
      expect(await parser.parse(xml)).to.deep.equal({ definitions: toPlain(here), faults })
    }
    const wrong = await parser.parse('<a/>').catch((error: unknown) => String(error))
    expect(wrong).to.contain('failed to parse document as <bpmn:Definitions>')
    parser.stop()
  })

  it('gives up what takes too long or too much memory; the next text is read', async function () {
    this.timeout(60_000)
    for (const [given, why] of [
      [{ ...limits, timeoutMs: 1 }, 'takes too long to read'],
      [{ ...limits, heapMb: 12 }, 'takes too much memory to read'],
    ] as const) {
      const parser = new Parser(given)
      const both = [parser.parse(large), parser.parse(large)]
      for (const one of both) expect(await one.catch((error: unknown) => String(error))).to.contain(why)
      parser.stop()
    }
    const parser = new Parser(limits)
    expect((await parser.parse(small)).faults).to.deep.equal([])
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await parser.parse(small)).faults).to.deep.equal([])
    parser.stop()
  })
})
