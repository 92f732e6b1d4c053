import { Refused } from './world.ts'

/** The problem with which the server refuses. @throws Error when it does not */
export const refusal = async (work: Promise<unknown>): Promise<Refused> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Refused) return error
  throw new Error('nothing was refused', { cause: error })
}
