import { expect } from 'chai'
import type { Change } from '#server/platform/changes'
import { plain } from '#server/platform/db/model'
import * as model from '#server/platform/records/model'
import { createRecordIngest } from '#server/platform/records/ingest'
import { parseLossless } from '#server/platform/records/record'
import { shownValue } from '#server/platform/records/shown-value'
import { describeOnDatabases } from '#test/support/database'
import { aJob, aTask, type Kit, kitOf } from '../kit.ts'
import {
  caseId,
  flowRecord,
  jobRecord,
  keys,
  migrated,
  recordText,
  type Shape,
  terminated,
  waitingInstance,
} from './records.ts'

const parsed = (shapes: readonly Shape[], partition = 1): unknown[] =>
  shapes.map((shape) => parseLossless(recordText(shape, partition)))

const tables = [
  model.processDefinitionModel,
  model.processInstanceModel,
  model.elementInstanceModel,
  model.flowTakenModel,
  model.variableModel,
  model.incidentModel,
  model.jobModel,
  model.timerModel,
  model.messageSubscriptionModel,
]

describeOnDatabases('record stream', (open) => {
  let kit: Kit
  beforeEach(async () => {
    kit = kitOf(await open())
  })
  const all = async (table: (typeof tables)[number]): Promise<object[]> =>
    (await kit.database.model(table as typeof model.jobModel).findAll()).map((row) => plain(row))
  const snapshot = async (): Promise<string> => {
    const rows = await Promise.all(tables.map(all))
    return JSON.stringify(rows.map((of) => of.map((row) => JSON.stringify(row)).toSorted()))
  }

  it('notices an engine that began again, and not one that sends again', async () => {
    const told: number[] = []
    const records = createRecordIngest({ ...kit, onStartedAgain: (partition) => told.push(partition) })
    await records.ingest(parsed(waitingInstance))
    await records.ingest(parsed(waitingInstance))
    expect(records.startedAgain).to.equal(false)
    const anew = waitingInstance.slice(0, 2).map((shape) => parseLossless(recordText(shape, 1, 3_600_000)))
    expect(await records.ingest(anew)).to.include({ applied: 0, skipped: 2 })
    await records.ingest(anew)
    expect(records.startedAgain).to.equal(true)
    expect(told, 'said once').to.deep.equal([1])
  })

  it('shows where the tokens stand', async () => {
    expect(await kit.records.ingest(parsed(waitingInstance))).to.include({ applied: 14, skipped: 0, ignored: 0 })
    expect(await all(model.processDefinitionModel)).to.have.nested.property('[0].bpmnXml', '<xml>é</xml>')
    const [instance] = await all(model.processInstanceModel)
    expect(instance).to.include({
      key: keys.instance,
      caseId,
      state: 'ACTIVE',
      bpmnProcessId: 'oo',
      definitionVersion: 1,
      parentKey: null,
      endedAt: null,
    })
    const elements = await kit.database.model(model.elementInstanceModel).findAll({ order: ['key'] })
    expect(elements.map(({ elementId, state }) => [elementId, state])).to.deep.equal([
      ['start', 'COMPLETED'],
      ['process-request', 'ACTIVATED'],
    ])
    expect(await all(model.flowTakenModel)).to.have.nested.property('[0].times', 1)
    expect(await all(model.incidentModel)).to.have.nested.property('[0].state', 'OPEN')
    expect(await all(model.timerModel)).to.have.nested.property('[0].dueAt', '2026-03-31T23:33:20.000Z')
    expect((await all(model.jobModel))[0]).to.include({ state: 'CREATED', ended: false, key: keys.job })
    expect(await all(model.messageSubscriptionModel)).to.have.nested.property('[0].state', 'OPEN')
  })

  it('shows how it ended', async () => {
    await kit.records.ingest(parsed(waitingInstance))
    await kit.records.ingest(parsed(terminated))
    expect((await all(model.processInstanceModel))[0]).to.include({ state: 'TERMINATED', caseId: caseId })
    expect(await all(model.incidentModel)).to.have.nested.property('[0].state', 'RESOLVED')
    expect(await all(model.timerModel)).to.have.nested.property('[0].state', 'CANCELED')
    expect((await all(model.jobModel))[0]).to.include({ state: 'CANCELED', ended: true })
    expect(await all(model.messageSubscriptionModel)).to.have.nested.property('[0].state', 'CLOSED')
  })

  it('is the same in one bulk, record by record, replayed, doubled and shuffled inside a bulk', async () => {
    const everything = parsed([...waitingInstance, flowRecord(21)])
    await kit.records.ingest(everything)
    const expected = await snapshot()
    for (const bulks of [
      everything.map((one) => [one]),
      [everything, everything],
      [everything.slice(0, 5), everything, everything.slice(3)],
      [[...everything, ...everything]],
      [everything.toReversed()],
    ]) {
      const other = kitOf(await open())
      for (const bulk of bulks) await other.records.ingest(bulk)
      const own = kit
      kit = other
      expect(await snapshot()).to.equal(expected)
      kit = own
    }
  })

  it('follows an instance to another version: where it stands and what it knows, though a variable comes without its value', async () => {
    await kit.records.ingest(parsed(waitingInstance))
    const before = await all(model.variableModel)
    await kit.records.ingest(parsed(migrated))
    expect((await all(model.processInstanceModel))[0]).to.include({
      definitionVersion: 2,
      definitionKey: keys.of(2),
      caseId,
      state: 'ACTIVE',
      endedAt: null,
    })
    const elements = await all(model.elementInstanceModel)
    expect(
      elements.map((row) => `${String(Reflect.get(row, 'elementId'))} ${String(Reflect.get(row, 'state'))}`),
    ).to.include('judge-request ACTIVATED')
    expect((await all(model.jobModel))[0]).to.include({ elementId: 'judge-request', state: 'CREATED', ended: false })
    const withoutPosition = (rows: readonly object[]) => rows.map((row) => ({ ...row, position: '' }))
    expect(withoutPosition(await all(model.variableModel))).to.deep.equal(withoutPosition(before))
  })

  it('counts a flow once per token, also when it comes again', async () => {
    await kit.records.ingest(parsed([flowRecord(1), flowRecord(2)]))
    expect(await kit.records.ingest(parsed([flowRecord(2), flowRecord(3)]))).to.include({ applied: 1, skipped: 1 })
    expect(await all(model.flowTakenModel)).to.have.nested.property('[0].times', 3)
  })

  it('keeps positions per partition, and keys beyond 2^53', async () => {
    const key = String(2n ** 53n + 1n)
    await kit.records.ingest(parsed(waitingInstance))
    const fromFour = { ...jobRecord(3, 'CREATED'), key }
    expect(await kit.records.ingest(parsed([fromFour], 4))).to.include({ applied: 1 })
    expect(await kit.database.model(model.jobModel).findByPk(key)).to.include({ key })
  })

  it('passes over commands, rejections and garbage', async () => {
    const record = parsed([jobRecord(1, 'CREATED')])[0] as object
    const garbage = [
      null,
      1,
      'x',
      [],
      {},
      { ...record, position: 'x' },
      { ...record, timestamp: 1e99 },
      { ...record, value: 7 },
    ]
    const rest = [
      { ...record, recordType: 'COMMAND' },
      { ...record, recordType: 'COMMAND_REJECTION', position: 2 },
      { ...record, position: 3, valueType: 'NEW_KIND' },
    ]
    expect(await kit.records.ingest([...garbage, ...rest])).to.include({ ignored: 10, applied: 1 })
    expect(await all(model.jobModel)).to.deep.equal([])
    await kit.records.ingest([{ ...record, position: 4, value: { retries: 'many', elementId: 'é'.repeat(1000) } }])
    expect(await all(model.jobModel)).to.have.length(1)
  })

  it('withholds values that could be of persons', async () => {
    await kit.records.ingest(parsed(waitingInstance))
    const values = await kit.database.model(model.variableModel).findAll({ order: ['name'] })
    expect(values.map(({ name, value }) => [name, value])).to.deep.equal([
      ['caseId', `"${caseId}"`],
      ['note', null],
    ])
  })

  it('closes the tasks that the engine ended, and tells browsers of the case', async () => {
    const heard: Change[] = []
    kit.changes.subscribe((change) => heard.push(change))
    await kit.records.ingest(parsed(waitingInstance))
    expect(heard.map(({ topic, subjectId }) => [topic, subjectId])).to.deep.equal([['case', caseId]])
    const task = await kit.tasks.upsertFromJob(aTask(), aJob(keys.job))
    const { closedTasks } = await kit.records.ingest(parsed(terminated))
    expect(closedTasks.map(({ id }) => id)).to.deep.equal([task?.id])
    expect(await kit.tasks.get(task?.id ?? '')).to.include({
      status: 'AUTOMATISCH_AFGESLOTEN',
      closedReason: 'JOB_CANCELED',
    })
    expect(heard.some(({ topic, subjectId }) => topic === 'task' && subjectId === task?.id)).to.equal(true)
  })

  it('makes no task of a job that it saw end before the worker came', async () => {
    await kit.records.ingest(parsed([...waitingInstance, ...terminated]))
    expect(await kit.tasks.upsertFromJob(aTask(), aJob(keys.job))).to.equal(undefined)
  })

  it('leaves no open task behind when worker and stream come at the same moment', async function () {
    this.timeout(30_000)
    for (let n = 0; n < 15; n += 1) {
      const key = keys.of(1000 + n)
      const canceled = { ...jobRecord(100 + n, 'CANCELED'), key }
      await Promise.all([kit.tasks.upsertFromJob(aTask(), aJob(key)), kit.records.ingest(parsed([canceled]))])
    }
    expect((await kit.tasks.list({ scope: { kind: 'case', caseId, open: true } })).items).to.deep.equal([])
  })

  it('keeps a job whose error nobody caught', async () => {
    await kit.records.ingest(
      parsed([
        jobRecord(1, 'CREATED'),
        jobRecord(2, 'ERROR_THROWN', { elementId: 'NO_CATCH_EVENT_FOUND', errorCode: 'X' }),
      ]),
    )
    expect((await all(model.jobModel))[0]).to.include({ ended: false, elementId: 'process-request', errorCode: 'X' })
    await kit.records.ingest(parsed([jobRecord(3, 'ERROR_THROWN', { errorCode: 'X' })]))
    expect(await all(model.jobModel)).to.have.nested.property('[0].ended', true)
  })

  it('folds bulks that come at once one after the other', async () => {
    const pieces = waitingInstance.map((shape) => parsed([shape]))
    await Promise.all(pieces.map((piece) => kit.records.ingest(piece)))
    expect(await all(model.elementInstanceModel)).to.have.length(2)
  })
})

