import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { casePath } from '../../shared/case-path.ts'
import { formatInstant } from '../../shared/format.ts'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { type Instance, pathOf } from './instance.ts'
import { deskStateWord, labels } from './labels.nl.ts'
import { labels as words } from './operations.nl.ts'

interface Props {
  readonly instance: Instance
  readonly isPlanning: boolean
  readonly setPlanning: (planning: boolean) => void
}

/** Which instance it is, whose, how it stands, and what can be done to it as a whole. */
export const InstanceHead = ({ instance, isPlanning, setPlanning }: Props) => (
  <header className="case-head">
    <div>
      <PageTitle text={`${instance.reference} · ${instance.name}`} />
      <h1>
        {instance.name} <span className="muted">{instance.reference}</span>
      </h1>
      <p>
        <Link to={casePath(instance.caseId, instance.reference)}>{labels.openCase}</Link> ·{' '}
        <OrganisationMark type={instance.municipality.type} name={instance.municipality.name} />{' '}
        {instance.municipality.name} · {labels.version} {instance.version} · {labels.started.toLowerCase()}{' '}
        {formatInstant(instance.startedAt)}
        {instance.endedAt === null ? '' : ` · ${labels.ended.toLowerCase()} ${formatInstant(instance.endedAt)}`} ·{' '}
        <Link to={`${pathOf(instance.caseId, instance.part)}/dag`}>{labels.pastDay}</Link>
      </p>
      <Relatives instance={instance} />
    </div>
    <div className="case-state">
      <StatusChip status={deskStateWord[instance.state]} />
      <Acts instance={instance} isPlanning={isPlanning} setPlanning={setPlanning} />
    </div>
  </header>
)

const Acts = ({ instance, isPlanning, setPlanning }: Props) => {
  const [cancels, setCancels] = useState(false)
  if (!instance.mayMend || instance.endedAt !== null) return null
  return (
    <div className="desk-acts no-print">
      <Button onClick={() => setPlanning(!isPlanning)}>{isPlanning ? words.modifyStop : words.modify}</Button>
      {instance.parent === null ? (
        <Button danger onClick={() => setCancels(true)}>
          {words.cancel}
        </Button>
      ) : null}
      {cancels ? <CancelDialog instance={instance} onClose={() => setCancels(false)} /> : null}
    </div>
  )
}

const Relatives = ({ instance: { caseId, parent, called } }: Pick<Props, 'instance'>) => (
  <>
    {parent === null ? null : (
      <p>
        {labels.parent}: <Link to={pathOf(caseId, parent.part)}>{parent.name}</Link>
      </p>
    )}
    {called.length === 0 ? null : (
      <p>
        {labels.called}:{' '}
        {called.map((one) => (
          <Link key={one.part} to={pathOf(caseId, one.part)} className="desk-called">
            {one.name} ({deskStateWord[one.state].word.toLowerCase()})
          </Link>
        ))}
      </p>
    )}
  </>
)
