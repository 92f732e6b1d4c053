import { vivooRecord } from '#processes/vivoo-record/contract'
import { isIncludable } from '#domain/inventory/inclusion'
import { appealTerms } from '#domain/legal/oo-terms'
import { taskDueOn } from '#domain/legal/task-due-on'
import type { CaseFile } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import { mayorDecisionModel, type MayorDecisionRow } from '../../platform/case-file/decision-model.ts'
import { isContested } from './contested.ts'
import type { Run } from './run.ts'
import { publish } from '../publish.ts'

/**
 * Keeps until when parties and the agency may appeal against each valid decision.
 *
 * @returns the instant at which the last of these terms has passed, and whether some unit belongs on VIVOO
 * @source domain.md 5.0 oo.appeal.party, oo.appeal.wv
 */
export const keepAppealTerms = async (
  { database }: Pick<FeatureDeps, 'database'>,
  { decisions }: Run,
): Promise<{ appealLapsesAt: string; includable: boolean }> => {
  const lapses: string[] = []
  for (const { id, postedOn, sentOn } of decisions) {
    const { parties, wv } = appealTerms({
      ...(postedOn !== null && { postedOn }),
      ...(sentOn !== null && { receivedByWvOn: sentOn }),
    })
    await database
      .model(mayorDecisionModel)
      .update({ appealParties: parties ?? null, appealAgency: wv ?? null }, { where: { id } })
    lapses.push(...[parties, wv].flatMap((term) => term?.lapsesAt ?? []))
  }
  const appealLapsesAt = lapses.toSorted().at(-1)
  if (appealLapsesAt === undefined) throw new Error('a decision that nobody was sent has no term of appeal')
  return { appealLapsesAt, includable: decisions.some(({ verdict }) => isIncludable(verdict)) }
}

/** Asks VIVOO once to take up each unit that belongs there. @source domain.md 5.1 step 16 */
export const askInclusion = async (deps: FeatureDeps, { main }: CaseFile, { decisions }: Run): Promise<void> => {
  const today = deps.clock.today()
  for (const { id, unitId, verdict, inclusionRequestedOn } of decisions) {
    if (!isIncludable(verdict) || inclusionRequestedOn !== null) continue
    await deps.database.model(mayorDecisionModel).update({ inclusionRequestedOn: today }, { where: { id } })
    await publish(deps, vivooRecord.messages.inclusionRequested, {
      caseId: main.id,
      key: id,
      variables: {
        caseId: main.id,
        municipalityOrgId: main.municipalityOrgId,
        agencyOrgId: main.agencyOrgId,
        unitIds: [unitId],
        unitId,
        decisionId: id,
        list: 'OO',
        checkDueOn: taskDueOn('A07', today),
      },
    })
  }
}

/**
 * Notes once that the terms of appeal have passed, for each decision that nobody contests; the weekly closer does the rest.
 *
 * @source domain.md 5.10
 */
export const finishAppeal = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  { decisions }: Run,
): Promise<void> => {
  const running: MayorDecisionRow[] = []
  for (const row of decisions) if (row.finalOn === null && !(await isContested({ database }, row.id))) running.push(row)
  if (running.length === 0) return
  await database
    .model(mayorDecisionModel)
    .update({ finalOn: clock.today() }, { where: { id: running.map(({ id }) => id) } })
}
