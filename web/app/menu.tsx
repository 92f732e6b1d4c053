import {
  DatabaseOutlined,
  FileSearchOutlined,
  HomeOutlined,
  OrderedListOutlined,
  ProfileOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { RoleCode } from '#domain/model/codes'
import { firstSubPage } from './administration-pages.tsx'

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

const administration = page('/beheer', 'Beheer', <SettingOutlined aria-hidden />)

/** Pages of the left rail, in order, for somebody with these roles. */
export const menuFor = (has: (...roles: readonly RoleCode[]) => boolean) =>
  firstSubPage(has) === undefined ? pages : [...pages, administration]

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
  return [...pages, administration].findLast(({ key }) => path === key || path.startsWith(`${key}/`))?.key ?? ''
}
