import { expect } from 'chai'
import { definitions, element, end, flows, process, start } from '#test/support/bpmn-builder'
import { decision, dmn, literal, table } from '#test/support/dmn-builder'
import { onEveryStore, type World } from './world.ts'

const fee = (amount: string, id = 'fees'): string =>
  dmn(
    id,
    decision('fee', literal('base * 2'), { needs: ['base'] }),
    decision(
      'base',
      table({
        inputs: ['kind'],
        outputs: ['o'],
        rules: [
          ['"a"', amount],
          ['"b"', '2'],
          ['"b"', '3'],
        ],
      }),
    ),
  )

const deploy = async (world: World, xml: string, name = 'fees.dmn') => await world.deploy(xml, name)

/** Business rule task `rule`; the extension elements are given. */
const ruleProcess = (extensions: string, content = ''): string =>
  definitions(
    process(
      'p',
      start(),
      element(
        'businessRuleTask',
        'rule',
        {},
        `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`,
        content,
      ),
      end(),
      flows('start', 'rule', 'end'),
    ),
  )

const called = (decisionId = 'fee'): string =>
  `<zeebe:calledDecision decisionId="${decisionId}" resultVariable="result"/>`

const recordsOf = (world: World, valueType: string) =>
  world.records().filter((record) => record.valueType === valueType)

onEveryStore('deployment of decisions', (world) => {
  it('gives keys and versions, and records in Zeebe’s shape', async () => {
    const deployed = await deploy(world(), fee('1'))
    expect(deployed.processes).to.deep.equal([])
    expect(deployed.decisionRequirements).to.deep.equal([
      {
        decisionRequirementsId: 'fees',
        decisionRequirementsName: 'fees name',
        version: 1,
        decisionRequirementsKey: deployed.decisionRequirements[0]?.decisionRequirementsKey,
        resourceName: 'fees.dmn',
      },
    ])
    const graphKey = Number(deployed.decisionRequirements[0]?.decisionRequirementsKey)
    const [requirements] = recordsOf(world(), 'DECISION_REQUIREMENTS')
    expect(requirements).to.include({ key: graphKey, intent: 'CREATED' })
    expect(requirements?.value).to.include({
      decisionRequirementsId: 'fees',
      decisionRequirementsVersion: 1,
      namespace: 'test',
      resourceName: 'fees.dmn',
      duplicate: false,
      tenantId: '<default>',
      resource: Buffer.from(fee('1')).toString('base64'),
    })
    const decisions = recordsOf(world(), 'DECISION')
    expect(decisions.map(({ intent, value }) => [intent, value['decisionId'], value['version']])).to.deep.equal([
      ['CREATED', 'fee', 1],
      ['CREATED', 'base', 1],
    ])
    expect(decisions[0]?.value).to.deep.equal({
      decisionId: 'fee',
      decisionName: 'fee name',
      version: 1,
      decisionKey: decisions[0]?.key,
      decisionRequirementsId: 'fees',
      decisionRequirementsKey: graphKey,
      duplicate: false,
      tenantId: '<default>',
    })
    const [deployment] = recordsOf(world(), 'DEPLOYMENT')
    expect(deployment?.value['decisionsMetadata']).to.deep.equal(decisions.map(({ value }) => value))
    expect(deployment?.value['decisionRequirementsMetadata']).to.have.length(1)
  })

  it('D2: the same file again is a duplicate and gives no records', async () => {
    const first = await deploy(world(), fee('1'))
    const again = await deploy(world(), fee('1'))
    expect(again.decisions).to.deep.equal(first.decisions)
    expect(again.decisionRequirements).to.deep.equal(first.decisionRequirements)
    expect(recordsOf(world(), 'DECISION')).to.have.length(2)
    expect(recordsOf(world(), 'DEPLOYMENT').at(-1)?.value['decisionsMetadata']).to.satisfy(
      (metadata: readonly { duplicate: boolean }[]) => metadata.every(({ duplicate }) => duplicate),
    )
  })

  it('D2: other content or another name is a new version; A, B, A gives three', async () => {
    const versions: number[] = []
    for (const [xml, name] of [
      [fee('1'), 'fees.dmn'],
      [fee('5'), 'fees.dmn'],
      [fee('1'), 'fees.dmn'],
      [fee('1'), 'other.dmn'],
    ] as const)
      versions.push((await deploy(world(), xml, name)).decisions[0]?.version ?? 0)
    expect(versions).to.deep.equal([1, 2, 3, 4])
  })

  it('D2: a decision that another graph has taken over makes the file new again', async () => {
    await deploy(world(), fee('1'))
    await deploy(world(), fee('1', 'others'), 'others.dmn')
    const again = await deploy(world(), fee('1'))
    expect(again.decisionRequirements[0]?.version).to.equal(2)
    expect(again.decisions[0]?.version).to.equal(3)
  })

  it('D1: several files in one request, together with processes', async () => {
    const { processes, decisions } = await world().run('deploy', {
      resources: [
        { name: 'p.bpmn', content: Buffer.from(ruleProcess(called())) },
        { name: 'fees.dmn', content: Buffer.from(fee('1')) },
      ],
    })
    expect([processes.length, decisions.length]).to.deep.equal([1, 2])
  })

  it('D1: faults of all files are told in one answer, and nothing is deployed', async () => {
    const refusal = await world().refusal('deploy', {
      resources: [
        { name: 'good.dmn', content: Buffer.from(fee('1')) },
        { name: 'bad.dmn', content: Buffer.from(dmn('bad', decision('x', literal('1 +')))) },
        { name: 'p.bpmn', content: Buffer.from(ruleProcess('')) },
        { name: 'x.txt', content: Buffer.from('') },
      ],
    })
    expect(refusal).to.match(
      /^INVALID_ARGUMENT: Expected to deploy new resources, but encountered the following errors:\n'bad\.dmn': FEEL expression: failed to parse expression '1 \+'/,
    )
    expect(refusal).to.contain(
      "\n'p.bpmn': - Element: rule\n    - ERROR: Must have either one 'zeebe:calledDecision' or one 'zeebe:taskDefinition' extension element",
    )
    expect(refusal).to.contain("\n'x.txt': unknown resource type")
    expect(recordsOf(world(), 'DECISION')).to.deep.equal([])
  })

  it('D1: ids must be unique within a request', async () => {
    const twice = (one: string, other: string) =>
      world().refusal('deploy', {
        resources: [
          { name: 'a.dmn', content: Buffer.from(one) },
          { name: 'b.dmn', content: Buffer.from(other) },
        ],
      })
    expect(await twice(fee('1'), fee('2'))).to.contain(
      "Expected the decision requirements ids to be unique within a deployment but found a duplicated id 'fees' in the resources 'a.dmn' and 'b.dmn'.",
    )
    expect(await twice(fee('1'), dmn('more', decision('fee', literal('1'))))).to.contain(
      "Expected the decision ids to be unique within a deployment but found a duplicated id 'fee' in the resources 'a.dmn' and 'b.dmn'.",
    )
  })
})

