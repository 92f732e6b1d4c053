import type { BallHolder, BallTime } from '#contract/process-insight'
import { ballHolders } from '#contract/process-insight'

export const ballWord: Readonly<Record<BallHolder, string>> = {
  MUNICIPALITY: 'gemeente',
  AGENCY: 'Wonen in Vlaanderen',
  CITIZEN: 'burger',
  OTHER: 'minister, rechtbank of inspectie',
  SUSPENDED: 'geschorst',
  NOBODY: 'niemand aan zet',
}

const dayMs = 86_400_000
const number = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 1 })

/** `3,5 dagen`. */
export const daysWord = (ms: number): string => {
  const days = ms / dayMs
  if (days > 0 && days < 0.05) return 'minder dan een uur'
  return days === 1 ? '1 dag' : `${number.format(days)} dagen`
}

/** Whoever had the ball, with his share of the whole; nobody with nothing. */
export const ballShares = (times: BallTime) => {
  const whole = ballHolders.reduce((sum, by) => sum + times[by], 0)
  return ballHolders
    .map((by) => ({ by, ms: times[by], share: whole === 0 ? 0 : times[by] / whole }))
    .filter(({ ms }) => ms > 0)
}
