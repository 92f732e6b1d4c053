/** Repeats a call that the engine refuses because it has too much to do, as a client has to. */
export const patiently = async <T>(call: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await call()
    } catch (error) {
      if (!isOverload(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
}

/** Status 8 over gRPC, a rejection of that type in process. */
const isOverload = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === 8) || ('type' in error && error.type === 'RESOURCE_EXHAUSTED'))
