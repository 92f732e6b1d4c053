import type { ActivatedJob, CommandInput, CommandName, CommandResult, EngineCore } from '#engine/processor/api'

export interface FakeCore extends EngineCore {
  /** makes jobs available, as a commit does */
  readonly add: (type: string, keys: readonly string[]) => void
  readonly yielded: string[]
  readonly activations: CommandInput<'activateJobs'>[]
  /** thrown by the next activation */
  refusal: Error | undefined
}

const job = (key: string, type: string, worker: string): ActivatedJob => ({
  key,
  type,
  worker,
  processInstanceKey: '1',
  bpmnProcessId: 'p',
  processDefinitionVersion: 1,
  processDefinitionKey: '2',
  elementId: 'task',
  elementInstanceKey: '3',
  customHeaders: '{}',
  retries: 3,
  deadline: 0,
  variables: '{}',
})

/** An engine that only knows which jobs are activatable. */
export const fakeCore = (): FakeCore => {
  const ready: { readonly key: string; readonly type: string }[] = []
  const listeners = new Set<(type: string, keys: readonly string[]) => void>()
  const add = (type: string, keys: readonly string[]): void => {
    ready.push(...keys.map((key) => ({ key, type })))
    for (const listener of listeners) listener(type, keys)
  }
  const activate = (input: CommandInput<'activateJobs'>): CommandResult<'activateJobs'> => {
    core.activations.push(input)
    if (core.refusal) throw core.refusal
    const wanted = ready.filter(({ key, type }) => type === input.type && (input.jobKeys?.includes(key) ?? true))
    const taken = wanted.slice(0, input.maxJobs)
    for (const one of taken) ready.splice(ready.indexOf(one), 1)
    return { jobs: taken.map(({ key, type }) => job(key, type, input.worker)), truncated: false }
  }
  const execute = async <K extends CommandName>(name: K, input: CommandInput<K>): Promise<CommandResult<K>> => {
    await new Promise((resolve) => setImmediate(resolve))
    if (name === 'activateJobs') return activate(input as CommandInput<'activateJobs'>) as CommandResult<K>
    if (name !== 'yieldJob') throw new Error(`${name} is not part of this fake`)
    const { jobKey } = input as CommandInput<'yieldJob'>
    core.yielded.push(jobKey)
    return {} as CommandResult<K>
  }
  const core: FakeCore = {
    add,
    execute,
    yielded: [],
    activations: [],
    refusal: undefined,
    onJobsAvailable: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onInstanceCompleted: () => () => undefined,
    records: {
      read: () => [],
      oldest: 1,
      next: 1,
      onAppend: () => () => undefined,
      readers: () => [],
      register: () => Promise.resolve(),
      forget: () => Promise.resolve(false),
      cursor: () => 0,
      acknowledge: () => Promise.resolve(),
    },
    clock: { now: () => 0, wakeAt: () => () => undefined },
    idle: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  }
  return core
}

export const request = (type: string, maxJobs = 10) => ({
  type,
  worker: 'w',
  timeoutMs: 1000,
  fetchVariables: [],
  maxJobs,
})

/** Settles when a condition holds; the test's own time limit ends a wait in vain. */
export const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

/** A few turns of the event loop, for what must not happen. */
export const turns = async (count = 20): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}
