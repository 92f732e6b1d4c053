import { Tabs } from 'antd'
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router'
import { rolesFor } from '#domain/access/can-do'
import type { RoleCode } from '#domain/model/codes'
import { useSession } from '../shared/session.tsx'
import { NotFound } from './NotFound.tsx'

interface SubPage {
  readonly path: string
  readonly label: string
  readonly roles: readonly RoleCode[]
}

/** Sub pages of "Beheer", in order; each role sees its own. */
const subPages: readonly SubPage[] = [
  { path: '/beheer/gebruikers', label: 'Gebruikers', roles: rolesFor('READ', 'ACCOUNT') },
  { path: '/beheer/voorwaarden', label: 'Gebruiksvoorwaarden', roles: rolesFor('READ', 'EULA_COUNT') },
  { path: '/beheer/igs', label: 'IGS', roles: rolesFor('MANAGE', 'IGS_MEMBER') },
  { path: '/beheer/mails', label: 'Mails', roles: rolesFor('READ', 'MAIL') },
  { path: '/beheer/attesten', label: 'Attesten', roles: rolesFor('UPDATE', 'ORGANISATION_PARAMETER') },
  { path: '/beheer/rechten', label: 'Wie mag wat', roles: rolesFor('READ', 'ACCESS_MATRIX') },
  { path: '/beheer/te-verifieren', label: 'Te verifiëren', roles: rolesFor('UPDATE', 'ORGANISATION_PARAMETER') },
]

/** Where "Beheer" begins for somebody with these roles; undefined when nothing of it is his. */
export const firstSubPage = (has: (...roles: readonly RoleCode[]) => boolean): string | undefined =>
  subPages.find(({ roles }) => has(...roles))?.path

/** The sub pages as tabs above the page. */
export const AdministrationFrame = () => {
  const { has } = useSession()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const mine = subPages.filter(({ roles }) => has(...roles))
  const current = mine.find(({ path }) => pathname.startsWith(path))
  return (
    <>
      {mine.length > 1 ? (
        <Tabs
          className="sub-pages"
          activeKey={current?.path ?? ''}
          onTabClick={(path) => void navigate(path)}
          items={mine.map(({ path, label }) => ({ key: path, label }))}
        />
      ) : null}
      <Outlet />
    </>
  )
}

/** `/beheer` itself: the first sub page of this user. */
export const FirstSubPage = () => {
  const path = firstSubPage(useSession().has)
  return path === undefined ? <NotFound /> : <Navigate to={path} replace />
}
