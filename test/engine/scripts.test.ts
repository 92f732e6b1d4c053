import { expect } from 'chai'
import { definitions, end, flows, process, script, service, start } from '#test/support/bpmn-builder'
import { onEveryStore } from './world.ts'

const run = (...tasks: string[]): string =>
  definitions(process('p', start(), ...tasks, service('rest', 'rest'), end(), flows('start', 'script', 'rest', 'end')))

onEveryStore('FEEL scripts', (world) => {
  it('R2: the result is a variable of the instance', async () => {
    const w = world()
    await w.deploy(run(script('script', '={sum: a + b, list: [a, b]}', 'result')))
    const key = await w.create('p', { a: 1, b: 2 })
    expect(w.variables(key)['result']).to.deep.equal({ sum: 3, list: [1, 2] })
  })

  it('R2, V5: with output mappings only these leave the task', async () => {
    const w = world()
    await w.deploy(run(script('script', '=x * 2', 'doubled', { in: { x: '=n' }, out: { kept: '=doubled + 1' } })))
    const key = await w.create('p', { n: 4 })
    expect(w.variables(key)).to.deep.equal({ n: 4, kept: 9 })
  })

  it('R2: ACTIVATED after its result is known, completed in the same step', async () => {
    const w = world()
    await w.deploy(run(script('script', '=1', 'one')))
    await w.create('p')
    const trace = w.all()
    expect(trace.slice(trace.indexOf('script ACTIVATING'), trace.indexOf('script COMPLETED') + 1)).to.deep.equal([
      'script ACTIVATING',
      'PROCESS_EVENT TRIGGERING',
      'script ACTIVATED',
      'script COMPLETING',
      'PROCESS_EVENT TRIGGERED',
      'VARIABLE CREATED',
      'script COMPLETED',
    ])
  })

  it('X2, I1: a result that cannot be kept is an incident; resolving it evaluates again', async () => {
    const w = world()
    await w.deploy(run(script('script', '=if n = null then assert(n, false) else n', 'result')))
    const key = await w.create('p')
    expect(w.incidents().map(({ type, elementId }) => ({ type, elementId }))).to.deep.equal([
      { type: 'EXTRACT_VALUE_ERROR', elementId: 'script' },
    ])
    await w.run('setVariables', { elementInstanceKey: key, variables: '{"n":7}', local: false })
    await w.run('resolveIncident', { incidentKey: w.incidents()[0]?.key ?? '' })
    expect(w.variables(key)['result']).to.equal(7)
  })
})

onEveryStore(
  'FEEL scripts in a time zone',
  (world) => {
    it('X4: now() and today() speak of the zone that the engine is told, after a restart too', async () => {
      const w = world()
      await w.deploy(run(script('script', '={hour: time(now()).hour, day: today()}', 'result')))
      // 23:30 in London is half past midnight in Brussels
      await w.advance(Date.UTC(2026, 0, 5, 23, 30) - Date.UTC(2026, 0, 5, 9))
      const key = await w.create('p')
      expect(w.variables(key)['result']).to.deep.equal({ hour: 0, day: '2026-01-06' })
    })
  },
  { timeZone: 'Europe/Brussels' },
)
