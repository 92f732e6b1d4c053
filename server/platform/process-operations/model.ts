import type { OperationKind, OperationState } from '../../contract/process-operations.ts'
import * as c from '../db/columns.ts'
import { defineModel, type Row } from '../db/model.ts'

/** What the record stream shows when the engine has done it. */
export interface Expectation {
  /** the instance has ended */
  readonly ended?: boolean
  /** incidents that are open no more */
  readonly resolved?: readonly string[]
  /** jobs with their new retries */
  readonly retries?: readonly { readonly jobKey: string; readonly retries: number }[]
  readonly variables?: readonly { readonly scopeKey: string; readonly name: string; readonly json: string }[]
  /** element instances that run no more */
  readonly gone?: readonly string[]
  /** variable that each element activated by this operation carries, and how many there are */
  readonly marks?: { readonly value: string; readonly count: number }
  /** version of the process that it runs on */
  readonly version?: number
}

/** What a person asked of one running instance, why, and what became of it. */
export const processOperationModel = defineModel(
  'process_operation',
  {
    id: c.id(),
    kind: c.code<OperationKind>(20),
    state: c.code<OperationState>(20),
    caseId: c.reference(),
    processInstanceKey: c.engineKey(),
    bpmnProcessId: c.text(),
    reason: c.text(2000),
    /** ids of elements, names and values of variables, dates: nothing of persons */
    detail: c.json<Readonly<Record<string, unknown>>>(),
    /** what was planned and waits for a second person */
    plan: c.nullable(c.json<unknown>()),
    expects: c.json<Expectation>(),
    /** words of the engine */
    refusal: c.nullable(c.text(500)),
    askedBy: c.reference(),
    askedAt: c.instant(),
    /** the second person */
    agreedBy: c.nullable(c.reference()),
    agreedAt: c.nullable(c.instant()),
    /** confirmed, refused or withdrawn */
    settledAt: c.nullable(c.instant()),
    /** batch that it is one of */
    batchId: c.nullable(c.reference()),
    version: c.version(),
  },
  [
    { fields: ['processInstanceKey', 'askedAt'] },
    { fields: ['caseId'] },
    { fields: ['state', 'askedAt'] },
    { fields: ['batchId', 'state'] },
  ],
)
export type ProcessOperationRow = Row<typeof processOperationModel>
