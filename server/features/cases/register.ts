import { oo } from '#processes/oo/contract'
import { mayorDeadline } from '#domain/legal/oo-terms'
import { allowedAction } from '#domain/procedures/oo/actions'
import { isFormalRequest } from '#domain/procedures/oo/formal-request'
import { type LocalDate, yearOf } from '#domain/shared/local-date'
import { regimeOn } from '#domain/technical-report/regime'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { registerRequest } from '../../contract/cases.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { factsBeforeStart } from '../../platform/case-file/facts.ts'
import { loadCase, loadProperty, type PropertyFile } from '../../platform/case-file/load.ts'
import {
  caseModel,
  type CaseRow,
  partyModel,
  personModel,
  propertyModel,
  requestModel,
  subProcedureModel,
} from '../../platform/case-file/model.ts'
import { loadAgencyId } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import { refuseWarning, startWarning } from './register-warning.ts'

export type RequestBody = z.output<NonNullable<(typeof registerRequest)['body']>>

/**
 * Registers a request or report: the case with its units and requesters, and the message that starts its process. The same browser-made id
 * twice registers one case.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken
 * @source domain.md 5.1 step 1
 */
export const register = (
  deps: FeatureDeps,
  viewer: Viewer,
  body: RequestBody,
): Promise<Answer<typeof registerRequest>> =>
  deps.database.transaction(async () => {
    const { database, clock } = deps
    await database.model(propertyModel).findByPk(body.propertyId, { lock: true })
    const file = await loadProperty(database, viewer, body.propertyId)
    const known = await database.model(caseModel).findByPk(body.id)
    if (known) {
      const { main } = await loadCase(database, viewer, known.id)
      entryStands()
      return answerOf(main)
    }
    const agencyOrgId = await loadAgencyId(database)
    await refuse(deps, viewer, body, file, agencyOrgId)
    const main = await makeCase(deps, viewer, body, file, agencyOrgId)
    await makeSubProcedures(database, body, main, clock.today())
    await makeRequesters(database, body, main)
    await (body.warning ? startWarning(deps, body, main) : start(deps, body, main))
    deps.audit.append({
      ...who(viewer),
      action: 'OO_REGISTER',
      objectKind: 'main_procedure',
      objectId: main.id,
      caseId: main.id,
      detail: { kind: body.kind, receivedOn: body.receivedOn, unitIds: body.unitIds, warning: body.warning },
      shield: main.shield,
    })
    await tellCase(deps.changes, { main })
    return answerOf(main)
  })

const answerOf = (main: CaseRow) => ({ caseId: main.id, reference: main.reference })

const refuse = async (
  { database, clock }: FeatureDeps,
  viewer: Viewer,
  body: RequestBody,
  file: PropertyFile,
  agencyOrgId: string,
): Promise<void> => {
  const today = clock.today()
  const facts = await factsBeforeStart(database, today, file, agencyOrgId)
  const answer = allowedAction('OO_REGISTER', { facts, viewer, asOf: today, ids: body.unitIds })
  if (!answer.open) throw new NotAllowedNow(answer.reason)
  if (body.receivedOn > today) throw new RuleBroken('RECEIVED_IN_FUTURE', [field('receivedOn', 'RECEIVED_IN_FUTURE')])
  if (regimeOn(body.receivedOn) === undefined) {
    throw new RuleBroken('BEFORE_FIRST_REGIME', [field('receivedOn', 'BEFORE_FIRST_REGIME')])
  }
  if (body.warning) await refuseWarning(database, body, file, today)
  const known = new Set(file.parties.map(({ party }) => party.id))
  if (body.requesterPartyIds.some((id) => !known.has(id))) {
    throw new RuleBroken('UNKNOWN_PARTY', [field('requesterPartyIds', 'UNKNOWN_PARTY')])
  }
  const nobody = body.requesterPartyIds.length + body.newRequesters.length === 0
  if (body.initiator === 'BELANGHEBBENDE' && nobody) {
    throw new RuleBroken('REQUESTER_MISSING', [field('requesterPartyIds', 'REQUESTER_MISSING')])
  }
}

const field = (name: string, code: string) => ({ name: `body.${name}`, code, reason: 'Refused by a rule of the case' })

const makeCase = async (
  { database, clock }: FeatureDeps,
  viewer: Viewer,
  body: RequestBody,
  { property }: PropertyFile,
  agencyOrgId: string,
): Promise<CaseRow> => {
  const row = await database.model(caseModel).create({
    id: body.id,
    reference: await nextReference(database, 'OO', yearOf(clock.today())),
    type: 'OO',
    propertyId: property.id,
    status: 'GESTART',
    startedOn: body.receivedOn,
    municipalityOrgId: property.municipalityOrgId,
    agencyOrgId,
    legalRegime: regimeOn(body.receivedOn) ?? 'TV_202501',
    shield: property.shield,
    createdByUserId: viewer.userId,
  })
  await database.model(requestModel).create({
    caseId: row.id,
    requestKind: body.kind,
    initiator: body.initiator,
    receivedOn: body.receivedOn,
    channel: body.channel,
    motivated: body.motivated,
    hasInterest: body.hasInterest,
    complaint: body.complaint,
    formal: isFormalRequest(body),
    requestJudged: false,
    requesterPartyIds: body.requesterPartyIds,
    mayorTerm: mayorDeadline(body.receivedOn),
  })
  return plain(row)
}

const makeSubProcedures = async (
  database: Database,
  body: RequestBody,
  main: CaseRow,
  today: LocalDate,
): Promise<void> => {
  for (const [index, unitId] of [...new Set(body.unitIds)].entries()) {
    await database.model(subProcedureModel).create({
      reference: `${main.reference}/${String(index + 1).padStart(3, '0')}`,
      caseId: main.id,
      unitId,
      position: index + 1,
      status: 'GESTART',
      statusSince: today,
    })
  }
}

const makeRequesters = async (database: Database, body: RequestBody, main: CaseRow): Promise<void> => {
  const added: string[] = []
  for (const [index, { roles, ...requester }] of body.newRequesters.entries()) {
    const person = await database.model(personModel).create(requester)
    const party = await database.model(partyModel).create({
      personId: person.id,
      propertyId: main.propertyId,
      caseId: main.id,
      roles,
      position: 1000 + index,
    })
    added.push(party.id)
  }
  if (added.length === 0) return
  await database
    .model(requestModel)
    .update({ requesterPartyIds: [...body.requesterPartyIds, ...added] }, { where: { caseId: main.id } })
}

const start = (deps: FeatureDeps, body: RequestBody, main: CaseRow): Promise<void> =>
  publish(deps, oo.messages.started, {
    caseId: main.id,
    key: main.reference,
    variables: {
      caseId: main.id,
      municipalityOrgId: main.municipalityOrgId,
      agencyOrgId: main.agencyOrgId,
      unitIds: [...new Set(body.unitIds)],
      reference: main.reference,
      receivedOn: body.receivedOn,
    },
  })
