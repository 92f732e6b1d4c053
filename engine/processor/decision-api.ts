/** Keys are int64 as decimal text, values of decisions JSON text. */
export interface DeployedDecision {
  readonly decisionId: string
  readonly decisionName: string
  readonly version: number
  readonly decisionKey: string
  readonly decisionRequirementsId: string
  readonly decisionRequirementsKey: string
}

export interface DeployedDecisionRequirements {
  readonly decisionRequirementsId: string
  readonly decisionRequirementsName: string
  readonly version: number
  readonly decisionRequirementsKey: string
  readonly resourceName: string
}

export interface DecisionEvaluation {
  /** of this evaluation */
  readonly key: string
  readonly decisionId: string
  readonly decisionName: string
  readonly decisionVersion: number
  readonly decisionKey: string
  readonly decisionRequirementsId: string
  readonly decisionRequirementsKey: string
  readonly decisionOutput: string
  readonly evaluatedDecisions: readonly EvaluatedDecision[]
  /** both empty when the evaluation has succeeded */
  readonly failedDecisionId: string
  readonly failureMessage: string
}

export interface EvaluatedDecision {
  readonly decisionId: string
  readonly decisionName: string
  readonly decisionVersion: number
  readonly decisionKey: string
  readonly decisionType: string
  readonly decisionOutput: string
  readonly evaluatedInputs: readonly {
    readonly inputId: string
    readonly inputName: string
    readonly inputValue: string
  }[]
  readonly matchedRules: readonly {
    readonly ruleId: string
    readonly ruleIndex: number
    readonly evaluatedOutputs: readonly {
      readonly outputId: string
      readonly outputName: string
      readonly outputValue: string
    }[]
  }[]
}
