import {
  DatabaseOutlined,
  FileSearchOutlined,
  HomeOutlined,
  OrderedListOutlined,
  ProfileOutlined,
  SafetyOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { canDo } from '#domain/access/can-do'
import type { Thing, Verb } from '#domain/access/permissions.data'
import type { Viewer } from '#domain/access/viewer'

const page = (key: string, label: string, icon: ReactNode) => ({
  key,
  icon,
  title: label,
  label: <Link to={key}>{label}</Link>,
})

/** Pages for everybody, in order. */
const menu = [
  page('/', 'Start', <HomeOutlined aria-hidden />),
  page('/werklijst', 'Werklijst', <OrderedListOutlined aria-hidden />),
  page('/panden', 'Panden', <ProfileOutlined aria-hidden />),
  page('/procedures', 'Procedures', <FileSearchOutlined aria-hidden />),
  page('/vivoo', 'VIVOO', <DatabaseOutlined aria-hidden />),
]

/** Pages for some, with what one must be allowed to do in the own organisation. */
const ofSome: readonly (readonly [verb: Verb, thing: Thing, entry: ReturnType<typeof page>])[] = [
  ['READ', 'ACCESS_MATRIX', page('/beheer/rechten', 'Wie mag wat', <SafetyOutlined aria-hidden />)],
]

/** Pages of the left rail that this viewer can use. */
export const menuFor = (viewer: Viewer) => [
  ...menu,
  ...ofSome.flatMap(([verb, thing, entry]) =>
    canDo(viewer, verb, thing, { ownerOrgId: viewer.orgId }).ok ? [entry] : [],
  ),
]

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
  const all = [...menu, ...ofSome.map(([, , entry]) => entry)]
  return all.findLast(({ key }) => path === key || path.startsWith(`${key}/`))?.key ?? ''
}
