import type { z } from 'zod'
import type { FieldProblem } from '#contract/problem'

type Issue = z.core.$ZodIssue

/** Field problems of one part (`body`, `query`, `params`) of a request. Values never appear in them. */
export const toFieldProblems = (part: string, error: z.ZodError): FieldProblem[] =>
  error.issues.flatMap((issue) => toProblems(part, issue))

const toProblems = (part: string, issue: Issue): FieldProblem[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      name: nameOf(part, [...issue.path, key]),
      code: 'unrecognized_key',
      reason: 'This key is not known here',
    }))
  }
  return [{ name: nameOf(part, issue.path), code: codeOf(issue), reason: issue.message }]
}

const nameOf = (part: string, path: readonly PropertyKey[]): string => [part, ...path.map(String)].join('.')

const codeOf = (issue: Issue): string => {
  const own: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined
  if (typeof own === 'string') return own
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined') ? 'required' : issue.code
}
