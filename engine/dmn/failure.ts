/** A decision has no result for these variables; the text goes on after "Expected to evaluate decision …, but ". */
export class DecisionFailure extends Error {
  override readonly name = 'DecisionFailure'
}
