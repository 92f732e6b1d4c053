import type { Response } from 'express'
import type { FileResponse } from '#contract/endpoint'
import { dataPolicy } from './security-headers.ts'

/** Sends bytes as an attachment that no browser runs: never shown in our origin, whatever is in it. */
export const sendFile = (response: Response, { fileName, mediaType, content }: FileResponse): void => {
  response.setHeader('content-type', mediaType)
  response.setHeader('content-disposition', contentDisposition(fileName))
  response.setHeader('content-security-policy', dataPolicy)
  response.setHeader('content-length', content.byteLength)
  response.end(content)
}

/** Header of an attachment; the name survives in every browser. */
export const contentDisposition = (fileName: string): string => {
  const ascii = fileName.replaceAll(/[^\w .,()-]/g, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}
