import type { RunningWarning, WarningStepFacts } from '#domain/procedures/warning/facts'
import type { CaseFile } from './load.ts'
import type { WarningRow } from './warning-model.ts'

/** What the rules of a warning procedure look at; without one every step of it is closed. */
export const warningFactsOf = ({ main, request, warning }: CaseFile): WarningStepFacts => ({
  municipalityOrgId: main.municipalityOrgId,
  status: main.status,
  ...(warning && { warning: runningOf(warning, request) }),
})

const runningOf = (row: WarningRow, request: CaseFile['request']): RunningWarning => ({
  ended: row.outcome !== null,
  course: {
    request: request.formal ? 'VERZOEK' : 'MELDING',
    reportedOn: request.receivedOn,
    ...found('investigated', row.investigatedOn, row.foundConform),
    ...(row.recoveryGrantedOn !== null && { recoveryGrantedOn: row.recoveryGrantedOn }),
    ...found('inspectedAgain', row.inspectedAgainOn, row.foundRepaired),
  },
  ...(row.repairReportedOn !== null && { repairReportedOn: row.repairReportedOn }),
  ...(row.recoveryUntil !== null && { recoveryUntil: row.recoveryUntil }),
})

const found = <N extends string>(name: N, on: string | null, conform: boolean | null) =>
  on === null ? {} : ({ [name]: { on, conform: conform === true } } as const)
