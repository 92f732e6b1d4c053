import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { stepRefusal } from '#domain/procedures/steps'
import { ngwActionRules } from '#domain/procedures/ngw/action-rules'
import { communicationTerm } from '#domain/procedures/ngw/communication'
import { ngwMachine, ngwSubStatus } from '#domain/procedures/ngw/status'
import { regimeOn } from '#domain/technical-report/regime'
import { ngw } from '#processes/ngw/contract'
import type { Answer } from '../../contract/endpoint.ts'
import type { registerNgw } from '../../contract/ngw.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { CaseRow } from '../../platform/case-file/model.ts'
import { ngwDecisionModel } from '../../platform/case-file/ngw-model.ts'
import type { FeatureDeps } from '../deps.ts'
import { brokenField, startCase } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { factsOfProperty } from './load.ts'

type Body = z.output<NonNullable<(typeof registerNgw)['body']>>

/**
 * Registers a decision: the case with its units, and the message that starts its process.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken
 * @source domain.md 5.5 step 5
 */
export const register = (deps: FeatureDeps, viewer: Viewer, body: Body): Promise<Answer<typeof registerNgw>> =>
  startCase(
    deps,
    {
      viewer,
      type: 'NG',
      action: 'NGW_REGISTER',
      objectKind: 'ngw_decision',
      startedOn: body.decidedOn,
      // each unit has its own record on VIVOO, so the decision about each unit has an id of its own
      sub: () => ({ status: ngwSubStatus[ngwMachine.initial], decisionId: uuidv7(), decidedOn: body.decidedOn }),
      detail: { decidedOn: body.decidedOn, communicatedOn: body.communicatedOn },
      refusal: (file) => stepRefusal(ngwActionRules, 'NGW_REGISTER', factsOfProperty(file), viewer, deps.clock.today()),
    },
    body,
    async (main) => {
      checkDates(deps, viewer, body)
      await keepDecision(deps, body, main)
      await start(deps, body, main)
    },
  )

const checkDates = ({ clock }: FeatureDeps, viewer: Viewer, { decidedOn, communicatedOn }: Body): void => {
  const today = clock.today()
  if (decidedOn > today) throw brokenField('decidedOn', 'DATE_IN_FUTURE')
  if (regimeOn(decidedOn) === undefined) throw brokenField('decidedOn', 'BEFORE_FIRST_REGIME')
  if (communicatedOn === null) return
  if (viewer.orgType === 'LB') throw brokenField('communicatedOn', 'ONLY_AGENCY_RECEIVES')
  if (communicatedOn > today) throw brokenField('communicatedOn', 'DATE_IN_FUTURE')
  if (communicatedOn < decidedOn) throw brokenField('communicatedOn', 'DATE_BEFORE_DECISION')
}

const keepDecision = async ({ database }: FeatureDeps, body: Body, main: CaseRow): Promise<void> => {
  const term = communicationTerm(body.decidedOn)
  await database.model(ngwDecisionModel).create({
    caseId: main.id,
    status: ngwMachine.initial,
    decidedOn: body.decidedOn,
    grounds: body.grounds,
    measures: [...new Set(body.measures)],
    measuresText: body.measuresText,
    communicationTerm: term?.due ?? null,
    remindOn: term?.remindOn ?? null,
    communicatedToInventoryOn: body.communicatedOn,
  })
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
