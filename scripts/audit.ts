// `npm run audit -- checkpoint | verify [--checkpoint FILE …] | keys`: the chain of the audit log, for who keeps checkpoints outside.
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createAudit } from '#server/platform/audit/audit'
import {
  checkSignature,
  parseCheckpoints,
  readPublicKey,
  readSigningKey,
  signCheckpoint,
  type SignedCheckpoint,
} from '#server/platform/audit/signed-checkpoint'
import { readConfig } from '#server/platform/config'
import { connect } from '#server/platform/db/connect'
import type { Database } from '#server/platform/db/database'

const usage = `npm run audit -- checkpoint                      prints a checkpoint of the chain, signed with AUDIT_SIGNING_KEY
npm run audit -- verify [--checkpoint FILE]...   checks the chain, and that each checkpoint still stands in it
npm run audit -- keys                            makes a pair of keys for AUDIT_SIGNING_KEY and AUDIT_PUBLIC_KEY`

const tell = (text: string): void => void process.stdout.write(`${text}\n`)
const warn = (text: string): void => void process.stderr.write(`${text}\n`)

/** The setting as a key; undefined when it is not set. @throws KeyError */
const keyFrom = (name: string, read: (text: string) => KeyObject): KeyObject | undefined => {
  const text = process.env[name] ?? ''
  return text === '' ? undefined : read(text)
}

const openDatabase = async (): Promise<Database> => {
  const { databaseUrl } = readConfig(process.env)
  const file = /^sqlite:(.+)$/.exec(databaseUrl)?.[1]
  if (file !== undefined && !existsSync(file)) throw new Error(`there is no database ${file}`)
  return connect(databaseUrl)
}

const printCheckpoint = async (): Promise<number> => {
  const key = keyFrom('AUDIT_SIGNING_KEY', readSigningKey)
  const database = await openDatabase()
  tell(JSON.stringify(signCheckpoint(await createAudit(database).checkpoint(), new Date().toISOString(), key)))
  if (!key) warn('not signed: AUDIT_SIGNING_KEY is not set')
  await database.close()
  return 0
}

const verifyAll = async (paths: readonly string[]): Promise<number> => {
  const kept = paths.flatMap(filesAt).flatMap((file) => parseCheckpoints(readFileSync(file, 'utf8')))
  if (!kept.map(isCredible).every(Boolean)) return 1
  const database = await openDatabase()
  const started = performance.now()
  const result = await createAudit(database).verify(...kept)
  const seconds = (performance.now() - started) / 1000
  await database.close()
  if (!result.ok) {
    warn(`audit: ${result.fault} at position ${result.position}`)
    return 1
  }
  const perSecond = Math.round(result.count / seconds)
  tell(`audit: ${result.count} entries stand as written, ${kept.length} checkpoints hold, ${perSecond} entries/s`)
  return 0
}

const filesAt = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(path, name))
    : [path]

const isCredible = (checkpoint: SignedCheckpoint): boolean => {
  const own = keyFrom('AUDIT_SIGNING_KEY', readSigningKey)
  const publicKey = keyFrom('AUDIT_PUBLIC_KEY', readPublicKey) ?? (own && createPublicKey(own))
  const state = checkSignature(checkpoint, publicKey)
  const said = `checkpoint ${checkpoint.position} of ${checkpoint.at}`
  if (state === 'UNSIGNED') warn(`${said} is not signed`)
  if (state === 'NOT_CHECKED') warn(`${said}: signature not checked, AUDIT_PUBLIC_KEY is not set`)
  if (state === 'BAD') warn(`audit: BAD_SIGNATURE of ${said}`)
  return state !== 'BAD'
}

const printKeys = (): number => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  tell(`AUDIT_SIGNING_KEY=${privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')}`)
  tell(`AUDIT_PUBLIC_KEY=${publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}`)
  return 0
}

const run = async ([command, ...rest]: readonly string[]): Promise<number> => {
  if (command === 'checkpoint') return printCheckpoint()
  if (command === 'verify') return verifyAll(rest.filter((_, index) => rest[index - 1] === '--checkpoint'))
  if (command === 'keys') return printKeys()
  warn(usage)
  return 2
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    warn(`audit: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(2)
  },
)
