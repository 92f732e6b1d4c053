import {
  AuditOutlined,
  BranchesOutlined,
  DatabaseOutlined,
  EditOutlined,
  FileSearchOutlined,
  HomeOutlined,
  LockOutlined,
  OrderedListOutlined,
  ProfileOutlined,
  SearchOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { rolesFor } from '#domain/access/can-do'
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

const processes = page('/processen', 'Processen', <BranchesOutlined aria-hidden />)
const models = page('/processen/ontwerpen', 'Ontwerpen', <EditOutlined aria-hidden />)
const whereUsed = page('/processen/waar-gebruikt', 'Waar gebruikt', <SearchOutlined aria-hidden />)
const audit = page('/audit', 'Audit', <AuditOutlined aria-hidden />)
const administration = page('/beheer', 'Beheer', <SettingOutlined aria-hidden />)
const shielded = page('/gerechtelijke-dossiers', 'Gerechtelijke dossiers', <LockOutlined aria-hidden />)

/** Pages of the left rail, in order, for somebody with these roles. */
export const menuFor = (has: (...roles: readonly RoleCode[]) => boolean) => [
  ...pages,
  ...(has(...rolesFor('READ', 'JUDICIAL_FILE')) ? [shielded] : []),
  ...(has(...rolesFor('READ', 'PROCESS_INSTANCE')) ? [processes] : []),
  ...(has(...rolesFor('READ', 'PROCESS_MODEL')) ? [models, whereUsed] : []),
  ...(has(...rolesFor('READ', 'AUDIT_LOG')) ? [audit] : []),
  ...(firstSubPage(has) === undefined ? [] : [administration]),
]

const rooms: readonly (readonly [prefix: string, key: string])[] = [
  ['/taken/', '/werklijst'],
  ['/adviesvragen/', '/procedures'],
  ['/onderzoeken/', '/procedures'],
  ['/hoorplicht/', '/procedures'],
  ['/besluitrondes/', '/procedures'],
  ['/inventaris/', '/vivoo'],
  ['/heffing/', '/vivoo'],
  ['/processen/modellen/', '/processen/ontwerpen'],
]

/** Which page of the rail a path belongs to. */
export const menuKeyOf = (path: string): string => {
  const room = rooms.find(([prefix]) => path.startsWith(prefix))
  if (room !== undefined) return room[1]
  return (
    [...pages, shielded, processes, models, whereUsed, audit, administration].findLast(
      ({ key }) => path === key || path.startsWith(`${key}/`),
    )?.key ?? ''
  )
}
