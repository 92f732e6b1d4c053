import type { EngineCore } from '../processor/api.ts'
import { LongPolls } from './long-polls.ts'
import { JobStreams } from './streams.ts'

/** Brings jobs to those who wait for them: open streams first, then long polls. */
export class JobDispatcher {
  readonly polls: LongPolls
  readonly streams: JobStreams
  readonly #unsubscribe: () => void

  constructor(core: EngineCore) {
    this.polls = new LongPolls(core)
    this.streams = new JobStreams(core, (type) => this.polls.wake(type))
    this.#unsubscribe = core.onJobsAvailable((type, jobKeys) => {
      if (!this.streams.offer(type, jobKeys)) this.polls.wake(type)
    })
  }

  stop(): void {
    this.#unsubscribe()
    this.polls.stop()
  }
}
