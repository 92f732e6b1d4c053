import { expect } from 'chai'
import type { WhereOptions } from 'sequelize'
import { canSee, type VisibleKind, type VisibleObject } from '#domain/access/can-see'
import { orgTypeOf } from '#domain/access/roles'
import { releaseScopes, type RoleCode } from '#domain/model/codes'
import { inventoryRecordModel } from '#server/features/inventory/model'
import { visibleRecords } from '#server/features/inventory/records'
import { remarkModel } from '#server/features/remarks/model'
import { visibleRemarks } from '#server/features/remarks/service'
import { documentModel } from '#server/platform/case-file/document-model'
import { investigationModel } from '#server/platform/case-file/investigation-model'
import { caseModel, partyModel, personModel, propertyModel } from '#server/platform/case-file/model'
import {
  type Looker,
  visibleCases,
  visibleDocuments,
  visibleInvestigations,
  visibleParties,
  visibleProperties,
  visibleTasks,
} from '#server/platform/case-file/visibility'
import type { Database } from '#server/platform/db/database'
import type { ModelDefinition } from '#server/platform/db/model'
import { taskModel } from '#server/platform/tasks/model'
import { describeOnDatabases } from '#test/support/database'
import { agency, controller, gent, inspectorate, middelkerke, plots, vlabel } from './plots.ts'

const orgs: readonly string[] = [gent, middelkerke, agency, inspectorate, vlabel]

const roleOf = { LB: 'LB_DB', WV_WK: 'WK_WC', WV_WI: 'WI_WI', VLABEL: 'VB_LZ' } as const satisfies Record<
  string,
  RoleCode
>

/** Every kind of organisation, each as every organisation, as the controller who was asked and as somebody else. */
const viewers: readonly Looker[] = [controller, inspectorate].flatMap((userId) =>
  orgs.flatMap((orgId) => [
    ...Object.values(roleOf).map((role) => ({ userId, orgId, orgType: orgTypeOf(role), roles: [role] })),
    { userId, orgId, orgType: 'IGS' as const, roles: [] },
  ]),
)

const shields = ['NONE', 'WI'] as const
const releases = [null, ...releaseScopes]
const owners = [gent, agency, inspectorate]

type Objects = Map<string, VisibleObject>

/** Puts rows in the database and says of each what the rule must know. */
const fill = async (database: Database): Promise<ReadonlyMap<VisibleKind, Objects>> => {
  const made = new Map<VisibleKind, Objects>()
  const add = (id: string, object: VisibleObject): void => {
    const objects = made.get(object.kind) ?? new Map<string, VisibleObject>()
    made.set(object.kind, objects.set(id, object))
  }
  const { id: personId } = await database.model(personModel).create({ kind: 'RECHTSPERSOON', name: 'x' })
  for (const plot of await plots(database)) {
    const { municipalityOrgId, inventoried, propertyId, unitId } = plot
    const ground = { municipalityOrgId, inventoried }
    add(propertyId, { kind: 'PROPERTY', ...ground, ownerOrgId: municipalityOrgId, shield: plot.shield })
    for (const main of plot.cases) {
      add(main.id, { kind: 'PROCEDURE', ...ground, ownerOrgId: municipalityOrgId, shield: main.shield })
      for (const shield of shields) {
        const party = await database
          .model(partyModel)
          .create({ personId, propertyId, caseId: main.id, roles: ['ANDERE'], position: 0, shield })
        add(party.id, { kind: 'PARTY', ...ground, shield })
        await fillCase(database, { ...ground, caseId: main.id, propertyId, unitId, shield }, add)
      }
    }
  }
  return made
}

interface Spot {
  readonly municipalityOrgId: string
  readonly inventoried: boolean
  readonly caseId: string
  readonly propertyId: string
  readonly unitId: string
  readonly shield: 'NONE' | 'WI'
}

const counter = { value: 0 }
const reference = (series: string): string => `${series}26-${String((counter.value += 1)).padStart(6, '0')}`

