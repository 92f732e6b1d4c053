import { Alert, Button, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { exportModelVersion } from '#contract/process-models'
import { canDo } from '#domain/access/can-do'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { useSession } from '../../shared/session.tsx'
import { DownloadFile } from '../../shared/ui/DownloadFile.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { labels, versionStateWord } from './labels.nl.ts'
import type { Model } from './ModelPage.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import type { Choice, Side } from './view.ts'

interface Props {
  readonly model: Model
  readonly choice: Choice
  readonly choose: (choice: Choice) => void
}

type Version = Model['versions'][number]

/** The draft and every version, newest first: one is looked at, one it is compared with. */
export const VersionList = ({ model, choice, choose }: Props) => {
  const [restoring, setRestoring] = useState<number>()
  const row = (side: Side, name: string, children: ReactNode) => (
    <li key={side} className={side === choice.shown || side === choice.base ? 'model-version chosen' : 'model-version'}>
      <div className="model-choice">
        <Radio
          name="shown"
          checked={side === choice.shown}
          onChange={() => choose({ shown: side, base: side === choice.base ? choice.shown : choice.base })}
        >
          {name}
        </Radio>
        <Radio
          name="base"
          checked={side === choice.base}
          disabled={side === choice.shown}
          aria-label={`${labels.compareWith}: ${name}`}
          onChange={() => choose({ ...choice, base: side })}
        >
          {labels.compareWith.toLowerCase()}
        </Radio>
      </div>
      {children}
    </li>
  )
  return (
    <section className="panel" aria-label={labels.versions}>
      <header>{labels.versions}</header>
      <ul className="model-versions">
        {model.draft === null
          ? null
          : row('ontwerp', labels.draftVersion, <p className="muted">{labels.draftOf(model.draft.createdBy.name)}</p>)}
        {model.versions.map((version) =>
          row(
            version.number,
            labels.versionNumber(version.number),
            <VersionFacts
              version={version}
              processId={model.processId}
              isNewest={version === model.versions[0]}
              onRestore={model.draft === null ? () => setRestoring(version.number) : undefined}
            />,
          ),
        )}
      </ul>
      <footer className="model-versions-foot">
        <Radio
          checked={choice.base === undefined}
          onChange={() => choose({ ...choice, base: undefined })}
          aria-label={`${labels.compareWith}: ${labels.nothingToCompare}`}
        >
          {labels.compareWith} {labels.nothingToCompare.toLowerCase()}
        </Radio>
      </footer>
      {restoring === undefined ? null : (
        <RestoreDialog processId={model.processId} number={restoring} onClose={() => setRestoring(undefined)} />
      )}
    </section>
  )
}

interface FactsProps {
  readonly version: Version
  readonly processId: string
  readonly isNewest: boolean
  readonly onRestore: (() => void) | undefined
}

const VersionFacts = ({ version, processId, isNewest, onRestore }: FactsProps) => {
  const { viewer } = useSession()
  const params = { processId, number: version.number }
  const mayRestore = canDo(viewer, 'UPDATE', 'PROCESS_MODEL').ok && !isNewest
  return (
    <div className="model-facts">
      <p className="models-line">
        {isNewest ? <strong>{labels.newest}</strong> : null}
        {version.state === 'ACTIEF' && !isNewest ? null : <StatusChip status={versionStateWord[version.state]} />}
        <span className="muted">{formatInstant(version.publishedAt)}</span>
      </p>
      <By version={version} />
      {version.deployError === null ? null : <Refusal words={version.deployError} />}
      <div className="models-line no-print">
        <DownloadFile words={labels.export} load={() => call(exportModelVersion, { params })} />
        {mayRestore && onRestore !== undefined ? <Button onClick={onRestore}>{labels.restore}</Button> : null}
      </div>
    </div>
  )
}

const By = ({ version: { publishedBy, submittedBy, remark } }: { readonly version: Version }) => (
  <>
    <p className="muted">
      {publishedBy === null ? labels.fromRepository : labels.publishedBy(publishedBy.name)}
      {submittedBy === null ? '' : ` · ${labels.submittedBy(submittedBy.name)}`}
    </p>
    {remark === '' ? null : <p className="model-remark">{remark}</p>}
  </>
)

const Refusal = ({ words }: { readonly words: string }) => (
  <Alert
    type="error"
    title={labels.refusedBy}
    description={
      <>
        <pre className="model-refusal">{words}</pre>
        <p>{labels.repair}</p>
      </>
    }
  />
)
