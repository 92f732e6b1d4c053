import { literal, Op, where, type WhereOptions } from 'sequelize'
import {
  canSee as canSeeByRule,
  visibleFilter,
  type VisibleField,
  type VisibleKind,
  type VisibleObject,
} from '#domain/access/can-see'
import type { FieldValue, Filter } from '#domain/access/condition'
import type { Shield } from '#domain/model/codes'
import type { Viewer } from '../auth/viewer.ts'
import { noteAsked } from './asked.ts'

/** The part of a viewer that visibility looks at. */
export type Looker = Pick<Viewer, 'userId' | 'orgId' | 'orgType' | 'roles'>

/**
 * Where a field of the rule stands in a table: a column, an SQL expression over the table's own name, or always the same value. Fields that are left
 * out are null.
 */
export type FieldSource = { readonly column: string } | { readonly sql: string } | { readonly always: FieldValue }
export type FieldSources = Readonly<Partial<Record<VisibleField, FieldSource>>>

/**
 * The visibility rule of `domain/access` as `where` of a table: the same rule for lists, counts, searches and single rows.
 *
 * @source domain.md 2.3
 */
export const visibleWhere = (viewer: Looker, kind: VisibleKind, sources: FieldSources): WhereOptions => {
  noteAsked(kind)
  return compile(visibleFilter(viewer, kind), sources)
}

/** The visibility rule of `domain/access` on one object; the server asks it here, so that it is known that it was asked. */
export const canSee = (viewer: Looker, object: VisibleObject): boolean => {
  noteAsked(object.kind)
  return canSeeByRule(viewer, object)
}

/** Whether a unit of the property stands or stood on VIVOO. @param propertyId SQL expression */
export const inventoriedWhen = (propertyId: string): FieldSource => ({
  sql: `(CASE WHEN EXISTS (SELECT 1 FROM inventory_record AS v WHERE v.propertyId = ${propertyId}) THEN 1 ELSE 0 END)`,
})

/** Properties that the viewer may see, as `where` on `property`. */
export const visibleProperties = (viewer: Looker): WhereOptions =>
  visibleWhere(viewer, 'PROPERTY', {
    municipalityOrgId: { column: 'municipalityOrgId' },
    ownerOrgId: { column: 'municipalityOrgId' },
    shield: { column: 'shield' },
    inventoried: inventoriedWhen('property.id'),
  })

/** Procedures that the viewer may see, as `where` on `main_procedure`. */
export const visibleCases = (viewer: Looker): WhereOptions =>
  visibleWhere(viewer, 'PROCEDURE', {
    municipalityOrgId: { column: 'municipalityOrgId' },
    ownerOrgId: { column: 'municipalityOrgId' },
    shield: { column: 'shield' },
    inventoried: inventoriedWhen('main_procedure.propertyId'),
  })

/** What a document is about, for the tax administration: it sees what it needs for the levy. @source domain.md 2.3 rule 5 */
const kindsOfCodes: Readonly<Record<string, string>> = {
  DT034: 'DECISION',
  DT035: 'DECISION',
  DT046: 'INVENTORY',
  DT047: 'INVENTORY',
  DT048: 'INVENTORY',
  DT052: 'INVENTORY',
  DT068: 'INVENTORY',
  DT069: 'INVENTORY',
  DT025: 'LEVY_MEASURE',
  DT053: 'LEVY_MEASURE',
  DT054: 'LEVY_MEASURE',
  DT055: 'LEVY_MEASURE',
  DT057: 'LEVY_MEASURE',
  DT058: 'LEVY_MEASURE',
  DT059: 'LEVY_MEASURE',
  DT060: 'LEVY_MEASURE',
  DT061: 'LEVY_MEASURE',
}
const subjectKinds = Object.entries(kindsOfCodes)
  .map(([code, kind]) => `WHEN '${code}' THEN '${kind}'`)
  .join(' ')

const ofCase = (column: string) => `(SELECT m.${column} FROM main_procedure AS m WHERE m.id = document.caseId)`

/** Documents that the viewer may see, as `where` on `document`. Deleted ones are nobody's. */
export const visibleDocuments = (viewer: Looker): WhereOptions => ({
  [Op.and]: [
    { status: { [Op.ne]: 'VERWIJDERD' } },
    visibleWhere(viewer, 'DOCUMENT', {
      municipalityOrgId: { sql: ofCase('municipalityOrgId') },
      ownerOrgId: { column: 'ownerOrgId' },
      shield: { column: 'shield' },
      shared: { column: 'shared' },
      releasedTo: { column: 'releasedScope' },
      inventoried: inventoriedWhen(`${ofCase('propertyId')}`),
      subjectKind: {
        sql: `(CASE document.code ${subjectKinds} END)`,
      },
    }),
  ],
})

