import { serve } from './child.ts'
import { openLoop } from './open-loop.ts'
import { openOneTask } from './one-task.ts'

// The other work of B5, in a process of its own: what counts is how long the engine lets it wait, not a client that is busy with rooms.

const [address = ''] = process.argv.slice(2)
const { run } = await openOneTask({ address })
let goesOn: (started: number) => boolean = () => false
let latencies: Promise<number[]> = Promise.resolve([])

/** `perSecond` starts the work, which goes on for `forSeconds`, or until it is asked again. */
serve(async ({ perSecond, forSeconds }) => {
  if (typeof perSecond !== 'number') {
    goesOn = () => false
    return { latencies: await latencies }
  }
  const most = typeof forSeconds === 'number' ? perSecond * forSeconds : Number.POSITIVE_INFINITY
  goesOn = (started) => started < most
  latencies = openLoop(perSecond, (started) => goesOn(started), run)
  return Number.isFinite(most) ? { latencies: await latencies } : {}
})
