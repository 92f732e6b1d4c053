import { status } from '@grpc/grpc-js'
import { expect } from 'chai'
import { startEngine, type Engine } from '#engine'
import { decision, dmn, table } from '#test/support/dmn-builder'
import { RawClient } from './raw-client.ts'

const content = Buffer.from(
  dmn(
    'dishes',
    decision(
      'dish',
      table({
        hit: 'FIRST',
        inputs: ['season'],
        outputs: ['name', 'price'],
        rules: [
          ['"winter"', '"stew"', '12.5'],
          ['-', 'assert(season, season != null)', '9'],
        ],
      }),
      { name: 'Dish' },
    ),
  ),
)

describe('gateway: decisions', () => {
  let engine: Engine
  let client: RawClient
  before(async () => {
    engine = await startEngine({ memory: true, port: 0 })
    client = new RawClient(engine.address)
  })
  after(async () => {
    client.close()
    await engine.stop()
  })

  const deploy = async () => {
    const { deployments } = await client.call('DeployResource', { resources: [{ name: 'dishes.dmn', content }] })
    const [first, second] = Array.isArray(deployments) ? deployments : []
    return { deployments, decision: Object(first).decision, decisionRequirements: Object(second).decisionRequirements }
  }
  const evaluate = (request: object, variables: object = {}) =>
    client.call('EvaluateDecision', { variables: JSON.stringify(variables), ...request })

  it('DeployResource answers with decisions and their requirements', async () => {
    const { deployments, decision: deployed, decisionRequirements } = await deploy()
    expect(deployments).to.have.length(2)
    expect(deployed).to.deep.equal({
      dmnDecisionId: 'dish',
      dmnDecisionName: 'Dish',
      version: 1,
      decisionKey: deployed.decisionKey,
      dmnDecisionRequirementsId: 'dishes',
      decisionRequirementsKey: decisionRequirements.decisionRequirementsKey,
      tenantId: '<default>',
    })
    expect(deployed.decisionKey).to.match(/^\d{16}$/)
    expect(decisionRequirements).to.include({
      dmnDecisionRequirementsId: 'dishes',
      dmnDecisionRequirementsName: 'dishes name',
      version: 1,
      resourceName: 'dishes.dmn',
    })
  })

  it('EvaluateDecision answers with all that was evaluated', async () => {
    const { decision: deployed } = await deploy()
    const byId = await evaluate({ decisionId: 'dish' }, { season: 'winter' })
    expect(byId).to.deep.include({
      decisionKey: deployed.decisionKey,
      decisionId: 'dish',
      decisionName: 'Dish',
      decisionVersion: 1,
      decisionRequirementsId: 'dishes',
      decisionOutput: '{"name":"stew","price":12.5}',
      failedDecisionId: '',
      failureMessage: '',
      tenantId: '<default>',
    })
    expect(byId['evaluatedDecisions']).to.deep.equal([
      {
        decisionKey: deployed.decisionKey,
        decisionId: 'dish',
        decisionName: 'Dish',
        decisionVersion: 1,
        decisionType: 'DECISION_TABLE',
        decisionOutput: '{"name":"stew","price":12.5}',
        tenantId: '<default>',
        evaluatedInputs: [{ inputId: 'i1', inputName: 'season?', inputValue: '"winter"' }],
        matchedRules: [
          {
            ruleId: 'r1',
            ruleIndex: 1,
            evaluatedOutputs: [
              { outputId: 'o1', outputName: 'name', outputValue: '"stew"' },
              { outputId: 'o2', outputName: 'price', outputValue: '12.5' },
            ],
          },
        ],
      },
    ])
    const byKey = await evaluate({ decisionKey: deployed.decisionKey }, { season: 'summer' })
    expect(byKey['decisionOutput']).to.equal('{"name":"summer","price":9}')
  })

  it('R1: a decision that fails is a successful answer', async () => {
    await deploy()
    const answer = await evaluate({ decisionId: 'dish' })
    expect(answer).to.include({ decisionOutput: 'null', failedDecisionId: 'dish' })
    expect(answer['failureMessage']).to.match(
      /^Expected to evaluate decision 'dish', but Assertion failure on evaluate the expression/,
    )
  })

  it('R1: a decision that is not there is INVALID_ARGUMENT', async () => {
    const refused = async (request: object): Promise<readonly unknown[]> => {
      try {
        await evaluate(request)
        return []
      } catch (error) {
        const { code, details } = Object(error)
        return [status[Number(code)], details]
      }
    }
    expect(await refused({ decisionId: 'none' })).to.deep.equal([
      'INVALID_ARGUMENT',
      "Command 'EVALUATE' rejected with code 'INVALID_ARGUMENT': Expected to evaluate decision 'none', but no decision found for id 'none'",
    ])
    expect((await refused({}))[1]).to.contain("no decision found for key '0'")
    expect((await refused({ decisionId: 'dish', tenantId: 'other' }))[0]).to.equal('INVALID_ARGUMENT')
  })
})
