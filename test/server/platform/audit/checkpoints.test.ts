import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { expect } from 'chai'
import { checkpointKeeper } from '#server/platform/audit/checkpoint-keeper'
import { checkSignature, parseCheckpoints, signCheckpoint } from '#server/platform/audit/signed-checkpoint'
import { openSqlite } from '#test/support/database'
import { kitOf } from '../kit.ts'
import { makeChain } from './tampering.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const signingKey = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
const at = '2026-01-05T09:00:00.000Z'
const checkpoint = { position: 7, hash: 'a'.repeat(64) }

describe('checkpoints of the audit', () => {
  it('are signed, and no word of them can change', () => {
    const signed = signCheckpoint(checkpoint, at, privateKey)
    expect(checkSignature(signed, publicKey)).to.equal('GOOD')
    expect(checkSignature(signed, undefined)).to.equal('NOT_CHECKED')
    for (const change of [
      { position: 6 },
      { hash: 'b'.repeat(64) },
      { at: '2026-01-06T09:00:00.000Z' },
      { key: 'x' },
    ]) {
      expect(checkSignature({ ...signed, ...change }, publicKey), JSON.stringify(change)).to.equal('BAD')
    }
    expect(checkSignature(signed, generateKeyPairSync('ed25519').publicKey)).to.equal('BAD')
    expect(checkSignature(signCheckpoint(checkpoint, at, undefined), publicKey)).to.equal('UNSIGNED')
  })

  describe('kept by the server', () => {
    let dir: string
    beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'checkpoints-'))))
    afterEach(() => rmSync(dir, { recursive: true }))

    it('are one a day, are never written again and stand in the audit themselves', async () => {
      const database = await openSqlite()
      const { audit } = kitOf(database)
      let now = Date.parse(at)
      const options = { audit, dir: join(dir, 'kept'), key: privateKey, onError: () => undefined, now: () => now }
      const keeper = checkpointKeeper(options)
      expect(await keeper.keep()).to.equal(undefined)
      await makeChain(database, 10)
      expect(await keeper.keep()).to.equal(join(dir, 'kept', '2026-01-05.json'))
      expect(await keeper.keep()).to.equal(undefined)
      now += 86_400_000
      await keeper.keep()
      expect(readdirSync(join(dir, 'kept')).toSorted()).to.deep.equal(['2026-01-05.json', '2026-01-06.json'])
      const kept = readdirSync(join(dir, 'kept')).flatMap((name) =>
        parseCheckpoints(readFileSync(join(dir, 'kept', name), 'utf8')),
      )
      expect(kept.map((one) => checkSignature(one, publicKey))).to.deep.equal(['GOOD', 'GOOD'])
      expect(await audit.verify(...kept)).to.include({ ok: true, count: 12 })
      await database.drop()
    })
  })

  describe('npm run audit', function () {
    this.timeout(60_000)
    const run = (args: readonly string[], env: Record<string, string>) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--import=tsx', 'scripts/audit.ts', ...args], {
        encoding: 'utf8',
        env: { ...process.env, AUDIT_SIGNING_KEY: '', AUDIT_PUBLIC_KEY: '', ...env },
      })
      return { status, stdout, stderr }
    }

    it('prints a checkpoint and proves by it that the end was cut off', async () => {
      const database = await openSqlite()
      await makeChain(database, 20)
      const env = { DATABASE_URL: database.url, AUDIT_SIGNING_KEY: signingKey }
      const printed = run(['checkpoint'], env)
      expect(printed.status, printed.stderr).to.equal(0)
      expect(parseCheckpoints(printed.stdout)[0]).to.include({ position: 20 })
      const dir = mkdtempSync(join(tmpdir(), 'audit-'))
      const file = join(dir, 'outside.json')
      writeFileSync(file, printed.stdout)
      expect(run(['verify', '--checkpoint', file], env)).to.include({ status: 0, stderr: '' })
      await database.sequelize.query('DELETE FROM audit_event WHERE position > 15')
      await database.sequelize.query(
        'UPDATE audit_head SET position = 15, hash = (SELECT hash FROM audit_event WHERE position = 15)',
      )
      expect(run(['verify'], env).status).to.equal(0)
      const found = run(['verify', '--checkpoint', file], env)
      expect(found).to.deep.include({ status: 1, stderr: 'audit: CUT_OFF at position 16\n' })
      rmSync(dir, { recursive: true })
      await database.drop()
    })

    it('says when a checkpoint is not signed', async () => {
      const database = await openSqlite()
      await makeChain(database, 5)
      const { status, stderr } = run(['checkpoint'], { DATABASE_URL: database.url })
      expect({ status, stderr }).to.deep.equal({ status: 0, stderr: 'not signed: AUDIT_SIGNING_KEY is not set\n' })
      await database.drop()
    })
  })
})