onEveryStore('evaluation of decisions', (world) => {
  const evaluate = async (given: { decisionId?: string; decisionKey?: string }, variables: object = {}) =>
    await world().run('evaluateDecision', { ...given, variables: JSON.stringify(variables) })

  it('R1: by id it is the latest version, by key that version', async () => {
    const first = await deploy(world(), fee('1'))
    await deploy(world(), fee('5'))
    const latest = await evaluate({ decisionId: 'fee' }, { kind: 'a' })
    expect(latest).to.include({ decisionVersion: 2, decisionOutput: '10', failureMessage: '' })
    const old = await evaluate({ decisionId: '', decisionKey: first.decisions[0]?.decisionKey ?? '' }, { kind: 'a' })
    expect(old).to.include({ decisionVersion: 1, decisionOutput: '2', decisionId: 'fee', decisionName: 'fee name' })
  })

  it('R1: tells what was evaluated, and leaves a record', async () => {
    const { decisions } = await deploy(world(), fee('1'))
    const result = await evaluate({ decisionId: 'fee' }, { kind: 'a' })
    const base = {
      decisionId: 'base',
      decisionName: 'base name',
      decisionKey: decisions[1]?.decisionKey,
      decisionVersion: 1,
      decisionType: 'DECISION_TABLE',
      decisionOutput: '1',
      evaluatedInputs: [{ inputId: 'i1', inputName: 'kind?', inputValue: '"a"' }],
      matchedRules: [
        { ruleId: 'r1', ruleIndex: 1, evaluatedOutputs: [{ outputId: 'o1', outputName: 'o', outputValue: '1' }] },
      ],
    }
    expect(result.evaluatedDecisions[0]).to.deep.include(base)
    expect(result.evaluatedDecisions[1]).to.include({
      decisionId: 'fee',
      decisionType: 'LITERAL_EXPRESSION',
      decisionOutput: '2',
    })
    const [record] = recordsOf(world(), 'DECISION_EVALUATION')
    expect(record).to.include({ intent: 'EVALUATED', key: Number(result.key) })
    expect(record?.value).to.include({
      decisionId: 'fee',
      decisionVersion: 1,
      decisionOutput: '2',
      bpmnProcessId: '',
      processInstanceKey: -1,
      elementId: '',
      evaluationFailureMessage: '',
      failedDecisionId: '',
    })
  })

  it('R1: a decision that fails is an answer, and a record', async () => {
    await deploy(world(), fee('1'))
    const result = await evaluate({ decisionId: 'fee' }, { kind: 'b' })
    expect(result).to.include({ decisionOutput: 'null', failedDecisionId: 'base' })
    expect(result.failureMessage).to.match(/^Expected to evaluate decision 'fee', but multiple values aren't allowed/)
    const [record] = recordsOf(world(), 'DECISION_EVALUATION')
    expect(record?.intent).to.equal('FAILED')
    expect(record?.value).to.include({ failedDecisionId: 'base', evaluationFailureMessage: result.failureMessage })
  })

  it('what is more than a record may hold is refused', async () => {
    const inputs = Array.from({ length: 50 }, () => 'x')
    await deploy(world(), dmn('g', decision('wide', table({ inputs, outputs: ['o'], rules: [] }))), 'g.dmn')
    const variables = JSON.stringify({ x: 'x'.repeat(100_000) })
    expect(await world().refusal('evaluateDecision', { decisionId: 'wide', variables })).to.equal(
      "PROCESSING_ERROR: Expected to evaluate decision 'wide', but its inputs, matched rules and outputs are larger than 4 MB",
    )
    expect(recordsOf(world(), 'DECISION_EVALUATION')).to.deep.equal([])
  })

  it('integers beyond 2^53 keep their digits', async () => {
    await deploy(world(), dmn('g', decision('big', literal('x'))), 'g.dmn')
    const variables = '{"x":9007199254740993}'
    const result = await world().run('evaluateDecision', { decisionId: 'big', variables })
    expect(result.decisionOutput).to.equal('9007199254740993')
  })

  it('an evaluation that takes too long fails, and the engine goes on', async () => {
    const slow = literal('count(for a in 1..100000, b in 1..100000 return a)')
    await deploy(world(), dmn('g', decision('slow', slow), decision('quick', literal('1'))), 'g.dmn')
    const result = await evaluate({ decisionId: 'slow' })
    expect(result.failureMessage).to.match(/^Expected to evaluate decision 'slow', but failed to evaluate expression/)
    expect((await evaluate({ decisionId: 'quick' })).decisionOutput).to.equal('1')
  })

  it('R1: what is not there is refused', async () => {
    expect(await world().refusal('evaluateDecision', { decisionId: 'no' })).to.equal(
      "INVALID_ARGUMENT: Expected to evaluate decision 'no', but no decision found for id 'no'",
    )
    expect(await world().refusal('evaluateDecision', { decisionKey: '123' })).to.equal(
      "INVALID_ARGUMENT: Expected to evaluate decision '123', but no decision found for key '123'",
    )
    expect(await world().refusal('evaluateDecision', { decisionKey: '-1' })).to.equal(
      'INVALID_ARGUMENT: Expected either a decision id or a valid decision key, but none provided',
    )
    expect(await world().refusal('evaluateDecision', { decisionId: 'no', variables: '[]' })).to.contain(
      'Expected document to be a root level object',
    )
  })
})

onEveryStore('business rule task with a decision', (world) => {
  it('R1: the result becomes a variable of the process', async () => {
    await deploy(world(), fee('1'))
    await world().deploy(ruleProcess(called()))
    world().mark()
    const key = await world().create('p', { kind: 'a' })
    expect(world().variables(key)).to.deep.equal({ kind: 'a', result: 2 })
    const all = world().all()
    const from = all.indexOf('rule ACTIVATING')
    expect(all.slice(from, all.indexOf('rule COMPLETED') + 1)).to.deep.equal([
      'rule ACTIVATING',
      'DECISION_EVALUATION EVALUATED',
      'PROCESS_EVENT TRIGGERING',
      'rule ACTIVATED',
      'rule COMPLETING',
      'PROCESS_EVENT TRIGGERED',
      'VARIABLE CREATED',
      'rule COMPLETED',
    ])
    const [record] = recordsOf(world(), 'DECISION_EVALUATION')
    expect(record?.value).to.include({
      bpmnProcessId: 'p',
      processInstanceKey: Number(key),
      elementId: 'rule',
      elementInstanceKey: Number(world().keyOf('rule')),
    })
  })

  it('V5: with an output mapping only the mapped value leaves the task', async () => {
    await deploy(world(), fee('1'))
    const io =
      '<zeebe:ioMapping><zeebe:input source="=&quot;a&quot;" target="kind"/><zeebe:output source="=result + 1" target="total"/></zeebe:ioMapping>'
    await world().deploy(ruleProcess(called() + io))
    const key = await world().create('p')
    expect(world().variables(key)).to.deep.equal({ total: 3 })
  })

  it('the id may be an expression, and is the latest version at that time', async () => {
    await deploy(world(), fee('1'))
    await world().deploy(ruleProcess(called('=which')))
    await deploy(world(), fee('7'))
    const key = await world().create('p', { which: world().own('fee'), kind: 'a' })
    expect(world().variables(key)['result']).to.equal(14)
  })

  it('a decision that is not there is an incident, and is looked for again when it is resolved', async () => {
    await world().deploy(ruleProcess(called()))
    const key = await world().create('p', { kind: 'a' })
    const [incident] = world().incidents()
    expect(incident).to.include({
      type: 'CALLED_DECISION_ERROR',
      elementId: 'rule',
      message: "Expected to evaluate decision 'fee', but no decision found for id 'fee'",
    })
    await deploy(world(), fee('1'))
    await world().run('resolveIncident', { incidentKey: incident?.key ?? '' })
    expect(world().variables(key)['result']).to.equal(2)
    expect(world().incidents()).to.deep.equal([])
  })

  it('a decision that fails is an incident, and is evaluated again when it is resolved', async () => {
    await deploy(world(), fee('1'))
    await world().deploy(ruleProcess(called()))
    const key = await world().create('p', { kind: 'b' })
    const [incident] = world().incidents()
    expect(incident?.type).to.equal('DECISION_EVALUATION_ERROR')
    expect(incident?.message).to.match(/^Expected to evaluate decision 'fee', but multiple values aren't allowed/)
    expect(recordsOf(world(), 'DECISION_EVALUATION').map(({ intent }) => intent)).to.deep.equal(['FAILED'])
    await world().run('setVariables', { elementInstanceKey: key, variables: '{"kind":"a"}', local: false })
    await world().run('resolveIncident', { incidentKey: incident?.key ?? '' })
    expect(world().variables(key)['result']).to.equal(2)
  })

  it('an incident of the output mapping does not evaluate the decision again', async () => {
    await deploy(world(), fee('1'))
    const io = '<zeebe:ioMapping><zeebe:output source="=assert(x, x != null)" target="y"/></zeebe:ioMapping>'
    await world().deploy(ruleProcess(called() + io))
    const key = await world().create('p', { kind: 'a' })
    const [incident] = world().incidents()
    expect(incident?.type).to.equal('IO_MAPPING_ERROR')
    await world().run('setVariables', { elementInstanceKey: key, variables: '{"x":1}', local: false })
    await world().run('resolveIncident', { incidentKey: incident?.key ?? '' })
    expect(world().variables(key)['y']).to.equal(1)
    expect(recordsOf(world(), 'DECISION_EVALUATION')).to.have.length(1)
  })

  it('an instance that waits with an incident can be cancelled', async () => {
    await world().deploy(ruleProcess(called()))
    const key = await world().create('p')
    await world().run('cancelInstance', { processInstanceKey: key })
    expect(world().incidents()).to.deep.equal([])
    expect(world().trace(['TERMINATED'])).to.include('rule TERMINATED')
  })

  it('runs once for each item of a multi-instance', async () => {
    await deploy(world(), dmn('g', decision('fee', literal('n * n'))), 'g.dmn')
    const loop =
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=[1,2,3]" inputElement="n" outputCollection="squares" outputElement="=result"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>'
    await world().deploy(ruleProcess(called(), loop))
    const key = await world().create('p')
    expect(world().variables(key)['squares']).to.deep.equal([1, 4, 9])
  })

  it('has exactly one implementation, with both attributes', async () => {
    const refused = (extensions: string) =>
      world().refusal('deploy', { resources: [{ name: 'p.bpmn', content: Buffer.from(ruleProcess(extensions)) }] })
    const either = "Must have either one 'zeebe:calledDecision' or one 'zeebe:taskDefinition' extension element"
    expect(await refused('')).to.contain(either)
    expect(await refused(`${called()}<zeebe:taskDefinition type="x"/>`)).to.contain(either)
    const empty = await refused('<zeebe:calledDecision decisionId="" resultVariable=""/>')
    expect(empty).to.contain("Attribute 'decisionId' must be present and not empty")
    expect(empty).to.contain("Attribute 'resultVariable' must be present and not empty")
    expect(await refused('<zeebe:taskDefinition type="x"/>')).to.equal('accepted')
  })
})
