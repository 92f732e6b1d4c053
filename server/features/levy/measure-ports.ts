import { addDays, addMonths, endOfDayInstant, startOfDayMs } from '#domain/shared/local-date'
import { taskDueOn } from '#domain/legal/task-due-on'
import { termInForce } from '#domain/legal/legal-term'
import { anniversaryNoticeOn } from '#domain/levy/anniversaries'
import { tellCase } from '../../platform/case-file/act.ts'
import { levyMeasureModel, type LevyMeasureRow } from '../../platform/case-file/levy-model.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { correct } from './anniversaries.ts'
import { measureLetters, type MeasureLetterCode } from './letters.ts'
import { loadMeasureForWorker, type MeasureFile } from './load.ts'
import { setMeasure } from './measure-steps.ts'

/** What the workers of process `levy-measure` ask; each may be asked twice. */
export const measurePorts = (deps: FeatureDeps) => ({
  measures: {
    decideDueOn: (): string => taskDueOn('A09', deps.clock.today()),
    letters: async (
      measureId: string,
      code: MeasureLetterCode,
      toTax = false,
    ): Promise<PreparedLetter<MeasureLetterCode>[]> =>
      measureLetters(deps, await loadMeasureForWorker(deps.database, measureId), code, toTax),
    completionTerm: (measureId: string) => completionTerm(deps, measureId),
    noteReminder: (measureId: string): Promise<void> =>
      change(deps, measureId, 'LEVY_REMINDED', async ({ measure }) => {
        if (measure.remindedOn !== null) return false
        await update(deps, measure, { remindedOn: deps.clock.today() })
        return true
      }),
    reopen: (measureId: string): Promise<void> =>
      change(deps, measureId, 'LEVY_REOPENED', async ({ measure }) => {
        if (measure.status !== 'ONVOLLEDIG') return false
        await setMeasure(deps, measure, 'AANGEVRAAGD', {})
        return true
      }),
    outcome: async (measureId: string) => outcomeOf(await loadMeasureForWorker(deps.database, measureId)),
    /** what was decided counts for anniversaries that were evaluated already; the tax administration hears of it */
    settle: (measureId: string): Promise<void> =>
      change(deps, measureId, 'LEVY_SETTLED', async (found) => {
        const { measure } = found
        if (measure.startsOn === null) return false
        await correct(deps, found)
        await update(deps, measure, { communicatedOn: deps.clock.today() })
        return true
      }),
    nextReview: () => {
      const on = addMonths(deps.clock.today(), 12)
      return { reviewAt: new Date(startOfDayMs(on)).toISOString(), reviewDueOn: addDays(on, 30) }
    },
    expire: (measureId: string): Promise<void> =>
      change(deps, measureId, 'LEVY_EXPIRED', async ({ measure }) => {
        if (measure.status !== 'TOEGESTAAN') return false
        await setMeasure(deps, measure, 'VERLOPEN', {})
        return true
      }),
    closing: async (measureId: string): Promise<'DT058' | 'DT061'> => {
      const { measure } = await loadMeasureForWorker(deps.database, measureId)
      return measure.status === 'BEEINDIGD' ? 'DT061' : 'DT058'
    },
  },
})

const completionTerm = (deps: FeatureDeps, measureId: string) =>
  deps.database.transaction(async () => {
    const { file, measure } = await loadMeasureForWorker(deps.database, measureId, { lock: true })
    const today = deps.clock.today()
    const completeBy = measure.completeBy ?? addDays(today, termInForce('vrop.complete', today).amount)
    if (measure.completeBy !== completeBy) await update(deps, measure, { completeBy })
    await tellCase(deps.changes, file)
    const asked = addDays(completeBy, -termInForce('vrop.complete', today).amount)
    const remindOn = addDays(asked, termInForce('vrop.remind', today).amount)
    return {
      completeDueOn: completeBy,
      remindAt: new Date(startOfDayMs(remindOn)).toISOString(),
      completionLapsesAt: endOfDayInstant(completeBy),
    }
  })

const outcomeOf = ({ measure }: MeasureFile) => {
  const { status, endsOn } = measure
  const granted = status !== 'GEWEIGERD'
  return {
    measureGranted: granted,
    measureHasEnd: endsOn !== null,
    reviewAt: endsOn === null ? null : new Date(startOfDayMs(anniversaryNoticeOn(endsOn))).toISOString(),
    reviewDueOn: endsOn,
    expiresAt: endsOn === null ? null : endOfDayInstant(endsOn),
  }
}

const update = async (
  { database }: FeatureDeps,
  { id }: LevyMeasureRow,
  facts: Partial<LevyMeasureRow>,
): Promise<void> => {
  await database.model(levyMeasureModel).update(facts, { where: { id } })
}

/** @param work answers whether it changed anything: then it is written in the audit */
const change = (
  deps: FeatureDeps,
  measureId: string,
  action: string,
  work: (found: MeasureFile) => Promise<boolean>,
): Promise<void> =>
  deps.database.transaction(async () => {
    const found = await loadMeasureForWorker(deps.database, measureId, { lock: true })
    if (!(await work(found))) return
    const { file, measure } = found
    deps.audit.append({
      userId: null,
      orgId: null,
      role: null,
      action,
      objectKind: 'levy_measure',
      objectId: measureId,
      caseId: file.main.id,
      shield: measure.shield,
    })
    await tellCase(deps.changes, file)
  })
