import { useQuery } from '@tanstack/react-query'
import { Radio, Skeleton } from 'antd'
import { useMemo } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { getCaseProcess } from '#contract/cases'
import type { Output } from '#contract/endpoint'
import { call } from '../../shared/api.ts'
import { casePath } from '../../shared/case-path.ts'
import { Diagram } from '../../shared/bpmn/Diagram.tsx'
import { formatInstant } from '../../shared/format.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { elementNames } from './element-names.ts'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

type Instance = Output<typeof getCaseProcess>['instances'][number]

const stateWord = { ACTIVE: 'loopt', COMPLETED: 'afgerond', TERMINATED: 'beëindigd' } as const

/** The BPMN diagram of the case with tokens where they stand and the path taken; called processes have their own. */
export const ProcessPage = () => {
  const { caseId = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const query = useQuery({
    queryKey: ['case', caseId, 'process'],
    queryFn: () => call(getCaseProcess, { params: { caseId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 14 }} />
  const { instances } = query.data
  const shown = instances.find(({ key }) => key === params.get('instantie')) ?? instances[0]
  const isNgw = instances.some(({ processId }) => processId === 'ngw')
  return (
    <div className="page">
      <PageTitle text="Waar staat de procedure?" />
      <h1>Waar staat de procedure?</h1>
      <p>
        <Link to={casePath(caseId, isNgw ? 'NG' : '')}>Terug naar het dossier</Link>
      </p>
      {shown === undefined ? (
        <p>Het proces start zo dadelijk. Deze pagina ververst vanzelf.</p>
      ) : (
        <>
          <Radio.Group
            aria-label="Deel van de procedure"
            optionType="button"
            value={shown.key}
            onChange={(event) => setParams({ instantie: String(event.target.value) }, { replace: true })}
            options={instances.map((one) => ({ value: one.key, label: `${one.name} · ${stateWord[one.state]}` }))}
            style={{ marginBottom: 12 }}
          />
          <InstanceView instance={shown} />
        </>
      )}
    </div>
  )
}

const InstanceView = ({ instance }: { readonly instance: Instance }) => {
  const names = useMemo(() => elementNames(instance.xml), [instance.xml])
  const name = (id: string): string => names.get(id) ?? id
  return (
    <>
      <Diagram
        xml={instance.xml}
        marks={instance}
        label={`Diagram van ${instance.name}`}
        height="calc(100vh - 300px)"
      />
      <div className="process-facts">
        <section aria-label="Wacht nu op">
          <h2>Wacht nu op</h2>
          <ul>
            {instance.active.map((mark) => (
              <li key={mark.elementId}>
                <strong>{name(mark.elementId)}</strong> <span className="muted">sinds {formatInstant(mark.since)}</span>
              </li>
            ))}
            {instance.timers.map((timer) => (
              <li key={timer.elementId + timer.dueAt}>
                {name(timer.elementId)}: loopt af op {formatInstant(timer.dueAt)}
              </li>
            ))}
            {instance.active.length === 0 ? <li className="muted">niets</li> : null}
          </ul>
        </section>
        <section aria-label="Doorlopen stappen">
          <h2>Doorlopen stappen</h2>
          <ul>
            {instance.completed
              .filter((mark) => names.has(mark.elementId))
              .map((mark) => (
                <li key={mark.elementId}>
                  {name(mark.elementId)} {mark.count > 1 ? `(${mark.count} keer)` : ''}
                </li>
              ))}
          </ul>
        </section>
        {instance.incidents.length === 0 ? null : (
          <section aria-label="Vastgelopen stappen">
            <h2>Vastgelopen</h2>
            <ul>
              {instance.incidents.map((incident) => (
                <li key={incident.key}>
                  {name(incident.elementId)}: {incident.message}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
