import type { Argument, Entry, Node } from './ast.ts'
import { parseFunction, takeControl } from './parse-control.ts'
import { takeNumber, takeString } from './literals.ts'
import { expectProperty, takeArgumentName, takeFunctionName, takeKey, takeName } from './names.ts'
import type { Scanner } from './scanner.ts'
import { takeRangeEnd, type Grammar } from './parse-tests.ts'

const constants: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['null', null],
  ['true', true],
  ['false', false],
])

/** A value and what hangs on it: `a.b[1].c`. */
export const parseValue = (s: Scanner, g: Grammar): Node =>
  parseChain(
    s,
    g,
    s.nested(() => parseTerminal(s, g)),
    0,
  )

/** A `[` that closes an open range, since nothing stands in it. */
const filterEnd = /\[\s*(?:$|[,)\]}]|(?:and|or|then|else|return|satisfies)\b)/y

/** Longest chain of points and brackets behind a value. */
const longestChain = 200

const parseChain = (s: Scanner, g: Grammar, base: Node, length: number): Node => {
  if (length > longestChain) s.fail()
  if (s.isNext('.') && !s.isNext('..')) {
    s.take('.')
    const name = expectProperty(s)
    const step: Node = s.isNext('(')
      ? { kind: 'call', target: base, name, args: parseArguments(s, g) }
      : { kind: 'path', base, name }
    return parseChain(s, g, step, length + 1)
  }
  if (s.match(filterEnd) === null && s.take('[')) {
    const condition = g.expression(s)
    s.expect(']')
    return parseChain(s, g, { kind: 'filter', base, condition }, length + 1)
  }
  if (!s.isNext('(') || !isCallable(base)) return base
  return parseChain(s, g, { kind: 'call', target: base, name: undefined, args: parseArguments(s, g) }, length + 1)
}

const isCallable = ({ kind }: Node): boolean => kind === 'call' || kind === 'function' || kind === 'filter'

const parseTerminal = (s: Scanner, g: Grammar): Node => {
  switch (s.next) {
    case '"':
      return { kind: 'literal', value: takeString(s) }
    case '@':
      return parseTemporal(s)
    case '[':
    case ']':
    case '(':
      return parseBracketed(s, g)
    case '{':
      return parseContext(s, g)
    case '?':
      s.take('?')
      return { kind: 'input' }
    default:
      return parseWord(s, g)
  }
}

const parseWord = (s: Scanner, g: Grammar): Node => {
  const number = takeNumber(s)
  if (number !== undefined) return { kind: 'literal', value: number }
  // a body of `some` or a branch of `if` reaches as far as it can, also as an operand
  const control = takeControl(s, g)
  if (control !== undefined) return control
  const name = takeFunctionName(s)
  if (name !== undefined) return { kind: 'call', target: undefined, name, args: parseArguments(s, g) }
  if (s.takeWord('function')) return parseFunction(s, g)
  const word = s.peekWord() ?? ''
  if (constants.has(word)) {
    s.takeWord(word)
    return { kind: 'literal', value: constants.get(word) }
  }
  const variable = takeName(s) ?? s.fail()
  if (!s.isNext('(')) return { kind: 'variable', name: variable }
  return { kind: 'call', target: undefined, name: variable, args: parseArguments(s, g) }
}

const parseTemporal = (s: Scanner): Node => {
  s.expect('@')
  const text = takeString(s) ?? s.fail()
  return {
    kind: 'call',
    target: undefined,
    name: '@',
    args: [{ name: undefined, value: { kind: 'literal', value: text } }],
  }
}

/** A list `[1, 2]`, a range `[1..2]`, `(1..2)`, `]1..2[`, or an expression in brackets. */
const parseBracketed = (s: Scanner, g: Grammar): Node => {
  const opening = s.next
  s.take(opening)
  if (opening === '[' && s.take(']')) return { kind: 'list', items: [] }
  const first = g.expression(s)
  if (s.take('..')) {
    const end = g.arithmetic(s)
    return { kind: 'range', start: first, end, startIncluded: opening === '[', endIncluded: takeRangeEnd(s) }
  }
  if (opening === ']') return s.fail()
  if (opening === '(') {
    s.expect(')')
    return first
  }
  const items = [first]
  while (s.take(',')) items.push(g.expression(s))
  s.expect(']')
  return { kind: 'list', items }
}

const parseContext = (s: Scanner, g: Grammar): Node => {
  s.expect('{')
  const entries: Entry[] = []
  if (s.take('}')) return { kind: 'context', entries }
  do {
    const key = takeString(s) ?? takeKey(s) ?? s.fail()
    s.expect(':')
    entries.push({ key, value: g.expression(s) })
  } while (s.take(','))
  s.expect('}')
  return { kind: 'context', entries }
}

const parseArguments = (s: Scanner, g: Grammar): readonly Argument[] => {
  s.expect('(')
  if (s.take(')')) return []
  const args: Argument[] = []
  do {
    const name = takeArgumentName(s)
    if (args[0] !== undefined && (name === undefined) !== (args[0].name === undefined)) s.fail()
    args.push({ name, value: g.expression(s) })
  } while (s.take(','))
  s.expect(')')
  return args
}
