import { createHash, timingSafeEqual } from 'node:crypto'
import type { Metadata } from '@grpc/grpc-js'

/** Checks the `authorization: Bearer <secret>` of a call; without a secret everyone may call. */
export const isAuthorised = (secret: string | undefined): ((metadata: Metadata) => boolean) => {
  if (secret === undefined) return () => true
  const expected = digest(`Bearer ${secret}`)
  return (metadata) =>
    metadata.get('authorization').some((value) => timingSafeEqual(digest(value.toString()), expected))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
