/** The text is no FEEL expression; the deployment that holds it is refused. */
export class FeelSyntaxError extends Error {
  override readonly name = 'FeelSyntaxError'
  readonly expression: string

  constructor(expression: string, reason: string) {
    super(`failed to parse expression '${shortened(expression)}': ${reason}`)
    this.expression = expression
  }
}

/** The expression has no value for these variables; the element gets an incident with this message. */
export class FeelEvaluationError extends Error {
  override readonly name: string = 'FeelEvaluationError'
  readonly expression: string

  constructor(expression: string, reason: string, options?: ErrorOptions) {
    super(`failed to evaluate expression '${shortened(expression)}': ${reason}`, options)
    this.expression = expression
  }
}

/** A condition of `assert` does not hold; the message is Zeebe's. */
export class AssertionError extends FeelEvaluationError {
  constructor(expression: string, reason: string, warnings: readonly string[]) {
    super(expression, reason)
    const told = warnings.length === 0 ? '' : ` The evaluation reported the following warnings:\n${warnings.join('\n')}`
    this.message = `Assertion failure on evaluate the expression '${shortened(expression)}': ${reason}${told}`
  }
}

/** Text that should be an ISO 8601 duration, date-time, cycle or cron expression and is not. */
export class TemporalFormatError extends Error {
  override readonly name = 'TemporalFormatError'
}

const longest = 1_000

const shortened = (expression: string): string =>
  expression.length > longest ? `${expression.slice(0, longest)}…` : expression
