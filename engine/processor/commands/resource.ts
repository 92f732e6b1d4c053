import { createHash } from 'node:crypto'

/** A file of a deployment. */
export interface Resource {
  readonly name: string
  readonly content: Uint8Array
}

/** MD5, as Zeebe compares resources (D2); it protects nothing. */
export const checksumOf = (content: Uint8Array): string => createHash('md5').update(content).digest('base64')
