import type { z } from 'zod'
import type { judicialRoad } from '../../contract/judicial-road.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import { term } from '../../platform/case-file/present.ts'
import { recoveryClaimModel } from '../../platform/case-file/recovery-claim-model.ts'
import type { FeatureDeps } from '../deps.ts'
import type { JudicialFile } from './load.ts'
import { courtRulingModel, officialReportModel, penaltyStatementModel } from './model.ts'
import { eurosOf } from './road.ts'

type Road = z.input<typeof judicialRoad>

/** What the page of a judicial file shows of its road, oldest first. */
export const roadOf = async ({ database }: Pick<FeatureDeps, 'database'>, file: JudicialFile): Promise<Road> => {
  const where = { caseId: file.main.id }
  const reports = await database.model(officialReportModel).findAll({ where, order: ['number'] })
  const names = await loadUserNames(
    database,
    reports.map(({ madeByUserId }) => madeByUserId),
  )
  const claims = await database.model(recoveryClaimModel).findAll({ where, order: ['madeOn', 'id'] })
  const rulings = await database.model(courtRulingModel).findAll({ where, order: ['createdAt', 'id'] })
  const penalties = await database.model(penaltyStatementModel).findAll({ where, order: ['fromOn'] })
  return {
    officialReports: reports.map(({ id, number, kind, madeOn, offences, findings, madeByUserId, sentOn }) => ({
      id,
      number,
      kind,
      madeOn,
      offences: [...offences],
      findings,
      madeBy: madeByUserId === null ? null : { id: madeByUserId, name: names.get(madeByUserId) ?? '' },
      sentOn,
    })),
    claims: claims.map((row) => ({
      id: row.id,
      claimant: row.claimant,
      measure: row.measure,
      termMonths: row.termMonths,
      penaltyPerDay: eurosOf(row.penaltyPerDayCents),
      grounds: row.grounds,
      madeOn: row.madeOn,
      councilTerm: row.councilTerm && term(row.councilTerm),
      councilAdvisedOn: row.councilAdvisedOn,
      councilFavourable: row.councilFavourable,
      filedOn: row.filedOn,
      registeredOn: row.registeredOn,
      registerNumber: row.registerNumber,
      withdrawnOn: row.withdrawnOn,
      closedOn: row.closedOn,
    })),
    prosecution: prosecutionOf(file),
    rulings: rulings.map((row) => ({
      id: row.id,
      kind: row.kind,
      court: row.court,
      ruledOn: row.ruledOn,
      servedOn: row.servedOn,
      recoveryOrdered: row.recoveryOrdered,
      measure: row.measure,
      termMonths: row.termMonths,
      penaltyPerDay: eurosOf(row.penaltyPerDayCents),
      authorisesExOfficio: row.authorisesExOfficio,
      appealTerm: row.appealTerm && term(row.appealTerm),
      appealedOn: row.appealedOn,
      finalOn: row.finalOn,
      recoveryTerm: row.recoveryTerm && term(row.recoveryTerm),
      remindedOn: row.remindedOn,
    })),
    penalties: penalties.map(({ number, fromOn, untilOn, amountCents }) => ({
      number,
      from: fromOn,
      until: untilOn,
      amount: eurosOf(amountCents),
    })),
    repairReportedOn: file.judicial.repairReportedOn,
    execution: executionOf(file),
  }
}

const prosecutionOf = ({ judicial }: JudicialFile): Road['prosecution'] => {
  const { prosecutorChoice: choice, prosecutorChoseOn: choseOn } = judicial
  return choice === null || choseOn === null ? null : { choice, choseOn }
}

const executionOf = ({ judicial }: JudicialFile): Road['execution'] => {
  const { executionOrderedOn: orderedOn, executionBy, executedOn, executionCostCents } = judicial
  if (orderedOn === null) return null
  const cost = executionCostCents === null ? null : eurosOf(executionCostCents)
  return { orderedOn, by: executionBy ?? '', executedOn, cost }
}
