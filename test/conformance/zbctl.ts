import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { decisionModel, errorModel, messageModel, workModel, type Model } from './model.ts'
import type { Scenario, Session } from './scenario.ts'
import { zbctl } from './zbctl-client.ts'
import { commands } from './zbctl-commands.ts'
import { runScript } from './zbctl-script.ts'

const withFile = async (model: Pick<Model, 'name' | 'xml'>, use: (path: string) => Promise<void>): Promise<void> => {
  const dir = await mkdtemp(join(tmpdir(), 'zbctl-'))
  const path = join(dir, model.name)
  await writeFile(path, model.xml)
  try {
    await use(path)
  } finally {
    await rm(dir, { recursive: true })
  }
}

const activate = async (session: Session, model: Model): Promise<Record<string, unknown>> => {
  const { jobs } = await zbctl(session).json('activate', 'jobs', model.jobType)
  expect(jobs).to.have.length(1)
  return Array.isArray(jobs) ? Object(jobs[0]) : {}
}

const works = async (session: Session): Promise<void> => {
  const model = workModel(session.suffix())
  const { text, json } = zbctl(session)
  expect(await text('status')).to.contain('Partition 1 : Leader')
  await withFile(model, async (path) => {
    await text('deploy', 'resource', path)
    await text('deploy', path)
  })
  // a number beyond 2^53 keeps its digits
  const result = text('create', 'instance', model.processId, '--withResult', '--variables', '{"big":9007199254740993}')
  const job = await activate(session, model)
  expect(String(job['variables'])).to.contain('9007199254740993')
  await text('update', 'retries', String(job['key']), '--retries', '5')
  await text('fail', 'job', String(job['key']), '--retries', '4', '--errorMessage', 'again')
  const again = await activate(session, model)
  expect([again['key'], again['retries']]).to.deep.equal([job['key'], 4])
  await text('complete', 'job', String(job['key']), '--variables', '{"answer":42}')
  expect(await result)
    .to.contain('9007199254740993')
    .and.contain('\\"answer\\":42')
  const other = await json('create', 'instance', model.processId, '--version', '1')
  await text('set', 'variables', String(other['processInstanceKey']), '--variables', '{"b":2}')
  await text('cancel', 'instance', String(other['processInstanceKey']))
}

const throws = async (session: Session): Promise<void> => {
  const model = errorModel(session.suffix())
  const { text } = zbctl(session)
  await withFile(model, async (path) => void (await text('deploy', 'resource', path)))
  const result = text('create', 'instance', model.processId, '--withResult')
  const job = await activate(session, model)
  await text('throwError', 'job', String(job['key']), '--errorCode', 'REFUSED', '--variables', '{"why":"cold"}')
  expect(await result).to.contain('\\"reason\\":\\"cold\\"')
}

const messages = async (session: Session): Promise<void> => {
  const model = messageModel(session.suffix())
  const { text } = zbctl(session)
  await withFile(model, async (path) => void (await text('deploy', 'resource', path)))
  await text('publish', 'message', model.messageName, '--correlationKey', 'k', '--ttl', '1m', '--variables', '{"ok":1}')
  const result = await text('create', 'instance', model.processId, '--withResult', '--variables', '{"reference":"k"}')
  expect(result).to.contain('\\"ok\\":1')
}

const decides = async (session: Session): Promise<void> => {
  const model = decisionModel(session.suffix())
  const { json, text } = zbctl(session)
  await withFile(model, async (path) => {
    expect(await text('deploy', 'resource', path)).to.contain(model.decisionId)
  })
  const answer = await json('evaluate', 'decision', model.decisionId, '--variables', '{"season":"summer"}')
  expect(answer['decisionOutput']).to.equal('"salad"')
}

const refusals = async (session: Session): Promise<void> => {
  const { fails, text } = zbctl(session)
  const unknown = '2251799813999999'
  expect(await fails('complete', 'job', unknown))
    .to.contain('NotFound')
    .and.contain('no such job was found')
  expect(await fails('resolve', 'incident', unknown)).to.contain('NotFound')
  expect(await fails('cancel', 'instance', unknown)).to.contain('NotFound')
  expect(await fails('create', 'instance', `none-${session.suffix()}`)).to.contain('NotFound')
  // no jobs in time is no failure; the client itself gives up a little later than it asks the gateway to, by a part of this time
  await text('activate', 'jobs', `none-${session.suffix()}`, '--requestTimeout', '2s')
}

export const zbctlScenarios: readonly Scenario[] = [
  {
    client: 'zbctl',
    title: `runs a script of ${commands.filter(({ command }) => command !== '').length} commands`,
    run: runScript,
  },
  { client: 'zbctl', title: 'deploys, starts, activates, fails, completes and gets the result', run: works },
  { client: 'zbctl', title: 'throws an error that the process catches', run: throws },
  { client: 'zbctl', title: 'publishes a message before anyone waits for it', run: messages },
  { client: 'zbctl', title: 'is told what does not exist', run: refusals },
  { client: 'zbctl', title: 'deploys and evaluates a decision', run: decides },
]
