import type { OrgType, RoleCode } from '../model/codes.ts'
import { hasRole, type Viewer } from './viewer.ts'

/** Value of a field of an object; an absent field is null. */
export type FieldValue = string | boolean | null

/** A condition on a viewer and an object, as plain data. `all` of nothing is true, `any` of nothing is false. */
export type Condition<Field extends string> =
  | { readonly all: readonly Condition<Field>[] }
  | { readonly any: readonly Condition<Field>[] }
  | { readonly field: Field; readonly in: readonly FieldValue[] }
  /** the field holds the id of the viewer or of the viewer's organisation */
  | { readonly field: Field; readonly isViewers: 'orgId' | 'userId' }
  | ViewerCondition

/** A condition on the viewer alone. */
export type ViewerCondition =
  | { readonly viewerOrgType: readonly OrgType[] }
  | { readonly viewerHasRole: readonly RoleCode[] }

/** A condition with the viewer filled in: what SQL code compiles to a `where`. */
export type Filter<Field extends string> =
  | { readonly all: readonly Filter<Field>[] }
  | { readonly any: readonly Filter<Field>[] }
  | { readonly field: Field; readonly equals: FieldValue }
  | { readonly field: Field; readonly in: readonly FieldValue[] }

/** An object as conditions see it: fields that are absent count as null. */
export type Fields<Field extends string> = Readonly<Partial<Record<Field, FieldValue>>>

/** The filter that lets everything through, and the one that lets nothing through. */
export const everything = { all: [] } as const
export const nothing = { any: [] } as const

/** Whether a condition holds for this viewer and this object. */
export const holds = <Field extends string>(
  condition: Condition<Field>,
  viewer: Viewer,
  object: Fields<Field>,
): boolean => {
  if ('all' in condition) return condition.all.every((part) => holds(part, viewer, object))
  if ('any' in condition) return condition.any.some((part) => holds(part, viewer, object))
  if (!('field' in condition)) return holdsForViewer(condition, viewer)
  const value = object[condition.field] ?? null
  return 'in' in condition ? condition.in.includes(value) : value === viewer[condition.isViewers]
}

/**
 * The condition as a filter for one viewer: what depends on the viewer alone is worked out, what depends on the object stays. The result is flat where it
 * can be: no `all` or `any` of one part, none inside its like.
 */
export const filterFor = <Field extends string>(condition: Condition<Field>, viewer: Viewer): Filter<Field> => {
  if ('all' in condition) return allOf(condition.all.map((part) => filterFor(part, viewer)))
  if ('any' in condition) return anyOf(condition.any.map((part) => filterFor(part, viewer)))
  if (!('field' in condition)) return holdsForViewer(condition, viewer) ? everything : nothing
  if ('isViewers' in condition) return { field: condition.field, equals: viewer[condition.isViewers] }
  const [only, ...others] = condition.in
  return only !== undefined && others.length === 0
    ? { field: condition.field, equals: only }
    : { field: condition.field, in: condition.in }
}

/** Whether a filter lets an object through: the meaning that the SQL must have. */
export const matches = <Field extends string>(filter: Filter<Field>, object: Fields<Field>): boolean => {
  if ('all' in filter) return filter.all.every((part) => matches(part, object))
  if ('any' in filter) return filter.any.some((part) => matches(part, object))
  const value = object[filter.field] ?? null
  return 'in' in filter ? filter.in.includes(value) : value === filter.equals
}

const holdsForViewer = (condition: ViewerCondition, viewer: Viewer): boolean =>
  'viewerOrgType' in condition
    ? condition.viewerOrgType.includes(viewer.orgType)
    : hasRole(viewer, condition.viewerHasRole)

const allOf = <Field extends string>(parts: readonly Filter<Field>[]): Filter<Field> => {
  const flat = parts.flatMap((part) => ('all' in part ? part.all : [part]))
  if (flat.some(isNothing)) return nothing
  const [only, ...others] = flat
  return only && others.length === 0 ? only : { all: flat }
}

const anyOf = <Field extends string>(parts: readonly Filter<Field>[]): Filter<Field> => {
  const flat = parts.flatMap((part) => ('any' in part ? part.any : [part]))
  if (flat.some(isEverything)) return everything
  const [only, ...others] = flat
  return only && others.length === 0 ? only : { any: flat }
}

const isNothing = <Field extends string>(filter: Filter<Field>): boolean => 'any' in filter && filter.any.length === 0

const isEverything = <Field extends string>(filter: Filter<Field>): boolean =>
  'all' in filter && filter.all.length === 0
