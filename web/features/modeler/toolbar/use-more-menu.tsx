import { App, Modal } from 'antd'
import type { MenuProps } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Modeler } from '../canvas/create-modeler.ts'
import { replaceDiagram } from '../canvas/replace-diagram.ts'
import type { Draft } from '../files/use-draft-files.ts'
import { saveText } from '../files/save-texts.ts'
import { labels } from '../labels.nl.ts'

interface Options {
  readonly draft: Draft
  readonly modeler: Modeler | undefined
  readonly readOnly: boolean
  readonly diagramName: string
}

interface More {
  readonly items: MenuProps['items']
  readonly dialogs: ReactNode
}

/** What is done less often: versions, comparing, files in and out. */
export const useMoreMenu = ({ draft, modeler, readOnly, diagramName }: Options): More => {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const chooser = useRef<HTMLInputElement>(null)
  const [given, setGiven] = useState<string>()
  const exportXml = async () => {
    const xml = (await modeler?.saveXML({ format: true }))?.xml
    if (xml !== undefined) saveText(diagramName, 'application/xml', xml)
  }
  const exportSvg = async () => {
    const svg = (await modeler?.saveSVG())?.svg
    if (svg !== undefined) saveText(diagramName.replace(/bpmn$/, 'svg'), 'image/svg+xml', svg)
  }
  const replace = async () => {
    if (modeler === undefined || given === undefined) return
    setGiven(undefined)
    const outcome = await replaceDiagram(modeler, given, draft.processId)
    if (outcome === 'BROKEN') void message.error(labels.importBroken)
    if (outcome !== 'BROKEN' && outcome !== draft.processId)
      void message.info(labels.importOther(outcome, draft.processId))
  }
  const of = `/processen/modellen/${draft.processId}`
  return {
    items: [
      { key: 'versions', label: labels.submit, onClick: () => void navigate(of) },
      // the page of the process shows the draft beside the newest version
      { key: 'compare', label: labels.compare, onClick: () => void navigate(`${of}?versie=ontwerp`) },
      { type: 'divider' },
      { key: 'xml', label: labels.exportXml, onClick: () => void exportXml() },
      { key: 'svg', label: labels.exportSvg, onClick: () => void exportSvg() },
      { key: 'import', label: labels.importFile, disabled: readOnly, onClick: () => chooser.current?.click() },
    ],
    dialogs: (
      <>
        <input
          ref={chooser}
          type="file"
          accept=".bpmn,.xml"
          hidden
          aria-label={labels.importFile}
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            void file?.text().then(setGiven)
          }}
        />
        <Modal
          open={given !== undefined}
          title={labels.replaceDiagram}
          okText={labels.replaceDiagram}
          cancelText={labels.cancel}
          onOk={() => void replace()}
          onCancel={() => setGiven(undefined)}
        >
          <p>{labels.importAsk}</p>
        </Modal>
      </>
    ),
  }
}
