import type { FileResponse } from '#contract/endpoint'

/** Hands a fetched file to the browser, which keeps it under its name. */
export const saveFile = ({ fileName, mediaType, content }: FileResponse): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([new Uint8Array(content)], { type: mediaType }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
