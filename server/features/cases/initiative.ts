import { oo } from '#processes/oo/contract'
import { termInForce } from '#domain/legal/legal-term'
import { type OoOwnFacts, ooOwnRules } from '#domain/procedures/oo/own-steps'
import { stepRefusal } from '#domain/procedures/steps'
import { addMonths, type LocalDate } from '#domain/shared/local-date'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { startOnInitiative } from '../../contract/own-steps.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { linkInvestigation } from '../../platform/case-file/basis.ts'
import { investigationModel, type InvestigationRow } from '../../platform/case-file/investigation-model.ts'
import { outcomesOf } from '../../platform/case-file/investigations.ts'
import { findVisible, loadProcedure, type ProcedureFile } from '../../platform/case-file/load.ts'
import { type CaseRow, requestModel } from '../../platform/case-file/model.ts'
import { visibleInvestigations } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import type { FeatureDeps } from '../deps.ts'
import { startCase } from '../procedure-start.ts'
import { publish } from '../publish.ts'

type Body = z.output<NonNullable<(typeof startOnInitiative)['body']>>

/**
 * The mayor starts OO on his own initiative, from a signed investigation of the municipality: for the units that it found unfit, uninhabitable or
 * overcrowded. Nobody asked for a decision, so no term runs. The investigation counts in the new case.
 *
 * @throws NotFound, NotAllowedNow
 * @source domain.md 5.1 step 1b, 3.3.4
 */
export const startByInitiative = async (
  deps: FeatureDeps,
  viewer: Viewer,
  investigationId: string,
  { id, reason }: Body,
): Promise<Answer<typeof startOnInitiative>> => {
  const { database, clock } = deps
  const investigation = await findVisible(database, investigationModel, investigationId, visibleInvestigations(viewer))
  const from = await loadProcedure(database, viewer, investigation.caseId)
  const today = clock.today()
  const facts = await factsOf(database, from, investigation, today)
  const unitIds = [...(facts.earlier?.faulty ?? [])]
  const start = {
    viewer,
    type: 'OO',
    action: 'OO_START_INITIATIVE',
    objectKind: 'main_procedure',
    startedOn: today,
    sub: () => ({ status: 'GESTART' }) as const,
    detail: { investigationId },
    refusal: () => stepRefusal(ooOwnRules, 'OO_START_INITIATIVE', facts, viewer, today),
  } as const
  return startCase(deps, start, { id, propertyId: from.property.id, unitIds }, async (main) => {
    await keepRequest(database, main, reason, today)
    const link = { caseId: main.id, investigationId, linkedOn: today, linkedByUserId: viewer.userId }
    await linkInvestigation(database, link, unitIds)
    await startProcess(deps, main, unitIds)
  })
}

const factsOf = async (
  database: Database,
  { main, property }: ProcedureFile,
  { id, ownerOrgId, status, visitDate }: InvestigationRow,
  today: LocalDate,
): Promise<OoOwnFacts> => {
  const since = addMonths(today, -termInForce('inv.link.maxAge', today).amount)
  const outcomes = await outcomesOf(database, id)
  return {
    municipalityOrgId: main.municipalityOrgId,
    earlier: {
      propertyActive: property.status === 'ACTIEF',
      signedAndOwn: status === 'ONDERTEKEND' && ownerOrgId === main.municipalityOrgId,
      young: visitDate !== null && visitDate > since,
      faulty: outcomes
        .filter(({ unfit, uninhabitable, overcrowded }) => unfit || uninhabitable || overcrowded)
        .map(({ unitId }) => unitId),
    },
  }
}

const keepRequest = async (database: Database, main: CaseRow, complaint: string, today: LocalDate): Promise<void> => {
  await database.model(requestModel).create({
    caseId: main.id,
    requestKind: 'MELDING',
    initiator: 'BURGEMEESTER',
    receivedOn: today,
    channel: 'MONDELING',
    motivated: true,
    hasInterest: true,
    complaint,
    formal: false,
    requestJudged: false,
    requesterPartyIds: [],
    mayorTerm: null,
  })
}

const startProcess = (deps: FeatureDeps, main: CaseRow, unitIds: string[]): Promise<void> => {
  const { id: caseId, municipalityOrgId, agencyOrgId, reference, startedOn: receivedOn } = main
  return publish(deps, oo.messages.started, {
    caseId,
    key: reference,
    variables: { caseId, municipalityOrgId, agencyOrgId, unitIds, reference, receivedOn },
  })
}
