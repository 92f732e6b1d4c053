import { v7 as uuid } from 'uuid'
import { askDeletion, completeDeletion, getDeletion } from '#contract/inventory'
import {
  annulNgw,
  communicateNgw,
  getNgw,
  liftNgw,
  registerNgw,
  replaceNgwDocument,
  resumeNgw,
  suspendNgw,
} from '#contract/ngw'
import type { VisibleObject } from '#domain/access/can-see'
import type { NgwAction } from '#domain/procedures/ngw/action-codes'
import { ngwActionRules } from '#domain/procedures/ngw/action-rules'
import type { NgwFacts } from '#domain/procedures/ngw/facts'
import { vivooRecord } from '#processes/vivoo-record/contract'
import { documentModel } from '#server/platform/case-file/document-model'
import { caseModel } from '#server/platform/case-file/model'
import { ngwDecisionFacts, ngwDecisionModel } from '#server/platform/case-file/ngw-model'
import { plain } from '#server/platform/db/model'
import { taskModel } from '#server/platform/tasks/model'
import type { World } from '../world.ts'
import { type EndpointSamples, type Find, refuseStep, type Sample, sample } from './sample.ts'
import { type Things, visibleDocument } from './things.ts'

// older than any row: what is open answers STALE and writes nothing
const version = 999_999
const { checkDeletion } = vivooRecord.userTasks

/** NGW decisions, and the deletion of records from VIVOO. The properties on which they stand are on the inventory. */
export const ngwSamples = async (world: World, cases: readonly Things[]): Promise<readonly EndpointSamples[]> => {
  const decisions = await decisionsOf(world)
  return [
    registration(cases),
    {
      endpoint: getNgw,
      samples: decisions.map(({ params, procedure, finds }) =>
        sample(getNgw, 'NGW', { params }, { names: [procedure], finds }),
      ),
    },
    step(decisions, 'NGW_COMMUNICATE', communicateNgw, (params) =>
      sample(communicateNgw, 'NGW', { params, body: { version } }),
    ),
    step(decisions, 'NGW_SUSPEND', suspendNgw, (params) =>
      sample(suspendNgw, 'NGW', { params, body: { reason: 'Bewijs.', version } }),
    ),
    step(decisions, 'NGW_RESUME', resumeNgw, (params) =>
      sample(resumeNgw, 'NGW', { params, body: { reason: 'Antwoord.', version } }),
    ),
    step(decisions, 'NGW_LIFT', liftNgw, (params) =>
      sample(liftNgw, 'NGW', { params, body: { endedOn: '2026-01-05', reason: 'Hersteld.', version } }),
    ),
    step(decisions, 'NGW_ANNUL', annulNgw, (params) =>
      sample(annulNgw, 'NGW', { params, body: { endedOn: '2026-01-05', reason: 'Vernietigd.', version } }),
    ),
    step(decisions, 'NGW_REPLACE', replaceNgwDocument, (params) =>
      sample(replaceNgwDocument, 'NGW', { params, body: { documentId: uuid(), signedOn: '2026-01-05', version } }),
    ),
    askedDeletion(cases),
    ...deletions(decisions),
  ]
}

interface Decision {
  readonly params: { readonly caseId: string }
  readonly procedure: VisibleObject
  readonly facts: NgwFacts
  readonly finds: readonly Find[]
  readonly deletionTasks: readonly {
    readonly id: string
    readonly object: VisibleObject
    readonly may: NonNullable<Sample['may']>
  }[]
}

