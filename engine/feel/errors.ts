/** The text is no FEEL expression; the deployment that holds it is refused. */
export class FeelSyntaxError extends Error {
  override readonly name = 'FeelSyntaxError'
  readonly expression: string

  constructor(expression: string, reason: string) {
    super(`failed to parse expression '${expression}': ${reason}`)
    this.expression = expression
  }
}

/** The expression has no value for these variables; the element gets an incident with this message. */
export class FeelEvaluationError extends Error {
  override readonly name = 'FeelEvaluationError'
  readonly expression: string

  constructor(expression: string, reason: string, options?: ErrorOptions) {
    super(`failed to evaluate expression '${expression}': ${reason}`, options)
    this.expression = expression
  }
}

/** Text that should be an ISO 8601 duration, date-time or cycle and is not. */
export class TemporalFormatError extends Error {
  override readonly name = 'TemporalFormatError'
}
