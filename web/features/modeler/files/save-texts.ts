import { saveFile } from '../../../shared/save-file.ts'
import type { ModelFiles } from './use-draft-files.ts'

/** Hands a text to the browser, which keeps it under its name. */
export const saveText = (fileName: string, mediaType: string, text: string): void =>
  saveFile({ fileName, mediaType, content: new TextEncoder().encode(text) })

/** Hands files to the browser. @param mark before their names, which tells whose they are */
export const saveTexts = (files: ModelFiles, mark: string): void => {
  for (const { name, content } of files) saveText(`${mark}-${name}`, 'application/xml', content)
}
