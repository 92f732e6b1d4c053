import { expect } from 'chai'
import type { WhereOptions } from 'sequelize'
import { canSee, type VisibleKind, type VisibleObject } from '#domain/access/can-see'
import { orgTypeOf } from '#domain/access/roles'
import type { RoleCode } from '#domain/model/codes'
import { visibleEntries } from '#server/platform/audit/entries'
import { inventoryRecordModel } from '#server/platform/case-file/inventory-model'
import { visibleRecords } from '#server/platform/case-file/inventory-records'
import { remarkModel } from '#server/features/remarks/model'
import { visibleRemarks } from '#server/features/remarks/service'
import { auditEventModel } from '#server/platform/audit/model'
import { documentModel } from '#server/platform/case-file/document-model'
import { investigationModel } from '#server/platform/case-file/investigation-model'
import { caseModel, partyModel, propertyModel } from '#server/platform/case-file/model'
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
import { fillObjects, type Objects } from './objects.ts'
import { agency, controller, gent, inspectorate, middelkerke, vlabel } from './plots.ts'

const orgs: readonly string[] = [gent, middelkerke, agency, inspectorate, vlabel]
const roleCodes = ['LB_DB', 'LB_AU', 'WK_WC', 'WK_AU', 'WI_WI', 'VB_LZ', 'VB_AU'] as const satisfies readonly RoleCode[]

/** Every kind of organisation, each as every organisation, as the controller who was asked and as somebody else. */
const viewers: readonly Looker[] = [controller, inspectorate].flatMap((userId) =>
  orgs.flatMap((orgId) => [
    ...roleCodes.map((role) => ({ userId, orgId, orgType: orgTypeOf(role), roles: [role] })),
    { userId, orgId, orgType: 'IGS' as const, roles: [] },
  ]),
)

/** Table and key of each kind that lists show, and the rule as its `where`. */
const tables: readonly (readonly [VisibleKind, ModelDefinition, (viewer: Looker) => WhereOptions, key?: string])[] = [
  ['PROPERTY', propertyModel, visibleProperties],
  ['PROCEDURE', caseModel, visibleCases],
  ['PARTY', partyModel, visibleParties],
  ['INVESTIGATION', investigationModel, visibleInvestigations],
  ['DOCUMENT', documentModel, visibleDocuments],
  ['TASK', taskModel, visibleTasks],
  ['REMARK', remarkModel, visibleRemarks],
  ['INVENTORY', inventoryRecordModel, visibleRecords],
  ['AUDIT', auditEventModel, visibleEntries, 'position'],
]

describeOnDatabases('visibility in SQL says what canSee says', (open) => {
  let database: Database
  let made: Objects
  let compared = 0
  before(async function () {
    this.timeout(60_000)
    database = await open()
    made = await database.transaction(() => fillObjects(database))
  })

  for (const [kind, definition, visible, key = 'id'] of tables) {
    it(`of every ${kind}, for ${viewers.length} viewers`, async () => {
      const objects = made.get(kind) ?? new Map<string, VisibleObject>()
      for (const viewer of viewers) {
        const rows = await database.model(definition).findAll({ attributes: [key], where: visible(viewer), raw: true })
        const seen = rows.map((row) => String(Reflect.get(row, key))).toSorted()
        const expected = [...objects].filter(([, object]) => canSee(viewer, object)).map(([id]) => id)
        expect(seen, JSON.stringify(viewer)).to.deep.equal(expected.toSorted())
        compared += objects.size
      }
    }).timeout(30_000)
  }

  it('compared more than two hundred thousand objects', () => {
    expect(compared).to.be.greaterThan(200_000)
  })
})
