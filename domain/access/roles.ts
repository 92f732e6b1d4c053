import type { OrgType, RoleCode } from '../model/codes.ts'

export interface Role {
  readonly code: RoleCode
  readonly orgType: OrgType
  /** Dutch name, as users see it */
  readonly name: string
  /** reads only: lezer, auditor, everyone of VLABEL */
  readonly readOnly: boolean
}

const role = (code: RoleCode, orgType: OrgType, name: string, readOnly = false): Role => ({
  code,
  orgType,
  name,
  readOnly,
})

/** The 26 roles, in the order of the specification. @source domain.md 2.1 */
export const roles: readonly Role[] = [
  role('LB_WC', 'LB', 'Woningcontroleur'),
  role('LB_DB', 'LB', 'Dossierbeheerder'),
  role('LB_BM', 'LB', 'Burgemeester'),
  role('LB_AD', 'LB', 'Algemeen directeur'),
  role('LB_LZ', 'LB', 'Lezer', true),
  role('LB_TB', 'LB', 'Toepassingsbeheerder'),
  role('LB_TK', 'LB', 'Taakbeheerder'),
  role('LB_AU', 'LB', 'Auditor', true),
  role('WK_WC', 'WV_WK', 'Woningcontroleur'),
  role('WK_DB', 'WV_WK', 'Dossierbeheerder (woningkwaliteit)'),
  role('WK_GA', 'WV_WK', 'Gewestelijk ambtenaar'),
  role('WK_IB', 'WV_WK', 'Inventarisbeheerder'),
  role('WK_AM', 'WV_WK', 'Administratieve medewerker (huursubsidie)'),
  role('WK_BD', 'WV_WK', 'Dossierbeheerder beroepsprocedure'),
  role('WK_TK', 'WV_WK', 'Taakbeheerder'),
  role('WK_TB', 'WV_WK', 'Toepassingsbeheerder'),
  role('WK_LZ', 'WV_WK', 'Lezer', true),
  role('WK_AU', 'WV_WK', 'Auditor', true),
  role('WI_VN', 'WV_WI', 'Voor- en natraject'),
  role('WI_AM', 'WV_WI', 'Administratief medewerker'),
  role('WI_VB', 'WV_WI', 'Verbalisant'),
  role('WI_WI', 'WV_WI', 'Wooninspecteur'),
  role('WI_LZ', 'WV_WI', 'Lezer', true),
  role('WI_TB', 'WV_WI', 'Toepassingsbeheerder'),
  role('VB_LZ', 'VLABEL', 'Lezer', true),
  role('VB_AU', 'VLABEL', 'Auditor', true),
]

/** The Dutch name of a role; two organisations use the same name. */
export const roleName = (code: RoleCode): string => roles.find((candidate) => candidate.code === code)?.name ?? code

/** The organisation type in which a role is held. */
export const orgTypeOf = (code: RoleCode): OrgType =>
  roles.find((candidate) => candidate.code === code)?.orgType ?? 'LB'
