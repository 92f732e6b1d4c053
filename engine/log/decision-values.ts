/** Exported values of the records of decisions. Values of decisions are JSON text, as in Zeebe. */
export interface DecisionValue {
  readonly decisionId: string
  readonly decisionName: string
  readonly version: number
  readonly decisionKey: number
  readonly decisionRequirementsId: string
  readonly decisionRequirementsKey: number
  readonly duplicate: boolean
  readonly tenantId: string
}

export interface DecisionRequirementsMetadata {
  readonly decisionRequirementsId: string
  readonly decisionRequirementsName: string
  readonly decisionRequirementsVersion: number
  readonly decisionRequirementsKey: number
  readonly namespace: string
  readonly resourceName: string
  readonly checksum: string
  readonly duplicate: boolean
  readonly tenantId: string
}

export interface DecisionRequirementsValue extends DecisionRequirementsMetadata {
  /** base64 */
  readonly resource: string
}

export interface DecisionEvaluationValue {
  readonly decisionKey: number
  readonly decisionId: string
  readonly decisionName: string
  readonly decisionVersion: number
  readonly decisionRequirementsId: string
  readonly decisionRequirementsKey: number
  readonly decisionOutput: string
  /** of the business rule task; empty and -1 when a client asked */
  readonly bpmnProcessId: string
  readonly processDefinitionKey: number
  readonly processInstanceKey: number
  readonly elementId: string
  readonly elementInstanceKey: number
  readonly evaluatedDecisions: readonly EvaluatedDecisionValue[]
  readonly evaluationFailureMessage: string
  readonly failedDecisionId: string
  readonly tenantId: string
}

export interface EvaluatedDecisionValue {
  readonly decisionId: string
  readonly decisionName: string
  readonly decisionKey: number
  readonly decisionVersion: number
  readonly decisionType: string
  readonly decisionOutput: string
  readonly tenantId: string
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
