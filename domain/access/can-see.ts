import { type Condition, type Fields, type Filter, filterFor, holds } from './condition.ts'
import type { Viewer } from './viewer.ts'

/** Kinds of things that the rule knows; each list, count, search, export and feed shows one of them. */
export const visibleKinds = [
  'PROPERTY',
  'PROCEDURE',
  'PARTY',
  'INVESTIGATION',
  'ADVICE',
  'DECISION',
  'CERTIFICATE',
  'DOCUMENT',
  'TASK',
  'REMARK',
  'INVENTORY',
  'AUDIT',
  'MAIL',
  'ACCOUNT',
] as const
export type VisibleKind = (typeof visibleKinds)[number]

/**
 * Fields that the rule looks at; a store maps each to a column or an expression.
 * - `municipalityOrgId`: municipality of the property; `ownerOrgId`: organisation that made the object (of the actor for AUDIT, in which
 *   the right is held for ACCOUNT)
 * - `shield`: NONE or WI; `releasedTo`: to whom a wooninspecteur released this one object (`ReleaseScope`), null when he did not
 * - `shared`: signed, final or sent (INVESTIGATION, ADVICE, DECISION, CERTIFICATE, DOCUMENT); of a TASK: the investigation that it asks is signed
 * - `inventoried`: its property stands or stood on VIVOO
 * - `subjectKind`: what a DOCUMENT is about; `visibility`: OWN_ORG or ALL (REMARK)
 * - `assigneeUserId`: controller asked to do a judicial investigation (INVESTIGATION, and the TASK that asks it)
 */
export type VisibleField =
  | 'municipalityOrgId'
  | 'ownerOrgId'
  | 'shield'
  | 'releasedTo'
  | 'shared'
  | 'inventoried'
  | 'subjectKind'
  | 'visibility'
  | 'assigneeUserId'

/** An object as the rule sees it. Absent fields count as null: a missing shield hides, a missing `shared` counts as draft. */
export type VisibleObject = { readonly kind: VisibleKind } & Fields<VisibleField>

type Rule = Condition<VisibleField>

const all = (...parts: readonly Rule[]): Rule => ({ all: parts })
const any = (...parts: readonly Rule[]): Rule => ({ any: parts })

// Rule 1 and 5: a municipality sees its own territory, the agency and the inspectorate all, the tax administration what stands or stood on VIVOO.
const inTerritory = any(
  { viewerOrgType: ['WV_WK', 'WV_WI'] },
  all({ viewerOrgType: ['LB'] }, { field: 'municipalityOrgId', isViewers: 'orgId' }),
  all({ viewerOrgType: ['VLABEL'] }, { field: 'inventoried', in: [true] }),
)

// A wooninspecteur released this one object to the agency, to the municipality, or to both.
const released = any(
  all({ viewerOrgType: ['WV_WK'] }, { field: 'releasedTo', in: ['AGENCY', 'BOTH'] }),
  all({ viewerOrgType: ['LB'] }, { field: 'releasedTo', in: ['MUNICIPALITY', 'BOTH'] }),
)

// Rule 6: what the judicial shield hides does not exist for others, unless this one object was released.
const notShielded = any({ field: 'shield', in: ['NONE'] }, { viewerOrgType: ['WV_WI'] }, released)

// Rule 2: drafts stay with the organisation that makes them; what was released is no draft.
const sharedOrOwn = any({ field: 'shared', in: [true] }, { field: 'ownerOrgId', isViewers: 'orgId' }, released)

const onFile = all(inTerritory, notShielded)

const notForTax: Rule = { viewerOrgType: ['LB', 'WV_WK', 'WV_WI'] }

// The controller who is asked for a judicial investigation sees that one, and the task that asks it, until it is signed (domain.md 5.6 step 3, scenario 52).
const askedController = all(
  { viewerOrgType: ['WV_WK'] },
  { field: 'shield', in: ['WI'] },
  { field: 'assigneeUserId', isViewers: 'userId' },
  { field: 'shared', in: [false, null] },
)

const ownOrg: Rule = { field: 'ownerOrgId', isViewers: 'orgId' }

/** Rule 5: documents that the tax administration needs for the levy. */
const levySubjects = ['PROPERTY', 'INVENTORY', 'DECISION', 'CERTIFICATE', 'LEVY_MEASURE']

/**
 * Who sees what: the one rule, per kind of object. `canSee` evaluates it; `visibleFilter` makes the `where` of every list, count and search from it.
 *
 * @source domain.md 2.3; drafts of ADVICE and DECISION stay with their maker like those of documents [N]
 */
const rules: Readonly<Record<VisibleKind, Rule>> = {
  PROPERTY: onFile,
  PROCEDURE: onFile,
  PARTY: onFile,
  INVESTIGATION: any(all(onFile, notForTax, sharedOrOwn), all(inTerritory, askedController)),
  ADVICE: all(onFile, notForTax, sharedOrOwn),
  DECISION: all(onFile, sharedOrOwn),
  CERTIFICATE: all(onFile, sharedOrOwn),
  DOCUMENT: all(onFile, sharedOrOwn, any(notForTax, { field: 'subjectKind', in: levySubjects })),
  // Rule 3: tasks of both organisations, whoever must do them.
  TASK: any(all(onFile, notForTax), all(inTerritory, askedController)),
  // Rule 4: the author chooses.
  REMARK: all(onFile, any({ field: 'visibility', in: ['ALL'] }, { field: 'ownerOrgId', isViewers: 'orgId' })),
  INVENTORY: onFile,
  // A person is known through the rights that he holds: colleagues know each other, the agency's manager knows all but the inspectorate.
  ACCOUNT: all(any(ownOrg, { viewerHasRole: ['WK_TB'] }), notShielded),
  // Mails to the users of an organisation: whoever manages the application there.
  MAIL: all({ viewerHasRole: ['LB_TB', 'WK_TB', 'WI_TB'] }, { field: 'ownerOrgId', isViewers: 'orgId' }, notShielded),
  // Rule 7 and domain.md 2.2: auditors read what their own organisation did. The inspectorate has no auditor: its application manager reads
  // what the inspectorate did, and what others did in judicial files, such as a controller who was asked [N].
  AUDIT: any(
    all({ viewerHasRole: ['LB_AU', 'WK_AU', 'VB_AU'] }, { field: 'ownerOrgId', isViewers: 'orgId' }, notShielded),
    all(
      { viewerHasRole: ['WI_TB'] },
      any({ field: 'ownerOrgId', isViewers: 'orgId' }, { field: 'shield', in: ['WI'] }),
    ),
  ),
}

/**
 * Whether the viewer may know that this object exists. Everything that shows, counts, finds or mails asks this or the filter below.
 *
 * @source domain.md 2.3
 */
export const canSee = (viewer: Viewer, object: VisibleObject): boolean => holds(rules[object.kind], viewer, object)

/**
 * What the viewer may see of a kind, as plain data for SQL: nested `all`, `any`, `equals`, `in`; `{ all: [] }` is everything, `{ any: [] }` nothing.
 * A field that is null or absent in a row matches only `equals: null` or a null in `in`.
 *
 * @source domain.md 2.3
 */
export const visibleFilter = (viewer: Viewer, kind: VisibleKind): Filter<VisibleField> => filterFor(rules[kind], viewer)
