import { Button } from 'antd'
import { givenSentence } from '#modelling/scenarios/sentence'
import { formatDate } from '../../shared/format.ts'
import { labels } from './labels.nl.ts'
import type { PlayState } from './view.ts'

interface Props {
  readonly state: PlayState
  readonly busy: boolean
  /** @param steps how many stay */
  readonly rewind: (steps: number) => void
}

/** What was done, in order; each row takes the game back to the moment after it. */
export const HistoryList = ({ state, busy, rewind }: Props) => (
  <ol className="play-history" start={0}>
    {[{ sentence: givenSentence(state.given), on: state.given.on, at: state.given.at }, ...state.history].map(
      ({ sentence, on, at }, index) => (
        <li key={`${index} ${sentence}`}>
          <span className="muted">
            {formatDate(on)} {at}
          </span>{' '}
          {sentence}{' '}
          {index < state.history.length ? (
            <Button
              size="small"
              type="link"
              disabled={busy}
              aria-label={labels.rewindTo(sentence)}
              onClick={() => rewind(index)}
            >
              {labels.rewind}
            </Button>
          ) : null}
        </li>
      ),
    )}
  </ol>
)
