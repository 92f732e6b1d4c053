import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { FileResponse } from '#contract/endpoint'
import { errorSentence } from '../error-sentence.ts'
import { saveFile } from '../save-file.ts'

/** A button that fetches a file with the token of the session and hands it to the browser. */
export const DownloadFile = ({
  words,
  load,
}: {
  readonly words: string
  readonly load: () => Promise<FileResponse>
}) => {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const start = (): void => {
    setBusy(true)
    load()
      .then(saveFile, (error: unknown) => void message.error(errorSentence(error)))
      .finally(() => setBusy(false))
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={start}>
      {words}
    </Button>
  )
}
