import { compileExpression, FeelEvaluationError, FeelSyntaxError } from '../feel/compile.ts'
import { idOf, textOf, type Moddle } from '../model/moddle.ts'
import type { Compiler } from './compiler.ts'
import { constantOf } from './constants.ts'
import type { Formula, Scope } from './types.ts'

/** Compiles a literal expression; what is empty, in another language or does not parse becomes a problem. */
export const compileFormula = (expression: Moddle, scope: Scope, compiler: Compiler): Formula => {
  const text = textOf(expression, 'text')
  if (text === undefined) {
    compiler.problems.push(`The expression '${idOf(expression)}' must not be empty.`)
    return nothing
  }
  checkLanguage(expression, compiler)
  return compileText(text, scope, compiler)
}

export const compileText = (text: string, scope: Scope, { problems, feel }: Compiler): Formula => {
  const constant = constantOf(text)
  if (constant) return { text, evaluate: () => constant.value }
  const quoted = scope.quote(text)
  try {
    const expression = compileExpression(`=${quoted}`, feel)
    return { text, evaluate: (lookup) => told(text, quoted, () => expression.evaluate(lookup).value) }
  } catch (error) {
    problems.push(`FEEL expression: ${syntaxText(error, text, quoted)}`)
    return nothing
  }
}

/** `feel`, or one of the names that the versions of DMN gave it. */
const feel = /^(feel|https?:\/\/www\.omg\.org\/spec\/(FEEL|DMN)\/\d+\/?(FEEL\/?)?)$/i

export const checkLanguage = (element: Moddle, { problems }: Compiler): void => {
  const language = textOf(element, 'expressionLanguage')
  if (language !== undefined && !feel.test(language))
    problems.push(`Expression language '${language}' is not supported`)
}

/** Text of a syntax error with the expression as the file has it. */
export const syntaxText = (error: unknown, text: string, quoted: string): string => {
  if (!(error instanceof FeelSyntaxError)) throw error
  return error.message.replace(`'${quoted}'`, () => `'${text}'`)
}

/** Evaluates; a failure tells the expression as the file has it. */
export const told = <T>(text: string, quoted: string, evaluate: () => T): T => {
  try {
    return evaluate()
  } catch (error) {
    if (error instanceof FeelEvaluationError && text !== quoted)
      error.message = error.message.replace(`'${quoted}'`, () => `'${text}'`)
    throw error
  }
}

/** Stands in for what does not compile; the file is refused, so it never runs. */
export const nothing: Formula = { text: '', evaluate: () => null }
