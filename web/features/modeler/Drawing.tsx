import { type RefObject, useEffect } from 'react'
import { elementTemplates } from '#modelling/blocks/templates'
import { markFindings } from './canvas/mark-findings.ts'
import { serviceOf } from './canvas/services.ts'
import type { Live } from './canvas/use-modeler.ts'
import type { Draft, DraftFiles } from './files/use-draft-files.ts'
import { labels } from './labels.nl.ts'
import type { Field } from './panel/field.ts'
import { Bottom } from './side/Bottom.tsx'
import { OutlineSide } from './side/OutlineSide.tsx'
import { useCatalogue } from './side/use-catalogue.ts'
import { useFindings } from './side/use-findings.ts'
import { Splitter } from './toolbar/Splitter.tsx'
import { useKeptFlag, useKeptNumber } from './toolbar/use-kept.ts'

interface Props {
  readonly draft: Draft
  readonly hidden: boolean
  readonly container: RefObject<HTMLDivElement | null>
  readonly panel: RefObject<HTMLDivElement | null>
  readonly live: Live
  readonly files: DraftFiles
  readonly field: Field
  readonly readOnly: boolean
  /** comments too are writing */
  readonly mayWrite: boolean
  readonly outlineOpen: boolean
  readonly diagramName: string
  /** shows an element of the diagram, or a file */
  readonly show: (elementId: string, file?: string) => void
}

/** The canvas with its panels: outline at the left, properties at the right, problems and comments below. */
export const Drawing = ({
  draft,
  hidden,
  container,
  panel,
  live,
  files,
  field,
  readOnly,
  mayWrite,
  outlineOpen,
  diagramName,
  show,
}: Props) => {
  const [width, setWidth] = useKeptNumber('woonzaak.modeler.panel', 340)
  const [height, setHeight] = useKeptNumber('woonzaak.modeler.problems', 180)
  const [problemsOpen, setProblemsOpen] = useKeptFlag('woonzaak.modeler.problems-open', true)
  const catalogue = useCatalogue()
  const findings = useFindings(files.files, catalogue)
  const { modeler } = live
  useEffect(() => {
    if (catalogue === undefined || modeler === undefined) return
    Object.assign(field, { catalogue })
    serviceOf(modeler, 'elementTemplatesLoader').setTemplates(elementTemplates(catalogue))
    // the panel reads the field anew when it is drawn
    serviceOf(modeler, 'eventBus').fire('propertiesPanel.providersChanged')
  }, [catalogue, modeler, field])
  useEffect(() => {
    if (modeler !== undefined) markFindings(modeler, findings.items, diagramName, () => setProblemsOpen(true))
    // the setter is new each time and does the same
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [modeler, findings.items, diagramName])
  return (
    <>
      <div className="wz-work" hidden={hidden}>
        {outlineOpen ? <OutlineSide live={live} readOnly={readOnly} show={show} /> : <span />}
        <div className="wz-centre">
          <div className="wz-drawing">
            <div className="wz-canvas">
              <div ref={container} className="wz-sheet" role="region" aria-label={labels.canvas} />
              {live.broken ? <p className="callout bad">{labels.importBroken}</p> : null}
            </div>
            <Splitter label={labels.splitter} direction="vertical" size={width} min={260} max={640} onSize={setWidth} />
            <aside
              ref={panel}
              className={readOnly ? 'wz-panel read-only' : 'wz-panel'}
              style={{ width }}
              aria-label={labels.properties}
              onInput={readOnly ? undefined : files.touch}
            />
          </div>
          {problemsOpen ? (
            <div>
              <Splitter
                label={labels.bottomSplitter}
                direction="horizontal"
                size={height}
                min={90}
                max={480}
                onSize={setHeight}
              />
              <Bottom
                draft={draft}
                live={live}
                findings={findings}
                readOnly={readOnly}
                mayWrite={mayWrite}
                height={height}
                show={show}
              />
            </div>
          ) : null}
        </div>
      </div>
      <footer className="wz-status">
        <button
          type="button"
          className="link"
          aria-expanded={problemsOpen}
          onClick={() => setProblemsOpen(!problemsOpen)}
        >
          {findings.words}
        </button>
        <span className="grow" />
        <span className="muted">Camunda 8.5</span>
      </footer>
    </>
  )
}