const decisionsOf = async ({ database }: World): Promise<readonly Decision[]> => {
  const found: Decision[] = []
  for (const row of (await database.model(ngwDecisionModel).findAll({ order: ['caseId'] })).map(plain)) {
    const where = { caseId: row.caseId }
    const main = await database.model(caseModel).findByPk(row.caseId, { rejectOnEmpty: true })
    const { municipalityOrgId, shield } = main
    const place = { municipalityOrgId, ownerOrgId: municipalityOrgId, inventoried: true } as const
    const documents = (await database.model(documentModel).findAll({ where })).map(plain)
    const tasks = (await database.model(taskModel).findAll({ where })).map((task) => {
      const { id, open, elementId, ownerOrgId, candidateRoles, assigneeUserId } = plain(task)
      const object = { ...place, kind: 'TASK', ownerOrgId, shield: task.shield, assigneeUserId } as const
      const whose = { ownerOrgId, candidateRoles }
      const may = { verb: 'TAKE', thing: 'TASK', whose, refusal: 'NOT_ALLOWED_NOW' } as const
      return { id, open, elementId, object, may }
    })
    found.push({
      params: where,
      procedure: { ...place, kind: 'PROCEDURE', shield },
      facts: {
        municipalityOrgId,
        property: { active: true, hasUnits: true },
        decision: ngwDecisionFacts(row, {
          hasDocument: documents.some(({ code }) => code === 'DT098'),
          awaitsSignature: documents.some(({ status }) => status === 'TER_MANUELE_ONDERTEKENING'),
        }),
      },
      finds: [
        ...documents.map((document) => ({ id: document.id, object: visibleDocument(place, document) })),
        ...tasks.filter(({ open }) => open).map(({ id, object }) => ({ id, object })),
      ],
      deletionTasks: tasks.filter(({ open, elementId }) => open && elementId === checkDeletion.elementId),
    })
  }
  return found
}

const registration = (cases: readonly Things[]): EndpointSamples => ({
  endpoint: registerNgw,
  samples: cases.map(({ name, file, property }) => {
    const body = {
      id: uuid(),
      propertyId: file.property.id,
      unitIds: file.units.map(({ id }) => id),
      // in the future: what is open answers RULE_BROKEN and writes nothing
      decidedOn: '2099-01-01',
      grounds: 'Gevaar.',
      measures: ['ONTRUIMING' as const],
      measuresText: '',
      communicatedOn: null,
    }
    const facts = { municipalityOrgId: file.property.municipalityOrgId, property: { active: true, hasUnits: true } }
    return sample(
      registerNgw,
      name,
      { body },
      { names: [property], refusal: refuseStep(ngwActionRules, 'NGW_REGISTER', facts) },
    )
  }),
})

const step = (
  decisions: readonly Decision[],
  action: NgwAction,
  endpoint: EndpointSamples['endpoint'],
  call: (params: Decision['params']) => Sample,
): EndpointSamples => ({
  endpoint,
  samples: decisions.map(({ params, procedure, facts }) => ({
    ...call(params),
    names: [procedure],
    refusal: refuseStep(ngwActionRules, action, facts),
  })),
})

const askedDeletion = (cases: readonly Things[]): EndpointSamples => ({
  endpoint: askDeletion,
  samples: cases.flatMap(({ name, procedure, records }) =>
    records.map(({ row, names }) => {
      const params = { recordId: row.id }
      const body = { reason: 'GESLOOPT', deletedOn: '2099-01-01' } as const
      const whose = { municipalityOrgId: row.municipalityOrgId }
      const may = { verb: 'ASK_DELETION', thing: 'INVENTORY_RECORD', whose, refusal: 'FORBIDDEN' } as const
      return sample(askDeletion, name, { params, body }, { names: [procedure, ...names], may })
    }),
  ),
})

const deletions = (decisions: readonly Decision[]): EndpointSamples[] => {
  const tasks = decisions.flatMap(({ procedure, deletionTasks }) =>
    deletionTasks.map(({ id, object, may }) => {
      const record: VisibleObject = { ...procedure, kind: 'INVENTORY' }
      return { params: { taskId: id }, names: [procedure, object, record], may }
    }),
  )
  const body = { unitDeleted: false, reason: '' }
  return [
    {
      endpoint: getDeletion,
      samples: tasks.map(({ params, names }) => sample(getDeletion, 'NGW: A08', { params }, { names })),
    },
    {
      endpoint: completeDeletion,
      samples: tasks.map(({ params, names, may }) =>
        sample(completeDeletion, 'NGW: A08', { params, body }, { names, may }),
      ),
    },
  ]
}
