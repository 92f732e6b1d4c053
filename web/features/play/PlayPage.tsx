import { Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { GameTable } from './GameTable.tsx'
import { labels } from './labels.nl.ts'
import { type PlayMoves, type PlayStart, usePlay, usePlayMoves, usePlayStart } from './queries.ts'
import { ScenarioList } from './ScenarioList.tsx'
import { StartForm } from './StartForm.tsx'
import '../../shared/procedure/procedure.css'
import './play.css'

/** A draft is played on a throw-away engine, and its scenarios are run: test before publishing. */
export const PlayPage = () => {
  const { draftId = '' } = useParams()
  const start = usePlayStart(draftId)
  if (start.isLoadingError) return <PageError query={start} />
  if (start.isPending) return <Skeleton active className="page" paragraph={{ rows: 14 }} />
  return (
    <div className="page play">
      <PageTitle text={`${labels.title} · ${start.data.title}`} />
      <h1>
        {labels.play}: {start.data.title}
      </h1>
      <p>
        <Link to={`/processen/ontwerpen/${draftId}`}>{labels.toEditor}</Link> ·{' '}
        <span className="muted">{labels.about}</span>
      </p>
      <Parts draftId={draftId} start={start.data} />
    </div>
  )
}

interface Props {
  readonly draftId: string
  readonly start: PlayStart
}

const Parts = ({ draftId, start }: Props) => {
  const [params, setParams] = useSearchParams()
  // null: another start was asked for
  const [chosen, setChosen] = useState<string | null>()
  const moves = usePlayMoves(draftId, (state) => setChosen(state.playId))
  const playId = chosen === undefined ? start.plays[0]?.playId : (chosen ?? undefined)
  const show = (key: string) => setParams(key === 'scenarios' ? { deel: 'scenarios' } : {}, { replace: true })
  return (
    <Tabs
      activeKey={params.get('deel') === 'scenarios' ? 'scenarios' : 'play'}
      onChange={show}
      destroyOnHidden
      items={[
        {
          key: 'play',
          label: labels.play,
          children: (
            <Game draftId={draftId} playId={playId} start={start} moves={moves} onOther={() => setChosen(null)} />
          ),
        },
        {
          key: 'scenarios',
          label: labels.scenarios,
          children: (
            <ScenarioList
              draftId={draftId}
              processId={start.processId}
              onPlay={(body) => moves.start.mutate(body, { onSuccess: () => show('play') })}
            />
          ),
        },
      ]}
    />
  )
}

interface GameProps extends Props {
  readonly playId: string | undefined
  readonly moves: PlayMoves
  readonly onOther: () => void
}

const Game = ({ draftId, playId, start, moves, onOther }: GameProps) => {
  const game = usePlay(draftId, playId)
  if (playId !== undefined && game.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  // a game that nobody played for a while is gone: begin anew
  if (playId === undefined || game.isError || game.data === undefined) return <StartForm start={start} moves={moves} />
  return <GameTable draftId={draftId} state={game.data} moves={moves} onOther={onOther} />
}
