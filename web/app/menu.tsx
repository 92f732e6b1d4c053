import {
  DatabaseOutlined,
  FileSearchOutlined,
  HomeOutlined,
  LockOutlined,
  OrderedListOutlined,
  ProfileOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { OrgType } from '#domain/model/codes'
import { Link } from 'react-router'

const page = (key: string, label: string, icon: ReactNode) => ({
  key,
  icon,
  title: label,
  label: <Link to={key}>{label}</Link>,
})

const pages = [
  page('/', 'Start', <HomeOutlined aria-hidden />),
  page('/werklijst', 'Werklijst', <OrderedListOutlined aria-hidden />),
  page('/panden', 'Panden', <ProfileOutlined aria-hidden />),
  page('/procedures', 'Procedures', <FileSearchOutlined aria-hidden />),
  page('/vivoo', 'VIVOO', <DatabaseOutlined aria-hidden />),
]

const shielded = page('/gerechtelijke-dossiers', 'Gerechtelijke dossiers', <LockOutlined aria-hidden />)

/** Pages of the left rail of an organisation of this kind, in order. */
export const menuFor = (orgType: OrgType) => (orgType === 'WV_WI' ? [...pages, shielded] : pages)

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
  return menuFor('WV_WI').findLast(({ key }) => path === key || path.startsWith(`${key}/`))?.key ?? ''
}
