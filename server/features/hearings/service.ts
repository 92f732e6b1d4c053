import type { z } from 'zod'
import { oo } from '#processes/oo/contract'
import { ooHearing } from '#processes/oo-hearing/contract'
import { hearingOfferedUntil, hearingTerm } from '#domain/legal/oo-terms'
import { isLateReaction } from '#domain/procedures/oo/late-reaction'
import { daysBetween } from '#domain/shared/local-date'
import type { Answer } from '../../contract/endpoint.ts'
import type { registerReaction, startHearing } from '../../contract/hearings.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import type { CaseFile } from '../../platform/case-file/load.ts'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { setSubStatus } from '../../platform/case-file/write.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound, RuleBroken, Stale } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { awaitNextStepTasks, closeNextStepTasks } from '../next-step-tasks.ts'
import { publish } from '../publish.ts'
import { hearingModel, type HearingRow, reactionModel } from '../../platform/case-file/hearing-model.ts'

type StartBody = z.output<NonNullable<(typeof startHearing)['body']>>
type ReactionBody = z.output<NonNullable<(typeof registerReaction)['body']>>

/** Starts the duty to hear for a batch of units. @throws NotFound, NotAllowedNow, Stale, RuleBroken @source domain.md 5.1 step 9 */
export const start = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: StartBody,
): Promise<Answer<typeof startHearing>> =>
  act(
    deps,
    {
      viewer,
      caseId,
      action: 'HEARING_START',
      ids: body.unitIds,
      version: body.version,
      audit: { objectKind: 'hearing', objectId: body.id, detail: { unitIds: body.unitIds } },
    },
    async (file, facts) => {
      refuseParties(file, body.invitedPartyIds)
      await awaitNextStepTasks(deps, file, facts, body.unitIds)
      const days = daysBetween(body.startedOn, body.offeredUntil)
      if (!hearingTerm(days, body.startedOn).ok) {
        throw new RuleBroken('OUTSIDE_LEGAL_RANGE', [field('offeredUntil', 'OUTSIDE_LEGAL_RANGE')])
      }
      const term = hearingOfferedUntil(body.startedOn, days)
      await deps.database.model(hearingModel).create({
        id: body.id,
        caseId,
        unitIds: body.unitIds,
        startedOn: body.startedOn,
        // the person's day, or the working day after it
        offeredUntil: term.dueOn,
        term,
        mode: body.mode,
        hearingAt: body.hearingAt,
        place: body.place,
        invitedPartyIds: body.invitedPartyIds,
        createdByUserId: viewer.userId,
      })
      await setSubStatus(deps.database, { caseId, unitIds: body.unitIds, to: 'HOORPLICHT_GESTART', on: body.startedOn })
      await closeNextStepTasks(deps, file, body.unitIds, viewer.userId)
      const variables = { hearingId: body.id, unitIds: body.unitIds }
      await publish(deps, oo.messages.hearingStarted, { caseId, key: caseId, variables })
      return { hearingId: body.id }
    },
    async () => {
      const known = await deps.database.model(hearingModel).findOne({ where: { id: body.id, caseId } })
      return known ? { hearingId: known.id } : undefined
    },
  )

/** Registers what an owner or occupant answered; late when it came after the last day. @source domain.md 5.1 step 10 */
export const react = async (
  deps: FeatureDeps,
  viewer: Viewer,
  hearingId: string,
  body: ReactionBody,
): Promise<Answer<typeof registerReaction>> => {
  const hearing = await findHearing(deps.database, hearingId)
  return act(
    deps,
    {
      viewer,
      caseId: hearing.caseId,
      action: 'REACTION_REGISTER',
      ids: [hearingId],
      audit: { objectKind: 'hearing_reaction', objectId: body.id, detail: { hearingId, late: isLate(hearing, body) } },
    },
    async (file) => {
      refuseParties(file, body.partyIds)
      await refuseDocument(deps.database, hearing.caseId, body.documentId)
      await takeVersion(deps.database, hearing, body.version)
      const late = isLate(hearing, body)
      await deps.database.model(reactionModel).create({
        id: body.id,
        hearingId,
        unitIds: body.unitIds,
        receivedOn: body.receivedOn,
        type: body.type,
        summary: body.summary,
        partyIds: body.partyIds,
        documentId: body.documentId,
        late,
        createdByUserId: viewer.userId,
      })
      if (hearing.closedOn === null) {
        const { reactionRegistered } = ooHearing.messages
        const { id: key, caseId } = hearing
        await publish(deps, reactionRegistered, { caseId, key, variables: { reactionId: body.id } })
      }
      return { reactionId: body.id, late }
    },
    async () => {
      const known = await deps.database.model(reactionModel).findOne({ where: { id: body.id, hearingId } })
      return known ? { reactionId: known.id, late: known.late } : undefined
    },
  )
}

/** @throws NotFound */
export const findHearing = async (database: Database, hearingId: string): Promise<HearingRow> => {
  const found = await database.model(hearingModel).findByPk(hearingId)
  if (!found) throw new NotFound()
  return plain(found)
}

const isLate = (hearing: HearingRow, body: ReactionBody): boolean =>
  isLateReaction(body.receivedOn, hearing.offeredUntil)

const takeVersion = async (database: Database, hearing: HearingRow, version: number): Promise<void> => {
  const [count] = await database
    .model(hearingModel)
    .update({ version: version + 1 }, { where: { id: hearing.id, version } })
  if (count === 0) throw new Stale({ version: hearing.version })
}

const refuseParties = (file: CaseFile, partyIds: readonly string[]): void => {
  const known = new Set(file.parties.map(({ party }) => party.id))
  if (partyIds.some((id) => !known.has(id))) throw new RuleBroken('UNKNOWN_PARTY')
}

const refuseDocument = async (database: Database, caseId: string, documentId: string | null): Promise<void> => {
  if (documentId === null) return
  const found = await database.model(documentModel).findOne({ where: { id: documentId, caseId } })
  if (!found) throw new RuleBroken('UNKNOWN_DOCUMENT')
}

const field = (name: string, code: string) => ({ name: `body.${name}`, code, reason: 'Refused by a rule of the case' })
