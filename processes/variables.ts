import { z } from 'zod'

/** UUID of a row in the database; process variables carry ids, dates and verdicts, never personal data. */
export const id = z.uuid()
export const ids = z.array(id).min(1)
/** Legal date without time, Europe/Brussels. */
export const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** UTC instant for a BPMN timer, for example the last second of a legal term. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
export const none = z.object({})

/** Every process of a case carries these: whose case it is and which units move together. */
export const batch = z.object({ caseId: id, municipalityOrgId: id, agencyOrgId: id, unitIds: ids })

/**
 * Variables that every user task reads; input mappings of the diagram set them.
 * `taskCode` overrides the number of the contract where one element serves several (document-signing).
 */
export const taskVariables = z.object({
  caseId: id,
  unitIds: z.array(id).default([]),
  /** without: the organisation of the case in which the candidate roles are held */
  taskOrgId: id.nullish(),
  taskDueOn: localDate.nullish(),
  taskCode: z.string().nullish(),
  /** who has it from the start, where one person is asked by name */
  taskAssigneeId: id.nullish(),
  /** the advice request, investigation, hearing, decision run or document that the task is about */
  taskSubjectId: id.nullish(),
})