/** Municipality of a property, by the column that holds its id. */
export const onProperty = (id: string) => `(SELECT p.municipalityOrgId FROM property AS p WHERE p.id = ${id})`

/** Parties that the viewer may see, as `where` on `party`. */
export const visibleParties = (viewer: Looker): WhereOptions =>
  visibleWhere(viewer, 'PARTY', {
    municipalityOrgId: { sql: onProperty('party.propertyId') },
    shield: { column: 'shield' },
    inventoried: inventoriedWhen('party.propertyId'),
  })

/** Rows about a record of VIVOO that the viewer may see: measures, anniversaries and transfers carry its municipality and shield. */
export const visibleRows = (viewer: Looker): WhereOptions =>
  visibleWhere(viewer, 'INVENTORY', {
    municipalityOrgId: { column: 'municipalityOrgId' },
    ownerOrgId: { column: 'municipalityOrgId' },
    shield: { column: 'shield' },
    inventoried: { always: true },
  })

/** Tasks that the viewer may see, as `where` on `task`; one that names no property belongs to that of its case. */
export const visibleTasks = (viewer: Looker): WhereOptions =>
  visibleWhere(viewer, 'TASK', {
    municipalityOrgId: {
      sql: `COALESCE(${onProperty('task.propertyId')}, (SELECT m.municipalityOrgId FROM main_procedure AS m WHERE m.id = task.caseId))`,
    },
    ownerOrgId: { column: 'ownerOrgId' },
    shield: { column: 'shield' },
    assigneeUserId: { column: 'assigneeUserId' },
    // looked at for judicial tasks alone
    shared: {
      sql: "(CASE WHEN EXISTS (SELECT 1 FROM investigation AS i WHERE task.shield = 'WI' AND i.id = task.subjectId AND i.status = 'ONDERTEKEND') THEN 1 ELSE 0 END)",
    },
  })

/** Investigations that the viewer may see, as `where` on `investigation`. */
export const visibleInvestigations = (viewer: Looker): WhereOptions =>
  visibleWhere(viewer, 'INVESTIGATION', {
    municipalityOrgId: {
      sql: '(SELECT m.municipalityOrgId FROM main_procedure AS m WHERE m.id = investigation.caseId)',
    },
    ownerOrgId: { column: 'ownerOrgId' },
    shield: { column: 'shield' },
    shared: { sql: "(CASE investigation.status WHEN 'ONDERTEKEND' THEN 1 ELSE 0 END)" },
    releasedTo: { column: 'releasedScope' },
    assigneeUserId: { column: 'assigneeUserId' },
  })

/** The same for lists and counts of tasks. */
export const seenTasks = (viewer: Looker): { readonly where: WhereOptions; readonly shields: readonly Shield[] } => ({
  where: visibleTasks(viewer),
  shields: visibleShields(viewer),
})

/** Which shields an index can be asked for: those of tasks that the viewer's organisation as a whole may see. */
const visibleShields = (viewer: Looker): readonly Shield[] =>
  (['NONE', 'WI'] as const).filter((shield) =>
    canSee(viewer, { kind: 'TASK', shield, municipalityOrgId: viewer.orgId, ownerOrgId: viewer.orgId }),
  )

const compile = (filter: Filter<VisibleField>, sources: FieldSources): WhereOptions => {
  if ('all' in filter) return { [Op.and]: filter.all.map((part) => compile(part, sources)) }
  if ('any' in filter) {
    return filter.any.length === 0 ? never() : { [Op.or]: filter.any.map((part) => compile(part, sources)) }
  }
  const wanted = 'in' in filter ? filter.in : [filter.equals]
  return matching(sources[filter.field] ?? { always: null }, wanted)
}

const matching = (source: FieldSource, wanted: readonly FieldValue[]): WhereOptions => {
  if ('always' in source) return wanted.includes(source.always) ? {} : never()
  const values = wanted.filter((value) => value !== null).map(asStored)
  const conditions = [
    ...(values.length > 0 ? [{ [Op.in]: values }] : []),
    ...(wanted.includes(null) ? [{ [Op.is]: null }] : []),
  ]
  const on = (condition: object): WhereOptions =>
    'column' in source ? { [source.column]: condition } : where(literal(source.sql), condition)
  return { [Op.or]: conditions.map(on) }
}

const asStored = (value: string | boolean): string | number => (typeof value === 'boolean' ? Number(value) : value)

// an empty OR would be left out by Sequelize, and so let everything through
const never = (): WhereOptions => literal('1 = 0')
