import type { BallTime } from '#contract/process-insight'
import { ballShares, ballWord, daysWord } from '../ball.nl.ts'
import './ball.css'

interface Props {
  readonly times: BallTime
  /** without it the words stand beside the bar already */
  readonly legend?: false
}

/** Who had the ball for how long, as a bar and in words: each part has its own pattern, and the words say all of it. */
export const BallBar = ({ times, legend }: Props) => {
  const shares = ballShares(times)
  return (
    <div className="ball">
      <div className="ball-bar" aria-hidden>
        {shares.map(({ by, share }) => (
          <span key={by} className={`ball-${by.toLowerCase()}`} style={{ flexGrow: share }} />
        ))}
      </div>
      {legend === false ? null : (
        <ul className="ball-legend">
          {shares.map(({ by, ms, share }) => (
            <li key={by}>
              <span className={`ball-key ball-${by.toLowerCase()}`} aria-hidden /> {ballWord[by]}: {daysWord(ms)} (
              {Math.round(share * 100)} %)
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