describe('shown value', () => {
  const shown = [
    '"018f0000-0000-7000-8000-00000000000a"',
    '"2026-01-05"',
    '"OO26-000123/002"',
    '"NIET_OO"',
    '3',
    'true',
    'null',
    '["A","B"]',
    '"P3M"',
    '"2026-01-05T09:00:00Z"',
  ]
  const withheld = [
    '"Jan Peeters"',
    '"Kolkstraat 27"',
    '{"name":"x"}',
    '["A","Jan de Man"]',
    '',
    'x',
    '"jan@x.be"',
    '85073003328',
    '"85.07.30-033.28"',
    `"${'A'.repeat(65)}"`,
  ]
  for (const json of shown) it(`lets ${json} through`, () => expect(shownValue(json)).to.equal(json))
  for (const json of withheld) it(`withholds ${json || 'nothing'}`, () => expect(shownValue(json)).to.equal(null))
})

describe('lossless JSON', () => {
  it('keeps long whole numbers as text, in any place but inside text', () => {
    const text =
      '{"a":9007199254740993,"b":[-9007199254740993],"c":"x 9007199254740993 \\" 9007199254740993","d":123,"e":1234567890123456.5,"f":1e30}'
    expect(parseLossless(text)).to.deep.equal({
      a: '9007199254740993',
      b: ['-9007199254740993'],
      c: 'x 9007199254740993 " 9007199254740993',
      d: 123,
      e: 1234567890123456.5,
      f: 1e30,
    })
  })
})
