import { z } from 'zod'
import { isTermCode } from '#domain/legal/term-by-code'
import { mainStatuses, partyRoles, type RoleCode, roleCodes, subStatuses } from '#domain/model/codes'
import { type JobContract, job } from '../define.ts'
import { id, ids, instant, localDate, none } from '../variables.ts'

/** A job type that no process owns: an analyst puts it in any diagram and says with headers what it has to do. */
export interface Block<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends string = string,
  H extends z.ZodObject = z.ZodObject,
> extends JobContract<I, O, E> {
  /** Dutch, as the modeler offers it */
  readonly title: string
  /** what the diagram has to say; every value is text */
  readonly headers: H
}

const block = <I extends z.ZodType, O extends z.ZodType, H extends z.ZodObject, const E extends string = never>({
  title,
  headers,
  ...contract
}: {
  readonly type: string
  readonly title: string
  readonly headers: H
  readonly input: I
  readonly output: O
  readonly errors?: readonly E[]
}): Block<I, O, E, H> => ({ ...job(contract), title, headers })

const caseOnly = z.object({ caseId: id })

const codesOf = <C extends string>(text: string, known: readonly C[]): readonly C[] | undefined => {
  const names = text.split(',').map((name) => name.trim())
  const found = names.flatMap((name) => known.find((code) => code === name) ?? [])
  return found.length === names.length ? found : undefined
}

const listOf = <C extends string>(known: readonly C[]) =>
  z.string().transform((text, context): readonly C[] => {
    const codes = codesOf(text, known)
    if (codes !== undefined) return codes
    context.addIssue({ code: 'custom', message: 'unknown code' })
    return z.NEVER
  })

/** Codes of roles with commas between. */
const roles = listOf<RoleCode>(roleCodes)

/** Makes a document on the case, with what the case knows. The addressees are parties of the case. */
export const generateDocument = block({
  type: 'blocks.generate-document',
  title: 'Document maken',
  headers: z.object({
    documentCode: z.string().regex(/^DT\d{3}$/),
    /** roles of parties, with commas between; without: everybody to whom this document may go */
    addressees: listOf(partyRoles).optional(),
    /** whose letter it is; without: the municipality where it writes this document, else the agency */
    sender: z.enum(['municipality', 'agency']).optional(),
    /** what the asker of this document would write himself */
    text: z.string().max(4000).optional(),
  }),
  input: caseOnly,
  output: z.object({ generatedDocumentIds: ids }),
})

/** Mails users who hold one of the roles today, in the organisation of the case that the role belongs to. */
export const sendMail = block({
  type: 'blocks.send-mail',
  title: 'Mail sturen',
  headers: z.object({ roles, subject: z.string().trim().min(1).max(150), text: z.string().trim().min(1).max(2000) }),
  input: caseOnly,
  output: none,
})

/** Puts a notice on the worklist of who holds one of the roles; the process does not wait for it. */
export const openNotice = block({
  type: 'blocks.open-notice',
  title: 'Kennisgeving openen',
  headers: z.object({ roles, title: z.string().trim().min(1).max(200), taskCode: z.string().max(10).optional() }),
  input: caseOnly.extend({ unitIds: z.array(id).default([]) }),
  output: none,
})

/** Moves the procedure, or its units, to a status; what the law's order of steps does not have is refused, nothing is half done. */
export const setStatus = block({
  type: 'blocks.set-status',
  title: 'Status zetten',
  headers: z.object({
    /** `DOSSIER:AFGEROND` for the procedure, `ENTITEITEN:ADVIES_GEVRAAGD` for its units */
    status: z.union([
      z.templateLiteral(['DOSSIER:', z.enum(mainStatuses)]),
      z.templateLiteral(['ENTITEITEN:', z.enum(subStatuses)]),
    ]),
  }),
  input: caseOnly.extend({ unitIds: z.array(id).default([]) }),
  output: none,
  errors: ['STATUS_REFUSED'],
})

/** Reckons the end of a term from the day of the fact that starts it; a timer behind it can wait for `lapsesAt`. */
export const computeTerm = block({
  type: 'blocks.compute-term',
  title: 'Termijn berekenen',
  headers: z.object({ term: z.string().refine(isTermCode, 'unknown term') }),
  input: z.object({ startOn: z.union([localDate, instant]) }),
  output: z.object({ dueOn: localDate, lapsesAt: instant }),
})

/** Every block, by the name of its worker. */
export const blocks = { computeTerm, generateDocument, openNotice, sendMail, setStatus } as const
