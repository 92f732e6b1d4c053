import { expect } from 'chai'
import { ControlledClock, MemoryStore } from '#engine'
import { behaviours } from '#engine/bpmn/behaviours/index'
import { deleteDecisionRequirements, latestDecision } from '#engine/bpmn/decisions'
import type { StoredRecord } from '#engine/log/records'
import { deploy, prepareDeployment } from '#engine/processor/commands/deploy'
import { Context } from '#engine/processor/context'
import { Counters } from '#engine/processor/counters'
import { Definitions } from '#engine/state/definitions'
import { Workspace } from '#engine/state/workspace'
import { under } from '#engine/store/key'
import { decision, dmn, literal } from '#test/support/dmn-builder'

describe('deletion of decision requirements (D7)', () => {
  let ctx: Context
  beforeEach(() => {
    const clock = new ControlledClock(0)
    const parts = { clock, definitions: new Definitions(() => 0), behaviours, counters: new Counters(undefined), compat: '8.5' as const }
    ctx = new Context({ ws: new Workspace(new MemoryStore()), ...parts })
  })

  const deployed = async (value: string): Promise<number> => {
    const xml = dmn('g', decision('a', literal(value)), decision('b', literal(value)))
    const prepared = await prepareDeployment({ resources: [{ name: 'g.dmn', content: Buffer.from(xml) }] }, () => 0, '8.5')
    return Number(deploy(ctx, prepared).decisionRequirements[0]?.decisionRequirementsKey)
  }

  it('tells every decision and the graph, and leaves nothing behind', async () => {
    const key = await deployed('1')
    const before = ctx.counters.position
    expect(deleteDecisionRequirements(ctx, key)).to.equal(true)
    const records = ctx.ws.list('log', under()).map(({ value }): StoredRecord => value)
    const told = records.filter(({ position }) => position >= before)
    expect(
      told.map(({ valueType, intent, value }) => [valueType, intent, value['decisionId'] ?? value['resourceName']]),
    ).to.deep.equal([
      ['DECISION', 'DELETED', 'a'],
      ['DECISION', 'DELETED', 'b'],
      ['DECISION_REQUIREMENTS', 'DELETED', 'g.dmn'],
    ])
    for (const column of ['drg', 'drgv', 'drgl', 'dec', 'decv', 'decl', 'decg', 'res'] as const)
      expect(ctx.ws.list(column, under()), column).to.deep.equal([])
  })

  it('gives the place of the latest version back to the one before it', async () => {
    const [first, second] = [await deployed('1'), await deployed('2')]
    expect(latestDecision(ctx, 'a')).to.include({ version: 2, graphKey: second })
    deleteDecisionRequirements(ctx, second)
    expect(latestDecision(ctx, 'a')).to.include({ version: 1, graphKey: first })
  })

  it('leaves the latest version alone when an older one goes', async () => {
    const [first, second] = [await deployed('1'), await deployed('2')]
    deleteDecisionRequirements(ctx, first)
    expect(latestDecision(ctx, 'a')).to.include({ version: 2, graphKey: second })
  })

  it('knows what it is not asked for', async () => {
    expect(deleteDecisionRequirements(ctx, 1)).to.equal(false)
    const key = await deployed('1')
    deleteDecisionRequirements(ctx, key)
    expect(deleteDecisionRequirements(ctx, key)).to.equal(false)
  })
})
