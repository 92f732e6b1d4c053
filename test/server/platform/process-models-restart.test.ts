import { expect } from 'chai'
import { startEngine } from '#engine'
import { createAudit } from '#server/platform/audit/audit'
import type { Database } from '#server/platform/db/database'
import { plain } from '#server/platform/db/model'
import { deployModels } from '#server/platform/process-models/deploy-models'
import { deployVersion } from '#server/platform/process-models/deploy-version'
import { type ModelFile, processVersionModel } from '#server/platform/process-models/model'
import { recordRepository } from '#server/platform/process-models/record-repository'
import { type ModelFiles, readRepository } from '#server/platform/process-models/repository'
import { digestOf, newestVersion } from '#server/platform/process-models/versions'
import { connectZeebe } from '#server/platform/zeebe/client'
import { EngineError } from '#server/platform/zeebe/commands'
import { describeOnDatabases } from '#test/support/database'

const processId = 'posting-date'
const repository = readRepository().filter((model) => model.processId === processId)

const changed = (files: readonly ModelFile[], word: string): ModelFile[] =>
  files.map((file) => ({
    ...file,
    content: file.content.replace('</bpmn:definitions>', `<!-- ${word} --></bpmn:definitions>`),
  }))

const withWord = (word: string): ModelFiles[] =>
  repository.map((model) => ({ ...model, files: changed(model.files, word) }))

const published = async (database: Database, number: number, word: string): Promise<void> => {
  const files = changed(repository[0]?.files ?? [], word)
  await database.model(processVersionModel).create({
    processId,
    number,
    title: word,
    files,
    digest: digestOf(files),
    origin: 'PUBLISHED',
    changes: [],
    remark: '',
    publishedAt: database.now(),
    engineVersion: number,
  })
}

describeOnDatabases('versions at the start of the house', (open) => {
  const numbersOf = async (database: Database) =>
    (await database.model(processVersionModel).findAll({ where: { processId }, order: ['number'] }))
      .map(plain)
      .map(({ number, origin }) => `${number} ${origin}`)

  it('the repository is version 1, and is recorded once, also by two servers that start together', async () => {
    const database = await open()
    await Promise.all([recordRepository(database, repository), recordRepository(database, repository)])
    await recordRepository(database, repository)
    expect(await numbersOf(database)).to.deep.equal(['1 REPOSITORY'])
  })

  it('a changed file of the repository is the next version, over a published one too; an old one is not', async () => {
    const database = await open()
    await recordRepository(database, repository)
    await published(database, 2, 'published')
    await recordRepository(database, repository)
    expect(await numbersOf(database)).to.deep.equal(['1 REPOSITORY', '2 PUBLISHED'])
    await recordRepository(database, withWord('newer'))
    expect(await numbersOf(database)).to.deep.equal(['1 REPOSITORY', '2 PUBLISHED', '3 REPOSITORY'])
  })

  it('what was published and then committed to the repository is no new version', async () => {
    const database = await open()
    await recordRepository(database, repository)
    await published(database, 2, 'published')
    await recordRepository(database, withWord('published'))
    expect(await numbersOf(database)).to.deep.equal(['1 REPOSITORY', '2 PUBLISHED'])
  })

  it('a repository that went back is followed, while nobody published', async () => {
    const database = await open()
    await recordRepository(database, repository)
    await recordRepository(database, withWord('newer'))
    await recordRepository(database, repository)
    expect(await numbersOf(database)).to.deep.equal(['1 REPOSITORY', '2 REPOSITORY', '3 REPOSITORY'])
  })

  it('a restart deploys the published version and nothing else; a second one changes nothing', async function () {
    this.timeout(60_000)
    const database = await open()
    const audit = createAudit(database)
    const engine = await startEngine({ memory: true, port: 0 })
    try {
      await deployModels({ database, audit }, engine.address)
      await published(database, 2, 'published')
      await deployModels({ database, audit }, engine.address)
      expect(await newestVersion(database, processId)).to.include({ number: 2, engineVersion: 2 })
      await deployModels({ database, audit }, engine.address)
      expect(await newestVersion(database, processId)).to.include({ number: 2, engineVersion: 2 })
      const deployments = await audit.list({ objectKind: 'process_definition', objectId: processId })
      expect(deployments.map(({ detail }) => detail['version'])).to.deep.equal([1, 2])
    } finally {
      await engine.stop()
    }
  })

  it('a deployment that is sent twice changes nothing, and waits out an engine that is away', async function () {
    this.timeout(60_000)
    const database = await open()
    const engine = await startEngine({ memory: true, port: 0 })
    const commands = connectZeebe({ address: engine.address, timeoutMs: 2000 })
    try {
      await recordRepository(database, repository)
      const version = await newestVersion(database, processId)
      const versionId = version?.id ?? ''
      await deployVersion(database, commands, versionId)
      await deployVersion(database, commands, versionId)
      expect(await newestVersion(database, processId)).to.include({ engineVersion: 1, deployError: null })
      await engine.stop()
      const away = await deployVersion(database, commands, versionId).catch((error: unknown) => error)
      expect(away).to.be.instanceOf(EngineError)
      expect(await newestVersion(database, processId)).to.include({ engineVersion: 1, deployError: null })
    } finally {
      await commands.close()
      await engine.stop().catch(() => undefined)
    }
  })

  it('a version that the engine refused stays behind, and the one before it is deployed', async function () {
    this.timeout(60_000)
    const database = await open()
    const audit = createAudit(database)
    const engine = await startEngine({ memory: true, port: 0 })
    try {
      await recordRepository(database)
      await published(database, 2, 'refused')
      const refused = { engineVersion: null, deployError: 'Element: x' }
      await database.model(processVersionModel).update(refused, { where: { processId, number: 2 } })
      await deployModels({ database, audit }, engine.address)
      expect(await newestVersion(database, processId, { number: 1 })).to.include({ engineVersion: 1 })
      expect(await newestVersion(database, processId)).to.include(refused)
    } finally {
      await engine.stop()
    }
  })
})
