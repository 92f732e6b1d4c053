/** Hands a file to the browser, which keeps it among its downloads. */
export const saveFile = (file: {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Uint8Array
}): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([new Uint8Array(file.content)], { type: file.mediaType }))
  link.download = file.fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
