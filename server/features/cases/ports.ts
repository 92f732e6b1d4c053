import { taskDueOn } from '#domain/legal/task-due-on'
import { mainMachine, transition } from '#domain/procedures/oo/status'
import { toBrusselsDate } from '#domain/shared/local-date'
import { tellCase } from '../../platform/case-file/act.ts'
import { loadCaseForWorker } from '../../platform/case-file/load.ts'
import { caseModel, requestModel } from '../../platform/case-file/model.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { startAfterRefusal } from './start-by-mayor.ts'
import { closingLettersOf, receiptsOf, remindersOf } from './letters.ts'

/** What the workers of process `oo` ask of this feature; each may be asked twice. */
export const casePorts = (deps: FeatureDeps) => {
  const read = (caseId: string) => loadCaseForWorker(deps.database, caseId)
  return {
    registration: {
      terms: async (caseId: string) => {
        const { main, request } = await read(caseId)
        if (!request.mayorTerm) throw new Error('this case has no term for the mayor')
        return {
          mayorDueOn: request.mayorTerm.dueOn,
          mayorLapsesAt: request.mayorTerm.lapsesAt,
          requestDueOn: taskDueOn('2', toBrusselsDate(Date.parse(main.createdAt))),
        }
      },
      receipts: async (caseId: string): Promise<PreparedLetter<'DT002'>[]> => {
        const file = await read(caseId)
        // a warning procedure sent them when it began
        return file.warning?.outcome ? [] : receiptsOf(deps, file)
      },
    },
    mayorTerm: {
      lapse: (caseId: string) => lapse(deps, caseId),
      reminders: async (caseId: string): Promise<PreparedLetter<'DT065'>[]> => remindersOf(deps, await read(caseId)),
    },
    mayorStart: {
      startAfterRefusal: (caseId: string): Promise<void> => startAfterRefusal(deps, caseId),
    },
    procedureClosing: {
      close: (caseId: string, closing: Closing) => close(deps, caseId, closing),
      letters: async (caseId: string): Promise<PreparedLetter<'DT004'>[]> => closingLettersOf(deps, await read(caseId)),
    },
  }
}

type Closing = 'AFGEWEZEN' | 'STOPGEZET' | 'AFGESLOTEN'

const system = { userId: null, orgId: null, role: null } as const

const lapse = (deps: FeatureDeps, caseId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const file = await loadCaseForWorker(deps.database, caseId, { lock: true })
    if (file.request.mayorTermLapsedAt !== null) return
    await touchCase(deps.database, file)
    await deps.database.model(requestModel).update({ mayorTermLapsedAt: deps.database.now() }, { where: { caseId } })
    note(deps, caseId, 'MAYOR_TERM_LAPSED')
    await tellCase(deps.changes, file)
  })

// A rejection or a stop has its status from the action that asked for it; only closing at the end is decided here.
const close = (deps: FeatureDeps, caseId: string, closing: Closing): Promise<void> =>
  deps.database.transaction(async () => {
    const file = await loadCaseForWorker(deps.database, caseId, { lock: true })
    const step = transition(mainMachine, file.main.status, closing)
    if (!step.ok) return
    await touchCase(deps.database, file)
    await deps.database
      .model(caseModel)
      .update({ status: step.status, closedOn: deps.clock.today() }, { where: { id: caseId } })
    note(deps, caseId, 'PROCEDURE_CLOSED')
    await tellCase(deps.changes, file)
  })

const note = ({ audit }: FeatureDeps, caseId: string, action: string): void =>
  audit.append({ ...system, action, objectKind: 'main_procedure', objectId: caseId, caseId })
