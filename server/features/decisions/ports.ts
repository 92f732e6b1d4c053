import type { DecisionOption } from '#domain/model/codes'
import { decisionFaults } from '#domain/decision/strictness'
import type { Contestation, UnitEffect } from '#domain/procedures/appeal/unit-effect'
import { taskDueOn } from '#domain/legal/task-due-on'
import { tellCase } from '../../platform/case-file/act.ts'
import { loadBases } from '../../platform/case-file/basis.ts'
import { type CaseFile, loadCaseForWorker } from '../../platform/case-file/load.ts'
import { signatureModel } from '../../platform/case-file/signature-model.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { startRehousing } from '../start-rehousing.ts'
import { invalidLetters, validLetters } from './after-letters.ts'
import { askAgain } from './again.ts'
import { askInclusion, finishAppeal, keepAppealTerms } from './appeal.ts'
import { basisOfUnit } from './basis.ts'
import { decisionLetters } from './letters.ts'
import { decisionNotices } from './notices.ts'
import { liftByCertificate } from './lift-by-certificate.ts'
import { afterAppeal, appealFiled } from './contested.ts'
import { findRun, type Run, unitIdsOf } from './run.ts'
import { makeReadyToSend, putUpForSigning, RunWithdrawn, type ToSign } from './signing.ts'
import { withdraw } from './withdraw.ts'

/** What the workers of oo-decision and appeal ask of the decisions; each call may come twice and then changes nothing. */
export const decisionPorts = (deps: FeatureDeps) => ({
  decisions: {
    isTooStrict: (runId: string): Promise<boolean> => isTooStrict(deps, runId),
    withdraw: (runId: string): Promise<{ decideAgain: boolean; decideAgainDueOn: string }> =>
      change(deps, runId, async (found, file) => {
        await takeBack(deps, file, found)
        return askAgain(deps, found)
      }),
    letters: async (runId: string): Promise<readonly PreparedLetter<'DT034'>[]> => {
      const { found, file } = await read(deps, runId)
      return found.run.withdrawn ? [] : decisionLetters(deps, file, await deps.loadFacts(file), found)
    },
    toSign: async (runId: string, documentIds: readonly string[]): Promise<ToSign> => {
      const toSign = await change(deps, runId, (found, file) => putUpForSigning(deps, file, found, documentIds))
      if (!toSign) throw new RunWithdrawn()
      return toSign
    },
    signed: (runId: string): Promise<{ sendDueOn: string }> =>
      change(deps, runId, async (found) => {
        await makeReadyToSend(deps, found)
        return { sendDueOn: taskDueOn('181', deps.clock.today()) }
      }),
    notices: async (runId: string): Promise<readonly PreparedLetter<'DT035'>[]> => {
      const { found, file } = await read(deps, runId)
      return decisionNotices(deps, file, await deps.loadFacts(file), found)
    },
    sent: (runId: string): Promise<{ validateDueOn: string }> =>
      change(deps, runId, () => Promise.resolve({ validateDueOn: taskDueOn('A05', deps.clock.today()) })),
    appealTerms: (runId: string): Promise<{ appealLapsesAt: string; includable: boolean }> =>
      change(deps, runId, async (found, file) => {
        await rehouse(deps, file, found)
        return keepAppealTerms(deps, found)
      }),
    validLetters: async (runId: string): Promise<readonly PreparedLetter<'DT043'>[]> => {
      const { found, file } = await read(deps, runId)
      return validLetters(deps, file, found)
    },
    invalidLetters: async (runId: string): Promise<readonly PreparedLetter<'DT042'>[]> => {
      const { found, file } = await read(deps, runId)
      return invalidLetters(deps, file, found)
    },
    requestInclusion: (runId: string): Promise<void> =>
      change(deps, runId, (found, file) => askInclusion(deps, file, found)),
    liftByCertificate: (unitIds: readonly string[], on: string): Promise<void> => liftByCertificate(deps, unitIds, on),
    appealFiled: (contested: readonly Contestation[]): Promise<void> => appealFiled(deps, contested),
    afterAppeal: (effects: readonly UnitEffect[]): Promise<void> => afterAppeal(deps, effects),
    finishAppeal: (runId: string): Promise<void> => change(deps, runId, (found) => finishAppeal(deps, found)),
  },
})

const read = async ({ database }: FeatureDeps, runId: string): Promise<{ found: Run; file: CaseFile }> => {
  const found = await findRun(database, runId)
  return { found, file: await loadCaseForWorker(database, found.run.caseId) }
}

// Under the case's row lock; the run is read after it, so that a second handler sees what the first did.
const change = <T>(deps: FeatureDeps, runId: string, work: (found: Run, file: CaseFile) => Promise<T>): Promise<T> =>
  deps.database.transaction(async () => {
    const { run } = await findRun(deps.database, runId)
    const file = await loadCaseForWorker(deps.database, run.caseId, { lock: true })
    const result = await work(await findRun(deps.database, runId), file)
    await tellCase(deps.changes, file)
    return result
  })

/** @source domain.md 5.8 step 1: decision option HERHUISVESTING */
const rehouse = (deps: FeatureDeps, file: CaseFile, { run, decisions }: Run): Promise<void> => {
  const ordering = decisions.filter(({ options }) => options.some(({ option }) => option === 'HERHUISVESTING'))
  const days = ordering.flatMap(({ options }) =>
    options.flatMap(({ option, on }) => (leaves.has(option) && on !== null ? [on] : [])),
  )
  return startRehousing(deps, file, {
    originId: run.id,
    unitIds: ordering.map(({ unitId }) => unitId),
    vacateOn: days.toSorted()[0] ?? null,
  })
}

const leaves = new Set<DecisionOption>(['HERHUISVESTING', 'ONTRUIMING_VOOR'])

const takeBack = async (deps: FeatureDeps, file: CaseFile, found: Run): Promise<void> => {
  // voided with its round by now, but a run has one round
  const refusal = await deps.database
    .model(signatureModel)
    .findOne({ where: { subjectId: found.run.id, outcome: 'REFUSED' } })
  const code = refusal ? 'SIGNATURE_REFUSED' : 'STRICTER_THAN_BASIS'
  if (!(await withdraw(deps, found, refusal?.reason ?? code))) return
  await touchCase(deps.database, file)
  deps.audit.append({
    userId: null,
    orgId: null,
    role: null,
    action: 'DECISION_WITHDRAWN',
    objectKind: 'decision_run',
    objectId: found.run.id,
    caseId: file.main.id,
    detail: { reason: code },
    shield: file.main.shield,
  })
}

// The wizard refused it before; the ground may have changed since, or somebody went around the wizard.
const isTooStrict = async (deps: FeatureDeps, runId: string): Promise<boolean> => {
  const { found, file } = await read(deps, runId)
  const facts = await deps.loadFacts(file)
  const bases = await loadBases(deps.database, file.main.id, unitIdsOf(found))
  return found.decisions.some(({ unitId, verdict, motivation }) =>
    decisionFaults({ verdict, motivation, options: [] }, basisOfUnit(facts, bases, unitId), file.main.legalRegime).some(
      ({ code }) => code !== 'MOTIVATION_REQUIRED',
    ),
  )
}
