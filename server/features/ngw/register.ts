import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { communicationTerm } from '#domain/procedures/ngw/communication'
import { ngwRefusalOf } from '#domain/procedures/ngw/actions'
import { ngwMachine, ngwSubStatus } from '#domain/procedures/ngw/status'
import { type LocalDate, yearOf } from '#domain/shared/local-date'
import { regimeOn } from '#domain/technical-report/regime'
import { ngw } from '#processes/ngw/contract'
import type { Answer } from '../../contract/endpoint.ts'
import type { registerNgw } from '../../contract/ngw.ts'
import type { ReasonCode } from '../../contract/reasons.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { loadProperty, type PropertyFile } from '../../platform/case-file/load.ts'
import { caseModel, type CaseRow, propertyModel, subProcedureModel } from '../../platform/case-file/model.ts'
import { loadAgencyId } from '../../platform/case-file/organisations.ts'
import { ngwDecisionModel } from '../../platform/case-file/ngw-model.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import { factsOfProperty, loadNgw } from './load.ts'

type Body = z.output<NonNullable<(typeof registerNgw)['body']>>

/**
 * Registers a decision: the case with its units, and the message that starts its process. The same browser-made id twice registers one case.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken
 * @source domain.md 5.5 step 5
 */
export const register = (deps: FeatureDeps, viewer: Viewer, body: Body): Promise<Answer<typeof registerNgw>> =>
  deps.database.transaction(async () => {
    const { database } = deps
    await database.model(propertyModel).findByPk(body.propertyId, { lock: true })
    const file = await loadProperty(database, viewer, body.propertyId)
    if (await database.model(caseModel).findByPk(body.id)) {
      const { main } = await loadNgw(database, viewer, body.id)
      entryStands()
      return { caseId: main.id, reference: main.reference }
    }
    refuse(deps, viewer, body, file)
    const main = await makeCase(deps, viewer, body, file)
    await makeSubProcedures(database, body, main, deps.clock.today())
    await start(deps, body, main)
    deps.audit.append({
      ...who(viewer),
      action: 'NGW_REGISTER',
      objectKind: 'ngw_decision',
      objectId: main.id,
      caseId: main.id,
      detail: { decidedOn: body.decidedOn, communicatedOn: body.communicatedOn, unitIds: body.unitIds },
      shield: main.shield,
    })
    await tellCase(deps.changes, { main })
    return { caseId: main.id, reference: main.reference }
  })

const refuse = ({ clock }: FeatureDeps, viewer: Viewer, body: Body, file: PropertyFile): void => {
  const today = clock.today()
  const refusal = ngwRefusalOf('NGW_REGISTER', factsOfProperty(file), viewer, today)
  if (refusal) throw new NotAllowedNow(refusal)
  const { decidedOn, communicatedOn } = body
  const known = new Set(file.units.map(({ id }) => id))
  if (body.unitIds.some((id) => !known.has(id))) throw broken('unitIds', 'UNKNOWN_UNIT')
  if (decidedOn > today) throw broken('decidedOn', 'DATE_IN_FUTURE')
  if (regimeOn(decidedOn) === undefined) throw broken('decidedOn', 'BEFORE_FIRST_REGIME')
  if (communicatedOn === null) return
  if (viewer.orgType === 'LB') throw broken('communicatedOn', 'ONLY_AGENCY_RECEIVES')
  if (communicatedOn > today) throw broken('communicatedOn', 'DATE_IN_FUTURE')
  if (communicatedOn < decidedOn) throw broken('communicatedOn', 'DATE_BEFORE_DECISION')
}

const broken = (field: string, code: ReasonCode): RuleBroken =>
  new RuleBroken(code, [{ name: `body.${field}`, code, reason: 'Refused by a rule of the case' }])

const makeCase = async (
  { database, clock }: FeatureDeps,
  viewer: Viewer,
  body: Body,
  { property }: PropertyFile,
): Promise<CaseRow> => {
  const row = await database.model(caseModel).create({
    id: body.id,
    reference: await nextReference(database, 'NG', yearOf(clock.today())),
    type: 'NG',
    propertyId: property.id,
    status: 'GESTART',
    startedOn: body.decidedOn,
    municipalityOrgId: property.municipalityOrgId,
    agencyOrgId: await loadAgencyId(database),
    legalRegime: regimeOn(body.decidedOn) ?? 'TV_202501',
    shield: property.shield,
    createdByUserId: viewer.userId,
  })
  const term = communicationTerm(body.decidedOn)
  await database.model(ngwDecisionModel).create({
    caseId: row.id,
    status: ngwMachine.initial,
    decidedOn: body.decidedOn,
    grounds: body.grounds,
    measures: [...new Set(body.measures)],
    measuresText: body.measuresText,
    communicationTerm: term?.due ?? null,
    remindOn: term?.remindOn ?? null,
    communicatedToInventoryOn: body.communicatedOn,
  })
  return plain(row)
}

// Each unit has its own record on VIVOO, so the decision about each unit has an id of its own.
const makeSubProcedures = async (database: Database, body: Body, main: CaseRow, today: LocalDate): Promise<void> => {
  for (const [index, unitId] of [...new Set(body.unitIds)].entries()) {
    await database.model(subProcedureModel).create({
      reference: `${main.reference}/${String(index + 1).padStart(3, '0')}`,
      caseId: main.id,
      unitId,
      position: index + 1,
      status: ngwSubStatus[ngwMachine.initial],
      statusSince: today,
      decisionId: uuidv7(),
      decidedOn: body.decidedOn,
    })
  }
}

const start = (deps: FeatureDeps, body: Body, main: CaseRow): Promise<void> =>
  publish(deps, ngw.messages.registered, {
    caseId: main.id,
    key: main.reference,
    variables: {
      caseId: main.id,
      municipalityOrgId: main.municipalityOrgId,
      agencyOrgId: main.agencyOrgId,
      unitIds: [...new Set(body.unitIds)],
      reference: main.reference,
    },
  })
