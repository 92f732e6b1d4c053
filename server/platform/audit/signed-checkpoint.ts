import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'
import type { Checkpoint } from './verify.ts'

/** A checkpoint as it is kept outside: what it says, when, and who says so. */
export interface SignedCheckpoint extends Checkpoint {
  /** UTC instant */
  readonly at: string
  /** fingerprint of the public key; null when it is not signed */
  readonly key: string | null
  /** Ed25519, base64 */
  readonly signature: string | null
}

/** NOT_CHECKED: signed, but the key to check with was not given. */
export type SignatureState = 'GOOD' | 'BAD' | 'UNSIGNED' | 'NOT_CHECKED'

/** The text is no Ed25519 key; it is not repeated. */
export class KeyError extends Error {
  override readonly name = 'KeyError'
}

/** @param text PKCS#8 in PEM or in base64 on one line, as `npm run audit -- keys` prints it. @throws KeyError */
export const readSigningKey = (text: string): KeyObject =>
  ed25519(() => createPrivateKey(text.includes('BEGIN') ? text : { key: bytesOf(text), format: 'der', type: 'pkcs8' }))

/** @param text SPKI in PEM or in base64 on one line. @throws KeyError */
export const readPublicKey = (text: string): KeyObject =>
  ed25519(() => createPublicKey(text.includes('BEGIN') ? text : { key: bytesOf(text), format: 'der', type: 'spki' }))

/** @param key undefined leaves it unsigned: it then proves no more than the place where it is kept */
export const signCheckpoint = (checkpoint: Checkpoint, at: string, key: KeyObject | undefined): SignedCheckpoint => {
  const said = { position: checkpoint.position, hash: checkpoint.hash, at }
  if (!key) return { ...said, key: null, signature: null }
  return {
    ...said,
    key: fingerprint(createPublicKey(key)),
    signature: sign(null, textOf(said), key).toString('base64'),
  }
}

/** Whether the checkpoint is what the holder of the key said. */
export const checkSignature = (signed: SignedCheckpoint, publicKey: KeyObject | undefined): SignatureState => {
  if (signed.signature === null) return 'UNSIGNED'
  if (!publicKey) return 'NOT_CHECKED'
  const isGood =
    signed.key === fingerprint(publicKey) &&
    verify(null, textOf(signed), publicKey, Buffer.from(signed.signature, 'base64'))
  return isGood ? 'GOOD' : 'BAD'
}

/** Checkpoints of a file: one JSON object a line. @throws ZodError, SyntaxError */
export const parseCheckpoints = (text: string): SignedCheckpoint[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => shape.parse(JSON.parse(line)))

const shape = z.object({
  position: z.number().int().min(1),
  hash: z.string().regex(/^[\da-f]{64}$/),
  at: z.string(),
  key: z.string().nullable(),
  signature: z.string().nullable(),
})

const ed25519 = (read: () => KeyObject): KeyObject => {
  try {
    const key = read()
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // what is wrong with it could repeat it
  }
  throw new KeyError('not an Ed25519 key')
}

const bytesOf = (text: string): Buffer => Buffer.from(text.trim(), 'base64')

const fingerprint = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 16)

// The first words keep a signature from being used for anything else.
const textOf = ({ position, hash, at }: Pick<SignedCheckpoint, 'position' | 'hash' | 'at'>): Buffer =>
  Buffer.from(`woonzaak audit checkpoint 1\n${position}\n${hash}\n${at}`)
