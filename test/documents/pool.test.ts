import { expect } from 'chai'
import { carboneLink } from '#documents/render/carbone-link'
import type { CarboneJob } from '#documents/render/carbone-child'
import { RenderError } from '#documents/render/errors'
import { createPool, type Pool } from '#documents/render/worker-pool'
import { carboneFiles } from '#documents/start'
import { docxText, isAlive, tinyDocx } from './support.ts'

const job = (text: string, data: unknown = { a: 'goed' }): CarboneJob => ({
  files: carboneFiles(tinyDocx([text])),
  data,
})

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof RenderError ? error.code : 'other error'),
  )

describe('documents: renderer processes', function () {
  this.timeout(60_000)
  let pool: Pool<CarboneJob, Buffer>
  let pids: number[]
  const start = (size: number, timeoutMs = 20_000): void => {
    pids = []
    pool = createPool({ size, timeoutMs, recycleAfter: 1_000, start: () => carboneLink((pid) => pids.push(pid)) })
  }
  afterEach(() => pool.close())

  it('a marker that ends the process fails only its own job', async () => {
    start(2)
    const good = Array.from({ length: 20 }, () => pool.run(job('{d.a}')))
    const hostile = codeOf(pool.run(job('{d.a}{#( = d.a}')))
    const later = Array.from({ length: 20 }, () => pool.run(job('{d.a}')))
    expect(await hostile).to.be.oneOf(['CRASHED', 'TEMPLATE'])
    for (const docx of await Promise.all([...good, ...later])) expect(docxText(docx)).to.include('goed')
  })

  it('a marker that eats all memory fails only its own job', async () => {
    start(1)
    expect(await codeOf(pool.run(job('{d.a:padl(400000000)}')))).to.be.oneOf(['CRASHED', 'TEMPLATE'])
    expect(docxText(await pool.run(job('{d.a}')))).to.include('goed')
  })

  it('a wrong template is refused and its process lives on', async () => {
    start(1)
    expect(await codeOf(pool.run(job('{d.a:showBegin}')))).to.equal('TEMPLATE')
    expect(docxText(await pool.run(job('{d.a}')))).to.include('goed')
    expect(pids).to.have.length(1)
  })

  it('a job whose process is killed is done by the next one', async () => {
    start(1)
    await pool.run(job('{d.a}'))
    const rows = Array.from({ length: 5_000 }, (_, index) => ({ text: `rij ${index}` }))
    const big = pool.run({ files: carboneFiles(tinyDocx(['{d.rows[i].text}', '{d.rows[i+1].text}'])), data: { rows } })
    process.kill(pids[0] ?? 0, 'SIGKILL')
    expect(docxText(await big)).to.include('rij 4999')
    expect(pids).to.have.length(2)
  })

  it('a process that died between jobs costs nothing', async () => {
    start(1)
    await pool.run(job('{d.a}'))
    process.kill(pids[0] ?? 0, 'SIGKILL')
    expect(docxText(await pool.run(job('{d.a}')))).to.include('goed')
  })

  it('a job that takes too long is ended and not tried again', async () => {
    start(1, 4_000)
    await pool.run(job('{d.a}'))
    const stuck = pool.run(job('{d.a}'))
    process.kill(pids[0] ?? 0, 'SIGSTOP')
    expect(await codeOf(stuck)).to.equal('TIMEOUT')
    expect(docxText(await pool.run(job('{d.a}')))).to.include('goed')
    expect(isAlive(pids[0] ?? 0)).to.equal(false)
  })

  it('ignores Ctrl-C, which is for the parent', async () => {
    start(1)
    await pool.run(job('{d.a}'))
    process.kill(pids[0] ?? 0, 'SIGINT')
    await pool.run(job('{d.a}'))
    expect(pids).to.have.length(1)
  })

  it('close leaves no process, refuses what waits, and works while a process starts', async () => {
    start(2)
    const waiting = Array.from({ length: 10 }, () => codeOf(pool.run(job('{d.a}'))))
    const began = performance.now()
    await pool.close()
    expect(performance.now() - began).to.be.lessThan(3_000)
    expect(new Set(await Promise.all(waiting))).to.deep.equal(new Set(['CLOSED']))
    expect(pids.filter(isAlive)).to.deep.equal([])
    expect(await codeOf(pool.run(job('{d.a}')))).to.equal('CLOSED')
  })
})
