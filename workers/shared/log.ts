/** What the workers need of a logger; pino fits. Facts are ids, codes and durations, never personal data. */
export interface Log {
  debug(facts: object, message: string): void
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}
