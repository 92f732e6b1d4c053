import { Op } from 'sequelize'
import type { z } from 'zod'
import { isFinal } from '#domain/shared/machine'
import { investigationMachine } from '#domain/procedures/oo/status'
import { wiDossier } from '#processes/wi-dossier/contract'
import type { Answer } from '../../contract/endpoint.ts'
import type { askJudicialInvestigation, listControllers } from '../../contract/judicial.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { investigationModel } from '../../platform/case-file/investigation-model.ts'
import { requestInvestigation } from '../../platform/case-file/investigations.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import { NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import { userRightModel } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { judicialAct } from './act.ts'
import { type JudicialFile, loadJudicial } from './load.ts'
import { setJudicialStatus } from './steps.ts'

type Body = z.output<NonNullable<(typeof askJudicialInvestigation)['body']>>

/** Controllers of the agency who hold that right today, by name. @throws NotFound */
export const controllers = async (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
): Promise<Answer<typeof listControllers>> => {
  const { main } = await loadJudicial(deps.database, viewer, caseId)
  const names = await loadUserNames(deps.database, await controllerIds(deps, main.agencyOrgId))
  const found = [...names].map(([id, name]) => ({ id, name }))
  return { controllers: found.toSorted((left, right) => (left.name < right.name ? -1 : 1)) }
}

/**
 * Asks one controller of the agency for an investigation: task W11. He alone of his organisation sees it, with a task on his name that says where, and
 * nothing of the file.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken, Stale
 * @source domain.md 5.6 step 3, scenario 52
 */
export const askInvestigation = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { controllerUserId, unitIds, version }: Body,
): Promise<Answer<typeof askJudicialInvestigation>> =>
  judicialAct(deps, { viewer, caseId, action: 'JUDICIAL_ASK_INVESTIGATION', version }, async (file) => {
    const { database, clock } = deps
    await refuseController(deps, file, controllerUserId)
    if (unitIds.some((id) => !file.units.some((unit) => unit.id === id))) throw broken('UNKNOWN_UNIT', 'unitIds')
    await setJudicialStatus(database, file, 'ONDERZOEK')
    const { id } = await requestInvestigation(database, file.main, {
      reason: 'GERECHTELIJK',
      unitIds: [...new Set(unitIds)],
      on: clock.today(),
      ownerOrgId: viewer.orgId,
      controllerUserId,
    })
    const { elementId, output } = wiDossier.userTasks.askInvestigation
    const which = { caseId, subjectId: caseId, elementId }
    await finishTask(deps, viewer, which, output.parse({ investigationId: id }))
    return { result: { investigationId: id }, objectKind: 'investigation', objectId: id, detail: { controllerUserId } }
  })

/** Only a controller of the agency who holds that right today, and who has no other investigation of this file. @throws RuleBroken, NotAllowedNow */
export const refuseController = async (
  deps: FeatureDeps,
  { main }: Pick<JudicialFile, 'main'>,
  controllerUserId: string,
): Promise<void> => {
  if (!(await controllerIds(deps, main.agencyOrgId)).includes(controllerUserId)) {
    throw broken('UNKNOWN_CONTROLLER', 'controllerUserId')
  }
  const earlier = await deps.database
    .model(investigationModel)
    .findAll({ where: { caseId: main.id, assigneeUserId: controllerUserId } })
  const isOpen = earlier.some(({ status }) => status !== 'ONDERTEKEND' && !isFinal(investigationMachine, status))
  if (isOpen) throw new NotAllowedNow('ALREADY_ASKED')
}

const broken = (code: 'UNKNOWN_CONTROLLER' | 'UNKNOWN_UNIT', name: string): RuleBroken =>
  new RuleBroken(code, [{ name: `body.${name}`, code, reason: 'Refused by a rule of the case' }])

const controllerIds = async ({ database, clock }: FeatureDeps, orgId: string): Promise<string[]> => {
  const today = clock.today()
  const rights = await database.model(userRightModel).findAll({
    where: {
      orgId,
      role: 'WK_WC',
      from: { [Op.lte]: today },
      to: { [Op.or]: [{ [Op.is]: null }, { [Op.gte]: today }] },
    },
  })
  return rights.map(({ userId }) => userId)
}
