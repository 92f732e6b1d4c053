import type { Branch, Iterator, Node } from './ast.ts'
import { expectName, expectParameter } from './names.ts'
import type { Scanner } from './scanner.ts'
import type { Grammar } from './parse-tests.ts'

const iteratorAhead =
  /(?:for|some|every)\s+(?:`[^`]+`|[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}]*)\s+in\b/uy

/** `if`, `for`, `some` and `every`; undefined when something else is next. */
export const takeControl = (s: Scanner, g: Grammar): Node | undefined => {
  const word = s.peekWord()
  if (word === 'if') return takeIf(s, g)
  if (word !== 'for' && word !== 'some' && word !== 'every') return undefined
  // as variables they are ordinary names
  if (s.match(iteratorAhead) === null) return undefined
  s.takeWord(word)
  const iterators = parseIterators(s, g)
  s.expectWord(word === 'for' ? 'return' : 'satisfies')
  const body = g.expression(s)
  return word === 'for' ? { kind: 'for', iterators, body } : { kind: 'quantified', quantifier: word, iterators, body }
}

/** A chain of `else if` becomes one list of branches. */
const takeIf = (s: Scanner, g: Grammar): Node => {
  const branches: Branch[] = []
  while (s.takeWord('if')) {
    const condition = g.expression(s)
    s.expectWord('then')
    const result = g.expression(s)
    s.expectWord('else')
    branches.push({ condition, result })
  }
  return { kind: 'if', branches, otherwise: g.expression(s) }
}

const parseIterators = (s: Scanner, g: Grammar): readonly Iterator[] => {
  const iterators: Iterator[] = []
  do {
    const name = expectName(s)
    s.expectWord('in')
    const from = g.arithmetic(s)
    iterators.push({ name, from, to: s.take('..') ? g.arithmetic(s) : undefined })
  } while (s.take(','))
  return iterators
}

/** `function(a, b) a + b`; the word itself has been taken. */
export const parseFunction = (s: Scanner, g: Grammar): Node => {
  s.expect('(')
  const parameters: string[] = []
  if (!s.take(')')) {
    do parameters.push(expectParameter(s))
    while (s.take(','))
    s.expect(')')
  }
  // functions of Java classes do not exist here
  if (s.peekWord() === 'external') s.fail()
  return { kind: 'function', parameters, body: g.expression(s) }
}
