import { v7 as uuid } from 'uuid'
import {
  askAppealInvestigation,
  dateAppealService,
  decideAppeal,
  draftAppealDecision,
  getAppeals,
  giveAppealView,
  judgeAppeal,
  planAppealHearing,
  recordAppealHearing,
  refuseAppeal,
  registerAppeal,
  registerAppealReaction,
  withdrawAppeal,
} from '#contract/appeals'
import type { VisibleObject } from '#domain/access/can-see'
import type { AppealAction } from '#domain/procedures/appeal/action-codes'
import { appealActionRules } from '#domain/procedures/appeal/action-rules'
import type { AppealFacts } from '#domain/procedures/appeal/facts'
import { factsOf } from '#server/features/appeals/load'
import { appealsIn } from '#server/platform/case-file/appeals'
import { documentModel } from '#server/platform/case-file/document-model'
import { loadProcedureForWorker } from '#server/platform/case-file/load'
import { caseModel } from '#server/platform/case-file/model'
import { plain } from '#server/platform/db/model'
import { taskModel } from '#server/platform/tasks/model'
import type { World } from '../world.ts'
import { type EndpointSamples, type Find, refuseStep, type Sample, sample } from './sample.ts'
import { type Things, visibleDocument } from './things.ts'

// older than any row: what is open answers STALE and writes nothing
const version = 999_999
const verdict = { verdict: null, overcrowded: false } as const

/** Appeals to the minister, one in each seeded beroepsprocedure. */
export const appealSamples = async (world: World, cases: readonly Things[]): Promise<readonly EndpointSamples[]> => {
  const procedures = await proceduresOf(world)
  const step = (action: AppealAction, endpoint: EndpointSamples['endpoint'], call: Call): EndpointSamples => ({
    endpoint,
    samples: procedures.map(({ params, appealId, procedure, facts }) => ({
      ...call(params, { appealId, version }),
      names: [procedure],
      refusal: refuseStep(appealActionRules, action, facts),
    })),
  })
  return [
    registration(cases),
    {
      endpoint: getAppeals,
      samples: procedures.map(({ params, procedure, finds }) =>
        sample(getAppeals, 'BE', { params }, { names: [procedure], finds }),
      ),
    },
    step('APPEAL_JUDGE', judgeAppeal, (params, which) => {
      const body = { ...which, admissible: true, reason: null, motivation: 'Op tijd.', postedOn: null }
      return sample(judgeAppeal, 'BE', { params, body })
    }),
    step('APPEAL_REFUSE', refuseAppeal, (params, which) =>
      sample(refuseAppeal, 'BE', { params, body: { ...which, reason: 'ANDERE', motivation: 'Te laat.' } }),
    ),
    step('APPEAL_DATE_SERVICE', dateAppealService, (params, which) =>
      sample(dateAppealService, 'BE', { params, body: { ...which, postedOn: '2026-01-05' } }),
    ),
    step('APPEAL_GIVE_VIEW', giveAppealView, (params, which) =>
      sample(giveAppealView, 'BE', { params, body: { ...which, view: 'Standpunt.' } }),
    ),
    step('APPEAL_ASK_INVESTIGATION', askAppealInvestigation, (params, which) =>
      sample(askAppealInvestigation, 'BE', { params, body: { ...which, wanted: false, note: 'Niet nodig.' } }),
    ),
    step('APPEAL_REACT', registerAppealReaction, (params, which) => {
      const body = { ...which, personId: uuid(), receivedOn: '2026-01-05', summary: 'Reactie.' }
      return sample(registerAppealReaction, 'BE', { params, body })
    }),
    step('APPEAL_PLAN_HEARING', planAppealHearing, (params, which) =>
      sample(planAppealHearing, 'BE', {
        params,
        body: { ...which, on: '2026-02-05', time: '10:00', place: 'Brussel' },
      }),
    ),
    step('APPEAL_RECORD_HEARING', recordAppealHearing, (params, which) =>
      sample(recordAppealHearing, 'BE', { params, body: { ...which, summary: 'Gehoord.' } }),
    ),
    step('APPEAL_DRAFT', draftAppealDecision, (params, which) => {
      const body = { ...which, outcome: 'AFGEWEZEN' as const, ...verdict, motivation: 'Ongegrond.' }
      return sample(draftAppealDecision, 'BE', { params, body })
    }),
    step('APPEAL_DECIDE', decideAppeal, (params, which) => {
      const body = { ...which, decidedOn: '2026-01-05', outcome: 'AFGEWEZEN' as const, ...verdict }
      return sample(decideAppeal, 'BE', { params, body })
    }),
    step('APPEAL_WITHDRAW', withdrawAppeal, (params, which) =>
      sample(withdrawAppeal, 'BE', { params, body: { ...which, withdrawnOn: '2026-01-05', reason: 'Afstand.' } }),
    ),
  ]
}

type Call = (
  params: { readonly caseId: string },
  which: { readonly appealId: string; readonly version: number },
) => Sample

interface Procedure {
  readonly params: { readonly caseId: string }
  readonly appealId: string
  readonly procedure: VisibleObject
  readonly facts: AppealFacts
  readonly finds: readonly Find[]
}

const proceduresOf = async ({ database }: World): Promise<readonly Procedure[]> => {
  const found: Procedure[] = []
  for (const { id: caseId } of await database.model(caseModel).findAll({ where: { type: 'BE' }, order: ['id'] })) {
    const where = { caseId }
    const appeals = await appealsIn(database, caseId)
    const [appeal] = appeals
    if (!appeal) continue
    const file = await loadProcedureForWorker(database, caseId)
    const { municipalityOrgId, shield } = file.main
    const place = { municipalityOrgId, ownerOrgId: municipalityOrgId, inventoried: file.inventoried } as const
    const documents = (await database.model(documentModel).findAll({ where })).map(plain)
    const tasks = (await database.model(taskModel).findAll({ where: { ...where, open: true } })).map(plain)
    found.push({
      params: where,
      appealId: appeal.id,
      procedure: { ...place, kind: 'PROCEDURE', shield },
      facts: factsOf({ ...file, appeals }, appeal),
      finds: [
        ...documents.map((document) => ({ id: document.id, object: visibleDocument(place, document) })),
        ...tasks.map(({ id, ownerOrgId, shield: taskShield, assigneeUserId }) => ({
          id,
          object: { ...place, kind: 'TASK' as const, ownerOrgId, shield: taskShield, assigneeUserId },
        })),
      ],
    })
  }
  return found
}

const registration = (cases: readonly Things[]): EndpointSamples => ({
  endpoint: registerAppeal,
  samples: cases.map(({ name, file, property }) => {
    const body = {
      id: uuid(),
      propertyId: file.property.id,
      unitIds: file.units.map(({ id }) => id),
      ground: 'BESLUIT' as const,
      contestedCaseId: file.main.id,
      submitterPersonIds: [],
      otherName: null,
      otherAddress: null,
      byOfficial: false,
      channel: 'AANGETEKEND' as const,
      motivated: true,
      oralHearing: false,
      // in the future: what is open answers RULE_BROKEN and writes nothing
      postedOn: '2099-01-01',
      receivedOn: '2099-01-01',
      servedOn: null,
      grievances: '',
    }
    const facts = { municipalityOrgId: file.property.municipalityOrgId, property: { active: true, hasUnits: true } }
    return sample(
      registerAppeal,
      name,
      { body },
      { names: [property], refusal: refuseStep(appealActionRules, 'APPEAL_REGISTER', facts) },
    )
  }),
})
