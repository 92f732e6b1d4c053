import type { TaskPort } from '#workers/shared/open-task'

/** Keeps tasks of one element back, as an engine or a worker that is slow does. */
export interface TaskGate {
  readonly around: (port: TaskPort) => TaskPort
  hold(elementId: string): void
  /** how many tasks are kept back now */
  readonly held: () => number
  release(): void
}

export const taskGate = (): TaskGate => {
  let element: string | undefined
  let waiting: (() => void)[] = []
  return {
    around: (port) => ({
      open: async (task) => {
        if (task.elementId === element) await new Promise<void>((resolve) => waiting.push(resolve))
        await port.open(task)
      },
    }),
    hold: (elementId) => {
      element = elementId
    },
    held: () => waiting.length,
    release: () => {
      element = undefined
      for (const go of waiting) go()
      waiting = []
    },
  }
}
