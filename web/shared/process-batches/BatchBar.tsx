import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import type { Input } from '#contract/endpoint'
import type { prepareBatch } from '#contract/process-batches'
import type { instanceFilter } from '#contract/process-desk'
import { useSession } from '../session.tsx'
import { BatchDialog, type DialogKind } from './BatchDialog.tsx'
import { batchKindWord, labels } from './labels.nl.ts'
import './process-batches.css'

export type Chosen = Input<typeof prepareBatch>['body']['chosen']

interface Props {
  /** instances that are ticked */
  readonly rows: readonly { readonly caseId: string; readonly part: number; readonly version: number }[]
  /** what the list is filtered by, as the list asks for it */
  readonly filter: Readonly<z.output<typeof instanceFilter>>
}

/** What can be done with the processes that are ticked, or with all that the filter finds; for who may mend. */
export const BatchBar = ({ rows, filter }: Props) => {
  const { has } = useSession()
  const [all, setAll] = useState(false)
  const [asked, setAsked] = useState<DialogKind>()
  if (!has(...rolesFor('MEND', 'PROCESS_INSTANCE'))) return <BatchesLink />
  const chosen: Chosen = all ? { filter } : { instances: rows.map(({ caseId, part }) => ({ caseId, part })) }
  const isEmpty = !all && rows.length === 0
  return (
    <section className="batch-bar" aria-label={labels.bar}>
      <div className="batch-bar-chosen">
        <strong aria-live="polite">{all ? labels.allOfFilter : labels.chosen(rows.length)}</strong>
        <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
          {labels.allOfFilter}
        </Checkbox>
        <BatchesLink />
      </div>
      <div className="batch-bar-buttons">
        {kinds.map((kind) => (
          <Button
            key={kind}
            disabled={isEmpty || (kind === 'MOVE' && filter.processId === undefined)}
            title={kind === 'MOVE' && filter.processId === undefined ? labels.moveHint : undefined}
            onClick={() => setAsked(kind)}
          >
            {batchKindWord[kind]}
          </Button>
        ))}
        <MigrateButton filter={filter} versions={rows.map(({ version }) => version)} />
      </div>
      <p className="field-help">{isEmpty ? labels.chooseHint : labels.allHint}</p>
      {asked === undefined ? null : (
        <BatchDialog
          kind={asked}
          chosen={chosen}
          processId={filter.processId}
          version={filter.version}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}

const kinds = ['RETRY', 'CANCEL', 'MOVE', 'SET_VARIABLE'] as const

const BatchesLink = () => (
  <Link className="batch-bar-link" to="/processen/bewerkingen">
    {labels.batches}
  </Link>
)

// a migration needs its mapping first, which is made for one version of one process
const MigrateButton = ({ filter, versions }: Pick<Props, 'filter'> & { readonly versions: readonly number[] }) => {
  const navigate = useNavigate()
  const { processId } = filter
  const version = filter.version ?? onlyOne(versions)
  const isClear = processId !== undefined && version !== undefined
  return (
    <Button
      disabled={!isClear}
      title={isClear ? undefined : labels.migrateHint}
      onClick={() => void navigate(`/processen/modellen/${processId ?? ''}/impact?van=${version ?? 1}`)}
    >
      {batchKindWord.MIGRATE}
    </Button>
  )
}

const onlyOne = (versions: readonly number[]): number | undefined => {
  const [first, ...more] = new Set(versions)
  return more.length === 0 ? first : undefined
}
