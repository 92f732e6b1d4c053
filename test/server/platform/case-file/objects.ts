import type { VisibleKind, VisibleObject } from '#domain/access/can-see'
import { releaseScopes } from '#domain/model/codes'
import { inventoryRecordModel } from '#server/platform/case-file/inventory-model'
import { remarkModel } from '#server/features/remarks/model'
import { auditEventModel } from '#server/platform/audit/model'
import { documentModel } from '#server/platform/case-file/document-model'
import { investigationModel } from '#server/platform/case-file/investigation-model'
import { partyModel, personModel } from '#server/platform/case-file/model'
import type { Database } from '#server/platform/db/database'
import { taskModel } from '#server/platform/tasks/model'
import { agency, controller, gent, inspectorate, type Plot, plots } from './plots.ts'

/** Rows by id, each with what the rule must know of it. */
export type Objects = ReadonlyMap<VisibleKind, ReadonlyMap<string, VisibleObject>>

const shields = ['NONE', 'WI'] as const
const releases = [null, ...releaseScopes]
const owners = [gent, agency, inspectorate]

/** Where a row stands in the database. */
interface Spot {
  readonly caseId: string
  readonly propertyId: string
  readonly unitId: string
  readonly municipalityOrgId: string
  readonly inventoried: boolean
  readonly shield: 'NONE' | 'WI'
}

type Add = (id: string, object: VisibleObject) => void

/** Puts rows of every kind and every combination of what the rule looks at in the database. */
export const fillObjects = async (database: Database): Promise<Objects> => {
  const made = new Map<VisibleKind, Map<string, VisibleObject>>()
  const add: Add = (id, object) => {
    const objects = made.get(object.kind) ?? new Map<string, VisibleObject>()
    made.set(object.kind, objects.set(id, object))
  }
  for (const plot of await plots(database)) await fillPlot(database, plot, add)
  return made
}

const fillPlot = async (database: Database, plot: Plot, add: Add): Promise<void> => {
  const { municipalityOrgId, inventoried, propertyId, unitId } = plot
  const ground = { municipalityOrgId, inventoried, ownerOrgId: municipalityOrgId }
  add(propertyId, { kind: 'PROPERTY', ...ground, shield: plot.shield })
  for (const main of plot.cases) {
    add(main.id, { kind: 'PROCEDURE', ...ground, shield: main.shield })
    for (const shield of shields) {
      const spot = { caseId: main.id, propertyId, unitId, municipalityOrgId, inventoried, shield }
      await addParty(database, spot, add)
      for (const ownerOrgId of owners) {
        await addDrafts(database, spot, ownerOrgId, add)
        await addRemarks(database, spot, ownerOrgId, add)
        await addTasks(database, spot, ownerOrgId, add)
        await addEntry(database, spot, ownerOrgId, add)
      }
      if (inventoried) await addRecord(database, spot, add)
    }
  }
}

const counter = { value: 0 }
const next = (): number => (counter.value += 1)
const reference = (series: string): string => `${series}26-${String(next()).padStart(6, '0')}`

const groundOf = ({ municipalityOrgId, inventoried, shield }: Spot) => ({ municipalityOrgId, inventoried, shield })

const addParty = async (database: Database, spot: Spot, add: Add): Promise<void> => {
  const { caseId, propertyId, shield } = spot
  const person = await database.model(personModel).create({ kind: 'RECHTSPERSOON', name: 'x' })
  const party = await database
    .model(partyModel)
    .create({ personId: person.id, propertyId, caseId, roles: ['ANDERE'], position: 0, shield })
  add(party.id, { kind: 'PARTY', ...groundOf(spot) })
}

const addDrafts = async (database: Database, spot: Spot, ownerOrgId: string, add: Add): Promise<void> => {
  const { caseId, shield } = spot
  for (const releasedScope of releases) {
    for (const shared of [true, false]) {
      const object = { ...groundOf(spot), ownerOrgId, shared, releasedTo: releasedScope }
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
      add(document.id, { kind: 'DOCUMENT', ...object, subjectKind: shared ? 'DECISION' : null })
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
        add(investigation.id, { kind: 'INVESTIGATION', ...object, assigneeUserId })
      }
    }
  }
}

const addRemarks = async (database: Database, spot: Spot, ownerOrgId: string, add: Add): Promise<void> => {
  const { caseId, propertyId, shield } = spot
  for (const visibility of ['OWN_ORG', 'ALL'] as const) {
    const remark = await database
      .model(remarkModel)
      .create({ propertyId, caseId, text: 'x', visibility, ownerOrgId, shield, createdByUserId: controller })
    add(remark.id, { kind: 'REMARK', ...groundOf(spot), ownerOrgId, visibility })
  }
}

const addTasks = async (database: Database, spot: Spot, ownerOrgId: string, add: Add): Promise<void> => {
  for (const assigneeUserId of [controller, null]) {
    const task = await database.model(taskModel).create({
      reference: reference('TK'),
      code: '2',
      title: 'x',
      // by its property, by its case, or by both
      caseId: ownerOrgId === agency ? null : spot.caseId,
      propertyId: ownerOrgId === gent ? null : spot.propertyId,
      unitIds: [],
      candidateRoles: [],
      sortDue: '2026-01-05',
      seenAt: '2026-01-05T09:00:00.000Z',
      createdBy: 'SYSTEM',
      ownerOrgId,
      shield: spot.shield,
      assigneeUserId,
    })
    add(task.id, { kind: 'TASK', ...groundOf(spot), ownerOrgId, assigneeUserId })
  }
}

const addEntry = async (database: Database, { caseId, shield }: Spot, orgId: string, add: Add): Promise<void> => {
  const position = next()
  await database.model(auditEventModel).create({
    position,
    at: '2026-01-05T09:00:00.000Z',
    orgId,
    action: 'x',
    objectKind: 'x',
    objectId: caseId,
    caseId,
    detail: {},
    shield,
    previousHash: '0'.repeat(64),
    hash: '0'.repeat(64),
  })
  add(String(position), { kind: 'AUDIT', ownerOrgId: orgId, shield })
}

const addRecord = async (database: Database, spot: Spot, add: Add): Promise<void> => {
  const { caseId, propertyId, unitId, municipalityOrgId, shield } = spot
  const record = await database.model(inventoryRecordModel).create({
    reference: reference('IV'),
    unitId,
    propertyId,
    caseId,
    decisionId: `${caseId.slice(0, 30)}${String(next()).padStart(6, '0')}`,
    municipalityOrgId,
    list: 'OO',
    // deleted meanwhile: that it stood there counts
    status: 'GESCHRAPT',
    includedOn: '2026-01-05',
    deletedOn: '2026-02-05',
    capaKeys: [],
    shield,
  })
  add(record.id, { kind: 'INVENTORY', ...groundOf(spot), ownerOrgId: municipalityOrgId })
}
