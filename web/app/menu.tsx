import {
  AuditOutlined,
  DatabaseOutlined,
  FileSearchOutlined,
  HomeOutlined,
  OrderedListOutlined,
  ProfileOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { rolesFor } from '#domain/access/can-do'
import type { RoleCode } from '#domain/model/codes'

/** @param roles who finds it in the rail; everybody when left out */
const page = (key: string, label: string, icon: ReactNode, roles?: readonly RoleCode[]) => ({
  roles,
  key,
  icon,
  title: label,
  label: <Link to={key}>{label}</Link>,
})

/** Pages of the left rail, in order. */
export const menu = [
  page('/', 'Start', <HomeOutlined aria-hidden />),
  page('/werklijst', 'Werklijst', <OrderedListOutlined aria-hidden />),
  page('/panden', 'Panden', <ProfileOutlined aria-hidden />),
  page('/procedures', 'Procedures', <FileSearchOutlined aria-hidden />),
  page('/vivoo', 'VIVOO', <DatabaseOutlined aria-hidden />),
  page('/audit', 'Audit', <AuditOutlined aria-hidden />, rolesFor('READ', 'AUDIT_LOG')),
]

/** The pages that somebody with these roles finds in the rail. */
export const menuFor = (has: (...roles: readonly RoleCode[]) => boolean) =>
  menu.flatMap(({ roles, ...item }) => (roles === undefined || has(...roles) ? [item] : []))

const rooms: readonly (readonly [prefix: string, key: string])[] = [
  ['/taken/', '/werklijst'],
  ['/adviesvragen/', '/procedures'],
  ['/onderzoeken/', '/procedures'],
  ['/hoorplicht/', '/procedures'],
  ['/besluitrondes/', '/procedures'],
]

/** Which page of the rail a path belongs to. */
export const menuKeyOf = (path: string): string => {
  const room = rooms.find(([prefix]) => path.startsWith(prefix))
  if (room !== undefined) return room[1]
  return menu.findLast(({ key }) => path === key || path.startsWith(`${key}/`))?.key ?? ''
}
