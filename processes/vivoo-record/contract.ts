import { z } from 'zod'
import { procedureTypes } from '#domain/model/codes'
import { deletionReasons } from '#domain/model/procedure-codes'
import { defineProcess, job, message, userTask } from '../define.ts'
import { batch, id, localDate, none } from '../variables.ts'

/** List of the inventory; instances and messages of before NGW carry none and are about OO. */
const list = z.enum(['OO', 'NGW']).default('OO')
const inclusion = batch.extend({ unitId: id, decisionId: id, list, checkDueOn: localDate })

const deletion = batch.extend({
  unitId: id,
  inventoryRecordId: id,
  deletionReason: z.enum(deletionReasons),
  /** kind of procedure that asks it, and the case where it was asked */
  deletionOrigin: z.enum(procedureTypes),
  originId: id,
  /** legal day of the deletion: that of the certificate, the finding or the end of the decision */
  deletedOn: localDate,
  checkDeletionDueOn: localDate,
})

/** A unit on the Flemish inventory of unfit and uninhabitable dwellings: how it comes there and how it leaves, domain.md 5.7. */
export const vivooRecord = defineProcess({
  processId: 'vivoo-record',
  title: 'Opname op en schrapping van VIVOO',
  variables: inclusion,
  jobs: {
    includeUnit: job({
      type: 'vivoo-record.include-unit',
      input: z.object({ caseId: id, unitId: id, decisionId: id, list }),
      output: z.object({ inventoryRecordId: id }),
      errors: ['DECISION_ENDED'],
    }),
    deleteUnit: job({
      type: 'vivoo-record.delete-unit',
      input: z.object({
        caseId: id,
        unitId: id,
        inventoryRecordId: id,
        deletionReason: z.enum(deletionReasons),
        deletedOn: localDate,
      }),
      output: none,
    }),
    refuseDeletion: job({
      type: 'vivoo-record.refuse-deletion',
      input: z.object({ caseId: id, unitId: id, inventoryRecordId: id }),
      output: none,
    }),
  },
  messages: {
    inclusionRequested: message({
      name: 'vivoo-inclusion-requested',
      correlation: 'decisionId',
      payload: inclusion,
    }),
    inclusionWithdrawn: message({ name: 'vivoo-inclusion-withdrawn', correlation: 'decisionId', payload: none }),
    deletionRequested: message({
      name: 'vivoo-deletion-requested',
      correlation: 'inventoryRecordId',
      payload: deletion,
    }),
  },
  userTasks: {
    checkInclusion: userTask({
      elementId: 'check-inclusion',
      code: 'A07',
      roles: ['WK_IB'],
      organisation: 'agency',
      wizard: 'check-inclusion',
      output: z.object({ include: z.boolean() }),
    }),
    checkDeletion: userTask({
      elementId: 'check-deletion',
      code: 'A08',
      roles: ['WK_IB'],
      organisation: 'agency',
      wizard: 'check-deletion',
      output: z.object({ unitDeleted: z.boolean() }),
    }),
  },
  calls: [],
})
