import { Button } from 'antd'
import { roleName } from '#domain/access/roles'
import type { Session } from '#contract/session'
import { text } from './labels.nl.ts'
import { PageTitle } from './ui/PageTitle.tsx'

interface Props {
  /** where he worked until now; undefined when he has just signed in */
  readonly from: string | undefined
  readonly others: Session['rights']
  readonly switchTo: (organisationId: string) => void
  readonly signOut: () => void
}

/** In place of the pages: there is no right any more in the organisation, and where there still is one. */
export const NoRights = ({ from, others, switchTo, signOut }: Props) => (
  <main className="gate">
    <PageTitle text={text.noRights} />
    <section className="panel gate-panel">
      <h1>{from === undefined ? text.noRights : text.noRightsIn(from)}</h1>
      <p role="alert">{text.noRightsWhy}</p>
      {others.length === 0 ? null : (
        <>
          <p>{text.otherRights}</p>
          <ul className="gate-choices">
            {others.map(({ organisation, roles }) => (
              <li key={organisation.id}>
                <Button type="primary" onClick={() => switchTo(organisation.id)}>
                  {text.workFor(organisation.name)}
                </Button>{' '}
                <span className="muted">{roles.map((role) => roleName(role)).join(', ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={signOut}>{text.signOut}</Button>
    </section>
  </main>
)
