import type { Answer } from '../../contract/endpoint.ts'
import type { getHearing } from '../../contract/hearings.ts'
import { allowedActions, focusOn } from '#domain/procedures/oo/actions'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { FactSource } from '../../platform/case-file/facts.ts'
import { loadCase, loadDocuments } from '../../platform/case-file/load.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { caseUnit, documentSummary, fullName, party, term } from '../../platform/case-file/present.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { hearingModel, reactionModel } from '../../platform/case-file/hearing-model.ts'
import { findHearing } from './service.ts'

/** One hearing with its reactions. @throws NotFound */
export const hearingPage = async (
  deps: FeatureDeps,
  viewer: Viewer,
  hearingId: string,
): Promise<Answer<typeof getHearing>> => {
  const { database, clock } = deps
  const hearing = await findHearing(database, hearingId)
  const file = await loadCase(database, viewer, hearing.caseId)
  const reactions = await database.model(reactionModel).findAll({ where: { hearingId }, order: ['receivedOn', 'id'] })
  const documents = await loadDocuments(database, viewer, hearing.caseId, { subjectId: hearingId })
  const organisations = await loadOrganisations(database)
  const facts = focusOn(await deps.loadFacts(file), [hearingId])
  const nameOf = (partyId: string): string => {
    const linked = file.parties.find((one) => one.party.id === partyId)
    return linked ? fullName(linked.person) : ''
  }
  return {
    id: hearing.id,
    caseId: hearing.caseId,
    version: hearing.version,
    units: file.units
      .filter(({ id }) => hearing.unitIds.includes(id))
      .map((unit) =>
        caseUnit(
          unit,
          file.subs.find(({ unitId }) => unitId === unit.id),
          viewer,
        ),
      ),
    startedOn: hearing.startedOn,
    offeredUntil: hearing.offeredUntil,
    term: term(hearing.term),
    mode: hearing.mode,
    hearingAt: hearing.hearingAt,
    place: hearing.place,
    closed: hearing.closedOn !== null,
    invited: file.parties
      .filter((one) => hearing.invitedPartyIds.includes(one.party.id))
      .map((one) => party(one.party, one.person)),
    reactions: reactions.map(plain).map((reaction) => ({
      id: reaction.id,
      unitIds: [...reaction.unitIds],
      receivedOn: reaction.receivedOn,
      type: reaction.type,
      summary: reaction.summary,
      late: reaction.late,
      partyNames: reaction.partyIds.map(nameOf),
      documentId: reaction.documentId,
    })),
    documents: documents.map((row) => documentSummary(row, organisations(row.ownerOrgId))),
    actions: allowedActions(facts, viewer, clock.today()).map((answer) =>
      answer.open ? { ...answer, targets: [...answer.targets], warnings: [...answer.warnings] } : answer,
    ),
  }
}

/** What the rules must know of the hearings of a case. */
export const hearingFacts: FactSource = async (database, { main }) => {
  const rows = await database.model(hearingModel).findAll({ where: { caseId: main.id }, order: ['createdAt', 'id'] })
  return {
    hearings: rows
      .map(plain)
      .map(({ id, unitIds, offeredUntil, closedOn }) => ({ id, unitIds, offeredUntil, closed: closedOn !== null })),
  }
}
