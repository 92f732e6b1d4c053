import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { listTasks } from '#contract/tasks'
import { roleName } from '#domain/access/roles'
import { call } from '../../shared/api.ts'
import { mayStart } from '../../shared/may-start.ts'
import { useSession } from '../../shared/session.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import './home.css'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

/** First page after sign-in: how much work there is, and the way to it. */
export const HomePage = () => {
  const { session, viewer } = useSession()
  const query = useQuery({ queryKey: ['tasks', 'counts'], queryFn: () => call(listTasks, { query: { limit: 1 } }) })
  if (query.isLoadingError) return <PageError query={query} />
  const counts = query.data?.counts
  return (
    <div className="page">
      <PageTitle text="Start" />
      <h1>Dag {session.user.firstName}</h1>
      <p className="muted">
        {session.active.organisation.name} · {session.active.roles.map((role) => roleName(role)).join(', ')}
      </p>
      {counts === undefined ? (
        <Skeleton active />
      ) : (
        <ul className="home-tiles">
          <Tile to="/werklijst?lijst=mine" count={counts.mine} words="taken op uw naam" />
          <Tile to="/werklijst?lijst=roles" count={counts.roles} words="open taken voor uw rol" />
          <Tile to="/werklijst?lijst=organisation" count={counts.organisation} words="open taken in uw organisatie" />
          <Tile
            to="/werklijst?lijst=organisation&termijn=overdue"
            count={counts.overdue}
            words="taken over tijd"
            alarm={counts.overdue > 0}
          />
        </ul>
      )}
      <ul className="home-links">
        {mayStart(viewer, 'OO_REGISTER') ? (
          <li>
            <Link to="/panden">Verzoek of melding registreren: kies een pand</Link>
          </li>
        ) : null}
        <li>
          <Link to="/procedures">Alle procedures</Link>
        </li>
        <li>
          <Link to="/vivoo">Inventaris VIVOO</Link>
        </li>
      </ul>
    </div>
  )
}

const Tile = ({
  to,
  count,
  words,
  alarm = false,
}: {
  readonly to: string
  readonly count: number
  readonly words: string
  readonly alarm?: boolean
}) => (
  <li>
    <Link to={to} className={alarm ? 'panel home-tile alarm' : 'panel home-tile'}>
      <strong>{count}</strong>
      <span>{words}</span>
    </Link>
  </li>
)