const fillCase = async (
  database: Database,
  { municipalityOrgId, inventoried, caseId, propertyId, unitId, shield }: Spot,
  add: (id: string, object: VisibleObject) => void,
): Promise<void> => {
  const ground = { municipalityOrgId, inventoried, shield }
  for (const ownerOrgId of owners) {
    for (const releasedScope of releases) {
      for (const shared of [true, false]) {
        const subjectKind = shared ? 'DECISION' : null
        const document = await database.model(documentModel).create({
          reference: reference('DO'),
          caseId,
          code: shared ? 'DT034' : 'DT002',
          title: 'x',
          status: 'CONCEPT',
          pdfState: 'NONE',
          pdfAttempts: 0,
          ownerOrgId,
          shield,
          shared,
          releasedScope,
        })
        add(document.id, { kind: 'DOCUMENT', ...ground, ownerOrgId, shared, releasedTo: releasedScope, subjectKind })
        for (const assigneeUserId of [controller, null]) {
          const investigation = await database.model(investigationModel).create({
            reference: reference('ON'),
            caseId,
            reason: 'GERECHTELIJK',
            status: shared ? 'ONDERTEKEND' : 'GEPLAND',
            requestedOn: '2026-01-05',
            planNote: '',
            inspectorIds: [],
            building: [],
            ownerOrgId,
            shield,
            releasedScope,
            assigneeUserId,
          })
          const object = { ...ground, ownerOrgId, shared, releasedTo: releasedScope, assigneeUserId }
          add(investigation.id, { kind: 'INVESTIGATION', ...object })
        }
      }
    }
    for (const visibility of ['OWN_ORG', 'ALL'] as const) {
      const remark = await database
        .model(remarkModel)
        .create({ propertyId, caseId, text: 'x', visibility, ownerOrgId, shield, createdByUserId: controller })
      add(remark.id, { kind: 'REMARK', ...ground, ownerOrgId, visibility })
    }
    for (const assigneeUserId of [controller, null]) {
      const task = await database.model(taskModel).create({
        reference: reference('TK'),
        code: '2',
        title: 'x',
        // by its property, by its case, or by both
        caseId: ownerOrgId === agency ? null : caseId,
        propertyId: ownerOrgId === gent ? null : propertyId,
        unitIds: [],
        candidateRoles: [],
        sortDue: '2026-01-05',
        seenAt: '2026-01-05T09:00:00.000Z',
        createdBy: 'SYSTEM',
        ownerOrgId,
        shield,
        assigneeUserId,
      })
      add(task.id, { kind: 'TASK', ...ground, ownerOrgId, assigneeUserId })
    }
  }
  const record = await database.model(inventoryRecordModel).create({
    reference: reference('IV'),
    unitId,
    propertyId,
    caseId,
    decisionId: `${caseId.slice(0, 30)}${String(counter.value).padStart(6, '0')}`,
    municipalityOrgId,
    list: 'OO',
    status: 'OPGENOMEN',
    includedOn: '2026-01-05',
    capaKeys: [],
    shield,
  })
  add(record.id, { kind: 'INVENTORY', municipalityOrgId, shield, ownerOrgId: municipalityOrgId, inventoried: true })
}

const tables: readonly (readonly [VisibleKind, ModelDefinition, (viewer: Looker) => WhereOptions])[] = [
  ['PROPERTY', propertyModel, visibleProperties],
  ['PROCEDURE', caseModel, visibleCases],
  ['PARTY', partyModel, visibleParties],
  ['INVESTIGATION', investigationModel, visibleInvestigations],
  ['DOCUMENT', documentModel, visibleDocuments],
  ['TASK', taskModel, visibleTasks],
  ['REMARK', remarkModel, visibleRemarks],
  ['INVENTORY', inventoryRecordModel, visibleRecords],
]

describeOnDatabases('visibility in SQL says what canSee says', function (open) {
  let database: Database
  let made: ReadonlyMap<VisibleKind, Objects>
  let compared = 0
  before(async function () {
    this.timeout(60_000)
    database = await open()
    made = await database.transaction(() => fill(database))
  })

  for (const [kind, definition, visible] of tables) {
    it(`of every ${kind}, for ${viewers.length} viewers`, async () => {
      const objects = made.get(kind) ?? new Map<string, VisibleObject>()
      for (const viewer of viewers) {
        const rows = await database.model(definition).findAll({ attributes: ['id'], where: visible(viewer), raw: true })
        const seen = rows.map((row) => String(Reflect.get(row, 'id'))).toSorted()
        const expected = [...objects].filter(([, object]) => canSee(viewer, object)).map(([id]) => id)
        expect(seen, JSON.stringify(viewer)).to.deep.equal(expected.toSorted())
        compared += objects.size
      }
    }).timeout(30_000)
  }

  it('compared tens of thousands of objects', () => {
    expect(compared).to.be.greaterThan(20_000)
  })
})
