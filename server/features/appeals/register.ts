import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { appealActionRules } from '#domain/procedures/appeal/action-rules'
import { appealMachine } from '#domain/procedures/appeal/status'
import { ministerDeadline } from '#domain/procedures/appeal/terms'
import { stepRefusal } from '#domain/procedures/steps'
import { appeal } from '#processes/appeal/contract'
import type { registerAppeal } from '../../contract/appeals.ts'
import type { Answer } from '../../contract/endpoint.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { appealModel, type AppealRow, appealUnitModel } from '../../platform/case-file/appeal-model.ts'
import { loadProcedure, loadProperty, type PropertyFile } from '../../platform/case-file/load.ts'
import { caseModel, type CaseRow, propertyModel } from '../../platform/case-file/model.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import { plain } from '../../platform/db/model.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { brokenField, startCase } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { contestedBy, type ContestedFile } from './contested.ts'
import { factsOfProperty } from './load.ts'
import { submittersOf } from './submitters.ts'
import { joinUnits } from './units.ts'

export type Body = z.output<NonNullable<(typeof registerAppeal)['body']>>

/**
 * Registers a beroepsschrift: it joins the beroepsprocedure that runs on the property, or starts one. There is never a second that runs. The same
 * browser-made id twice registers one letter.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken
 * @source domain.md 3.4.4, 5.3 step 1; scenario 38
 */
export const register = (deps: FeatureDeps, viewer: Viewer, body: Body): Promise<Answer<typeof registerAppeal>> =>
  deps.database.transaction(async () => {
    const { database } = deps
    await database.model(propertyModel).findByPk(body.propertyId, { lock: true })
    const file = await loadProperty(database, viewer, body.propertyId)
    const before = await database.model(appealModel).findByPk(body.id)
    if (before) {
      const { main } = await loadProcedure(database, viewer, before.caseId)
      entryStands()
      return { caseId: main.id, reference: main.reference }
    }
    const refusal = stepRefusal(appealActionRules, 'APPEAL_REGISTER', factsOfProperty(file), viewer, deps.clock.today())
    if (refusal) throw new NotAllowedNow(refusal)
    checkDates(deps, body)
    const contested = await contestedBy(database, file, { ...body, unitIds: [...new Set(body.unitIds)] })
    const running = await database
      .model(caseModel)
      .findOne({ where: { propertyId: body.propertyId, type: 'BE', status: 'GESTART' }, lock: true })
    if (running) return join(deps, viewer, body, plain(running), contested)
    return startProcedure(deps, viewer, body, contested)
  })

const checkDates = ({ clock }: FeatureDeps, { postedOn, receivedOn, servedOn }: Body): void => {
  const today = clock.today()
  if (receivedOn > today) throw brokenField('receivedOn', 'RECEIVED_IN_FUTURE')
  if (postedOn > receivedOn) throw brokenField('receivedOn', 'DATE_BEFORE_POSTING')
  if (servedOn !== null && servedOn > today) throw brokenField('servedOn', 'DATE_IN_FUTURE')
}

const startProcedure = (
  deps: FeatureDeps,
  viewer: Viewer,
  body: Body,
  contested: ContestedFile,
): Promise<Answer<typeof registerAppeal>> =>
  startCase(
    deps,
    {
      viewer,
      type: 'BE',
      action: 'APPEAL_REGISTER',
      objectKind: 'appeal',
      startedOn: body.receivedOn,
      sub: () => ({ status: 'BEROEP_INGEDIEND' }),
      detail: { appealId: body.id, ground: body.ground, contestedCaseId: body.contestedCaseId },
      refusal: (file: PropertyFile) =>
        stepRefusal(appealActionRules, 'APPEAL_REGISTER', factsOfProperty(file), viewer, deps.clock.today()),
    },
    // the id of the form is that of the letter: the procedure that it starts has one of its own
    { id: uuidv7(), propertyId: body.propertyId, unitIds: body.unitIds },
    async (main) => {
      await keepAppeal(deps, viewer, body, main, contested)
    },
  )

const join = async (
  deps: FeatureDeps,
  viewer: Viewer,
  body: Body,
  main: CaseRow,
  contested: ContestedFile,
): Promise<Answer<typeof registerAppeal>> => {
  await touchCase(deps.database, { main })
  await joinUnits(deps, main, body.unitIds)
  await keepAppeal(deps, viewer, body, main, contested)
  deps.audit.append({
    ...who(viewer),
    action: 'APPEAL_REGISTER',
    objectKind: 'appeal',
    objectId: body.id,
    caseId: main.id,
    detail: { ground: body.ground, contestedCaseId: body.contestedCaseId, unitIds: body.unitIds },
    shield: main.shield,
  })
  await tellCase(deps.changes, { main })
  return { caseId: main.id, reference: main.reference }
}

const keepAppeal = async (
  deps: FeatureDeps,
  viewer: Viewer,
  body: Body,
  main: CaseRow,
  contested: ContestedFile,
): Promise<void> => {
  const { database } = deps
  const position = (await database.model(appealModel).count({ where: { caseId: main.id } })) + 1
  const row = await database.model(appealModel).create({
    ...(await columnsOf(deps, body, main, contested)),
    reference: `${main.reference}-${position}`,
    position,
    createdByUserId: viewer.userId,
  })
  const unitIds = [...new Set(body.unitIds)]
  for (const [index, unitId] of unitIds.entries()) {
    const decisionId = contested.decisionIds[index] ?? null
    await database.model(appealUnitModel).create({ appealId: row.id, unitId, position: index + 1, decisionId })
  }
  await start(deps, main, plain(row), unitIds)
}

type Given = 'reference' | 'position' | 'createdByUserId' | 'createdAt'

const columnsOf = async (
  deps: FeatureDeps,
  body: Body,
  main: CaseRow,
  contested: ContestedFile,
): Promise<Pick<AppealRow, RequiredColumns> & Partial<Omit<AppealRow, Given>>> => ({
  id: body.id,
  caseId: main.id,
  ground: body.ground,
  status: appealMachine.initial,
  contestedCaseId: contested.main.id,
  submitterRole: contested.submitterRole,
  submitterPersonIds: await submittersOf(deps, body, main, contested.parties),
  channel: body.channel,
  motivated: body.motivated,
  oralHearing: body.oralHearing,
  postedOn: body.postedOn,
  receivedOn: body.receivedOn,
  servedOn: body.servedOn,
  grievances: body.grievances,
  timeliness: contested.timeliness,
  lastDay: contested.lastDay ?? null,
  term: ministerDeadline(body),
})

type RequiredColumns =
  | 'id'
  | 'caseId'
  | 'ground'
  | 'status'
  | 'contestedCaseId'
  | 'submitterRole'
  | 'submitterPersonIds'
  | 'channel'
  | 'motivated'
  | 'oralHearing'
  | 'postedOn'
  | 'receivedOn'
  | 'grievances'
  | 'timeliness'
  | 'term'

const start = (deps: FeatureDeps, main: CaseRow, row: AppealRow, unitIds: readonly string[]): Promise<void> =>
  publish(deps, appeal.messages.filed, {
    caseId: main.id,
    key: row.id,
    variables: {
      caseId: main.id,
      municipalityOrgId: main.municipalityOrgId,
      agencyOrgId: main.agencyOrgId,
      unitIds: [...unitIds],
      appealId: row.id,
      reference: row.reference,
      ministerDueOn: row.term.dueOn,
      ministerLapsesAt: row.term.lapsesAt,
    },
  })
