/** An expression as the parser gives it and the compiler takes it. */
export type Node =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'context'; readonly entries: readonly Entry[] }
  | RangeNode
  | { readonly kind: 'variable'; readonly name: string }
  /** `?`, what a unary test looks at */
  | { readonly kind: 'input' }
  | { readonly kind: 'path'; readonly base: Node; readonly name: string }
  | { readonly kind: 'filter'; readonly base: Node; readonly condition: Node }
  | CallNode
  | { readonly kind: 'negate'; readonly operand: Node }
  /** operators of one level from left to right; a list, so that long sums need no deep recursion */
  | { readonly kind: 'arithmetic'; readonly first: Node; readonly rest: readonly Operation[] }
  | { readonly kind: 'logic'; readonly operator: 'and' | 'or'; readonly operands: readonly Node[] }
  | { readonly kind: 'compare'; readonly operator: CompareOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'between'; readonly value: Node; readonly low: Node; readonly high: Node }
  | { readonly kind: 'in'; readonly value: Node; readonly tests: TestNode }
  | { readonly kind: 'instance'; readonly value: Node; readonly type: string }
  | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly otherwise: Node }
  | { readonly kind: 'for'; readonly iterators: readonly Iterator[]; readonly body: Node }
  | {
      readonly kind: 'quantified'
      readonly quantifier: 'some' | 'every'
      readonly iterators: readonly Iterator[]
      readonly body: Node
    }
  | { readonly kind: 'function'; readonly parameters: readonly string[]; readonly body: Node }
  /** `> 5` where a test stands, in a place where an operand would */
  | { readonly kind: 'test'; readonly test: TestNode }

/** A unary test: what is asked of the input. */
export type TestNode =
  | { readonly kind: 'any' }
  | { readonly kind: 'compares'; readonly operator: CompareOperator; readonly operand: Node }
  | { readonly kind: 'within'; readonly range: RangeNode }
  | { readonly kind: 'matches'; readonly expression: Node }
  | { readonly kind: 'oneOf'; readonly tests: readonly TestNode[] }
  | { readonly kind: 'not'; readonly test: TestNode }

export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>='

export interface Entry {
  readonly key: string
  readonly value: Node
}

export interface Operation {
  readonly operator: '+' | '-' | '*' | '/' | '**'
  readonly operand: Node
}

export interface Branch {
  readonly condition: Node
  readonly result: Node
}

/** `name in list`, or with `to` the numbers from one to the other. */
export interface Iterator {
  readonly name: string
  readonly from: Node
  readonly to: Node | undefined
}

export interface RangeNode {
  readonly kind: 'range'
  readonly start: Node
  readonly end: Node
  readonly startIncluded: boolean
  readonly endIncluded: boolean
}

export interface CallNode {
  readonly kind: 'call'
  /** what the function is an entry of, or the function itself when `name` is missing */
  readonly target: Node | undefined
  readonly name: string | undefined
  readonly args: readonly Argument[]
}

/** An argument; all of a call have names or none has. */
export interface Argument {
  readonly name: string | undefined
  readonly value: Node
}
