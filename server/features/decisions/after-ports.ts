import { Op } from 'sequelize'
import { isIncludable } from '#domain/inventory/inclusion'
import { taskDueOn } from '#domain/legal/task-due-on'
import { loadCaseForWorker } from '../../platform/case-file/load.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { decisionLiftingLetters, postingLetters } from './after-letters.ts'
import { mayorDecisionModel, type MayorDecisionRow } from '../../platform/case-file/decision-model.ts'
import { findRun } from './run.ts'

/** What the workers of decision-lifting, nightly-dates and posting-date ask; each call may come twice. */
export const afterDecisionPorts = (deps: FeatureDeps) => ({
  liftings: {
    liftingLetters: async (decisionId: string): Promise<readonly PreparedLetter<'DT038'>[]> => {
      const decision = await findDecision(deps, decisionId)
      return decisionLiftingLetters(deps, await loadCaseForWorker(deps.database, decision.caseId), decision)
    },
    isInventoried: async (decisionId: string): Promise<boolean> =>
      isIncludable((await findDecision(deps, decisionId)).verdict),
    ending: async (decisionId: string) => {
      const { liftedOn, caseId } = await findDecision(deps, decisionId)
      if (liftedOn === null) throw new Error('this decision was not lifted')
      return { reason: 'BESLUIT_OPGEHEVEN', deletedOn: liftedOn, origin: 'OO', originId: caseId } as const
    },
  },
  postingDates: {
    undated: (): ReturnType<typeof undated> => undated(deps),
    postingLetters: async (decisionRunId: string): Promise<readonly PreparedLetter<'DT044'>[]> => {
      const found = await findRun(deps.database, decisionRunId)
      return postingLetters(deps, await loadCaseForWorker(deps.database, found.run.caseId), found)
    },
    postingDueOn: (): string => taskDueOn('449', deps.clock.today()),
  },
})

const findDecision = async ({ database }: FeatureDeps, id: string): Promise<MayorDecisionRow> =>
  plain(await database.model(mayorDecisionModel).findByPk(id, { rejectOnEmpty: true }))

/**
 * Runs with decisions that were sent before today and of which nobody knows the day of posting. Those that were asked on an earlier night have their task;
 * those of tonight are given again when the step runs twice.
 */
const undated = ({ database, clock, audit }: FeatureDeps) =>
  database.transaction(async () => {
    const today = clock.today()
    const rows = await database.model(mayorDecisionModel).findAll({
      where: {
        status: ['VERSTUURD', 'GELDIG'],
        postedOn: null,
        sentOn: { [Op.lt]: today },
        [Op.or]: [{ postingAskedOn: null }, { postingAskedOn: today }],
      },
      order: ['runId', 'position'],
    })
    const cases = await database.model(caseModel).findAll({ where: { id: rows.map(({ caseId }) => caseId) } })
    const found = []
    for (const decisionRunId of new Set(rows.map(({ runId }) => runId))) {
      const mine = rows.filter(({ runId }) => runId === decisionRunId)
      const main = cases.find(({ id }) => id === mine[0]?.caseId)
      if (!main) continue
      for (const row of mine) await row.update({ postingAskedOn: today })
      audit.append({
        userId: null,
        orgId: null,
        role: null,
        action: 'POSTING_ASKED',
        objectKind: 'decision_run',
        objectId: decisionRunId,
        caseId: main.id,
        shield: main.shield,
      })
      found.push({
        caseId: main.id,
        municipalityOrgId: main.municipalityOrgId,
        agencyOrgId: main.agencyOrgId,
        unitIds: mine.map(({ unitId }) => unitId),
        decisionRunId,
      })
    }
    return found
  })
