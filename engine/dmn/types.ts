import type { KnownNames } from '../feel/names.ts'

/** Current value of a variable by name; undefined when there is none. */
export type Lookup = (name: string) => unknown

/** A FEEL text of the model, compiled once. */
export interface Formula {
  /** as the file has it */
  readonly text: string
  /** @throws FeelEvaluationError */
  evaluate(lookup: Lookup): unknown
}

/** An input entry of a rule. */
export interface Test {
  /** @throws FeelEvaluationError */
  matches(value: unknown, lookup: Lookup): boolean
}

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'ANY' | 'PRIORITY' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT'
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT'

export interface Input {
  readonly id: string
  /** label, or else the expression's text */
  readonly name: string
  readonly expression: Formula
}

export interface Output {
  readonly id: string
  /** key of the value in a result of several outputs */
  readonly name: string
  /** what people read: label, or else the name */
  readonly label: string
  /** allowed values, the most important first */
  readonly priorities: readonly string[]
  /** value when no rule matches */
  readonly fallback?: Formula
}

export interface Rule {
  readonly id: string
  readonly tests: readonly Test[]
  readonly outputs: readonly Formula[]
}

export interface DecisionTable {
  readonly kind: 'table'
  readonly hitPolicy: HitPolicy
  readonly aggregation?: Aggregation
  readonly inputs: readonly Input[]
  readonly outputs: readonly Output[]
  readonly rules: readonly Rule[]
}

export interface Parameter {
  readonly name: string
  readonly typeRef?: string
}

export interface BoxedFunction {
  readonly kind: 'function'
  readonly parameters: readonly Parameter[]
  readonly body: Logic
}

/** A boxed expression. */
export type Logic =
  | DecisionTable
  | { readonly kind: 'literal'; readonly formula: Formula }
  | {
      readonly kind: 'context'
      readonly entries: readonly { readonly name: string; readonly logic: Logic }[]
      readonly result?: Logic
    }
  | {
      readonly kind: 'invocation'
      /** what is called: a formula whose value is a function */
      readonly called: Formula
      readonly bindings: readonly { readonly name: string; readonly logic: Logic }[]
    }
  | { readonly kind: 'list'; readonly items: readonly Logic[] }
  | { readonly kind: 'relation'; readonly columns: readonly string[]; readonly rows: readonly (readonly Logic[])[] }
  | BoxedFunction

/** A business knowledge model. */
export interface KnowledgeModel {
  readonly name: string
  readonly logic: BoxedFunction
  readonly knowledge: readonly KnowledgeModel[]
}

/** Zeebe's names of the kinds of decision logic. */
export type DecisionType =
  | 'DECISION_TABLE'
  | 'LITERAL_EXPRESSION'
  | 'CONTEXT'
  | 'INVOCATION'
  | 'LIST'
  | 'RELATION'
  | 'UNKNOWN'

export interface Decision {
  readonly id: string
  readonly name: string
  readonly type: DecisionType
  /** variable that others see the result as */
  readonly resultName: string
  readonly typeRef?: string
  readonly logic: Logic
  readonly decisions: readonly Decision[]
  readonly knowledge: readonly KnowledgeModel[]
}

/** A compiled DMN file: decision requirements graph. */
export interface DecisionGraph {
  readonly id: string
  readonly name: string
  readonly namespace: string
  /** by id, in the order of the file */
  readonly decisions: ReadonlyMap<string, Decision>
}

/** Compiles the texts of one scope of names. */
export interface Scope {
  readonly names: KnownNames
  readonly quote: (source: string) => string
}
