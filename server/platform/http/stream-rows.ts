import { once } from 'node:events'
import type { Response } from 'express'
import { dataPolicy } from './security-headers.ts'
import type { Viewer } from '../auth/viewer.ts'

export interface RowStream {
  readonly response: Response
  readonly fileName: string
  readonly mediaType: string
  /** who asks now; throws when the right has gone */
  readonly again: () => Promise<Viewer>
  /** ms between two looks at the right */
  readonly recheckMs: number
}

/**
 * Sends a long file piece by piece, at the pace of the reader. The right is read again while it runs: when it has gone the connection
 * breaks, so that half a file never looks whole.
 *
 * @returns whether all of it was sent
 */
export const streamRows = async (stream: RowStream, pieces: AsyncIterable<string>): Promise<boolean> => {
  const { response, fileName, mediaType, again, recheckMs } = stream
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const look = setInterval(() => void again().catch(() => response.destroy()), recheckMs)
  response.status(200).set({
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${fileName}"`,
    'content-security-policy': dataPolicy,
  })
  try {
    for await (const piece of pieces) {
      if (response.destroyed) return false
      if (!response.write(piece)) await once(response, 'drain', { signal: gone.signal })
    }
    // what was sent since the last look must still be the viewer's when the file ends
    await again()
    response.end()
    return true
  } catch (error) {
    response.destroy()
    if (gone.signal.aborted) return false
    throw error
  } finally {
    clearInterval(look)
  }
}
