import { completeInclusion, getInclusion } from '#contract/inventory'
import { getSigning, signDocuments } from '#contract/signing'
import { completeTaskForm, getTaskForm } from '#contract/task-forms'
import { claimTask, completeTask, getTask, releaseTask } from '#contract/tasks'
import type { VisibleObject } from '#domain/access/can-see'
import type { OoFacts } from '#domain/procedures/oo/facts'
import { documentSigning } from '#processes/document-signing/contract'
import { vivooRecord } from '#processes/vivoo-record/contract'
import { type EndpointSamples, type Find, onePer, type Sample, sample } from './sample.ts'
import { documentsIn, type Things } from './things.ts'

const { signDocument, signSideBySide } = documentSigning.userTasks
const signingElements: readonly string[] = [signDocument.elementId, signSideBySide.elementId]

/** Endpoints of a task, and those of the two kinds of tasks that have pages of their own. */
export const taskSamples = (cases: readonly Things[]): readonly EndpointSamples[] => {
  const all = cases.flatMap((things) =>
    things.tasks.map(({ row, names }) => ({
      on: `${things.name}: ${row.code} ${row.status}`,
      row,
      things,
      names,
      params: { taskId: row.id },
      may: {
        verb: 'TAKE',
        thing: 'TASK',
        whose: { ownerOrgId: row.ownerOrgId, candidateRoles: row.candidateRoles },
        refusal: 'NOT_ALLOWED_NOW',
      } as const,
    })),
  )
  const tasks = onePer(all, ({ row, names }) => `${row.code} ${row.status} ${JSON.stringify(names)}`)
  const signing = tasks.filter(({ row }) => signingElements.includes(row.elementId ?? ''))
  const inclusions = tasks.filter(({ row }) => row.elementId === vivooRecord.userTasks.checkInclusion.elementId)
  const refuse = { signed: false, reason: '' }
  return [
    { endpoint: getTask, samples: tasks.map(({ on, params, names }) => sample(getTask, on, { params }, { names })) },
    {
      endpoint: claimTask,
      samples: tasks.map(({ on, params, names, may }) => {
        const undo = { endpoint: releaseTask, input: { params } }
        return sample(claimTask, on, { params }, { names, may, undo })
      }),
    },
    {
      endpoint: releaseTask,
      samples: tasks.map(({ on, params, names, may }) => sample(releaseTask, on, { params }, { names, may })),
    },
    {
      endpoint: completeTask,
      // what a process waits for ends with its own form
      samples: tasks.map(({ on, params, names }) =>
        sample(completeTask, on, { params, body: { outcome: '' } }, { names, closed: 'NOT_A_MANUAL_TASK' }),
      ),
    },
    {
      endpoint: getTaskForm,
      samples: tasks.map(({ on, params, names }) => sample(getTaskForm, on, { params }, { names })),
    },
    {
      endpoint: completeTaskForm,
      samples: tasks.map(({ on, params, names }) =>
        sample(completeTaskForm, on, { params, body: { answers: {} } }, { names, closed: 'NOT_A_FORM_TASK' }),
      ),
    },
    {
      endpoint: getSigning,
      samples: signing.map(({ on, row, things, params, names }) =>
        sample(getSigning, on, { params }, { names: inCase(things, names), finds: toSign(things, row.subjectId) }),
      ),
    },
    {
      endpoint: signDocuments,
      samples: signing.map(({ on, params, names, things, row }) =>
        sample(
          signDocuments,
          on,
          { params, body: refuse },
          { names: inCase(things, names), step: signingStep(things.facts, row.subjectId ?? '') },
        ),
      ),
    },
    {
      endpoint: getInclusion,
      samples: inclusions.map(({ on, row, things, params, names }) =>
        sample(getInclusion, on, { params }, { names: inCase(things, names), finds: existing(things, row) }),
      ),
    },
    {
      endpoint: completeInclusion,
      samples: inclusions.map(({ on, things, params, names, may }) =>
        sample(
          completeInclusion,
          on,
          { params, body: { include: false, reason: '' } },
          { names: inCase(things, names), may },
        ),
      ),
    },
  ]
}

// These pages are of a case as well.
const inCase = ({ procedure }: Things, names: readonly VisibleObject[]) => [procedure, ...names]

// While a task is open it shows what waits for signatures.
const toSign = (things: Things, subjectId: string | null): Find[] => {
  const waiting = things.documents.filter(({ row }) => row.status === 'TER_ONDERTEKENING').map(({ row }) => row.id)
  return documentsIn(things, [subjectId]).filter(({ id }) => waiting.includes(id))
}

// The record that its unit has already.
const existing = ({ records }: Things, { unitIds }: Things['tasks'][number]['row']): Find[] =>
  records.flatMap(({ row, names: [object] }) =>
    object && unitIds.includes(row.unitId) ? [{ id: row.id, object }] : [],
  )

// A signing task is about an advice, or about the decisions of a run.
const signingStep = (facts: OoFacts, subjectId: string): NonNullable<Sample['step']> => {
  const ids = facts.decisions.filter(({ runId }) => runId === subjectId).map(({ id }) => id)
  return ids.length > 0 ? { action: 'DECISION_SIGN', facts, ids } : { action: 'ADVICE_SIGN', facts, ids: [subjectId] }
}
