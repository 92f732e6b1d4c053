import { Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { GameTable } from './GameTable.tsx'
import { labels } from './labels.nl.ts'
import { usePlay, usePlayMoves, usePlayStart } from './queries.ts'
import { ScenarioList } from './ScenarioList.tsx'
import { StartForm } from './StartForm.tsx'
import './play.css'

/** A draft is played on a throw-away engine, and its scenarios are run: test before publishing. */
export const PlayPage = () => {
  const { draftId = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const start = usePlayStart(draftId)
  const [chosen, setChosen] = useState<string | 'new'>()
  const playId = chosen === 'new' ? undefined : (chosen ?? start.data?.plays[0]?.playId)
  const game = usePlay(draftId, playId)
  const moves = usePlayMoves(draftId, (state) => setChosen(state.playId))
  if (start.isLoadingError) return <PageError query={start} />
  if (start.isPending) return <Skeleton active className="page" paragraph={{ rows: 14 }} />
  const part = params.get('deel') === 'scenarios' ? 'scenarios' : 'play'
  const show = (key: string) => setParams(key === 'scenarios' ? { deel: 'scenarios' } : {}, { replace: true })
  const isPlaying = playId !== undefined && game.data !== undefined && !game.isError
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
      <Tabs
        activeKey={part}
        onChange={show}
        destroyOnHidden
        items={[
          {
            key: 'play',
            label: labels.play,
            children: isPlaying ? (
              <GameTable draftId={draftId} state={game.data} moves={moves} onOther={() => setChosen('new')} />
            ) : (
              <StartForm start={start.data} moves={moves} />
            ),
          },
          {
            key: 'scenarios',
            label: labels.scenarios,
            children: (
              <ScenarioList
                draftId={draftId}
                processId={start.data.processId}
                onPlay={(body) => moves.start.mutate(body, { onSuccess: () => show('play') })}
              />
            ),
          },
        ]}
      />
    </div>
  )
}
