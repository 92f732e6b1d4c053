import { LogoutOutlined, MenuFoldOutlined, MenuUnfoldOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input, Layout, Menu, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, Outlet, useLocation, useNavigate } from 'react-router'
import { roleName } from '#domain/access/roles'
import { useLiveUpdates } from '../shared/events.ts'
import { singleKeysOn, switchSingleKeys, useKeys } from '../shared/keys.ts'
import { text } from '../shared/labels.nl.ts'
import { useSession } from '../shared/session.tsx'
import { GrowingNotice } from './GrowingNotice.tsx'
import { menuFor, menuKeyOf } from './menu.tsx'

const railKey = 'woonzaak.rail'

/** The frame of every page: top bar with search, organisation and person; rail; content. */
export const Frame = () => {
  const [closed, setClosed] = useState(
    () => (localStorage.getItem(railKey) ?? (window.innerWidth < 1100 ? 'closed' : 'open')) === 'closed',
  )
  const location = useLocation()
  const navigate = useNavigate()
  const { check, has } = useSession()
  useLiveUpdates(check)
  const toggle = () => {
    localStorage.setItem(railKey, closed ? 'open' : 'closed')
    setClosed(!closed)
  }
  return (
    <Layout style={{ minHeight: '100%' }}>
      <a className="skip-link" href="#inhoud">
        {text.skip}
      </a>
      <TopBar />
      <GrowingNotice />
      <Layout>
        <Layout.Sider className="rail" width={240} collapsedWidth={56} collapsed={closed} trigger={null}>
          <nav aria-label="Hoofdmenu">
            <Menu
              mode="inline"
              selectedKeys={[menuKeyOf(location.pathname)]}
              items={menuFor(has)}
              onClick={({ key, domEvent }) => {
                // A click on the words is a click on their link; Enter and the icon come here.
                if (!(domEvent.target instanceof Element && domEvent.target.closest('a'))) void navigate(key)
              }}
              style={{ borderInlineEnd: 'none', paddingTop: 8 }}
            />
          </nav>
          <Button
            type="text"
            onClick={toggle}
            icon={closed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
            aria-label={closed ? 'Menu openen' : 'Menu sluiten'}
            style={{ margin: 8 }}
          />
        </Layout.Sider>
        <Layout.Content id="inhoud" tabIndex={-1}>
          <Outlet />
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

const TopBar = () => {
  const { session, switchTo, signOut, configuration } = useSession()
  const [keys, setKeys] = useState(singleKeysOn)
  const { active, rights, user } = session
  const roles = [...active.roles.map((role) => roleName(role)), ...active.via.map((name) => `via ${name}`)].join(', ')
  return (
    <header className="top-bar">
      <Link to="/" className="name">
        {text.product}
      </Link>
      <GlobalSearch />
      <div className="grow" />
      {configuration.embedded ? <span className="chip warn">Demo</span> : null}
      {rights.length > 1 ? (
        <Select
          aria-label="Actieve organisatie"
          value={active.organisation.id}
          onChange={switchTo}
          options={rights.map(({ organisation, via }) => ({
            value: organisation.id,
            label: via.length === 0 ? organisation.name : `${organisation.name} (IGS)`,
          }))}
          style={{ minWidth: 180 }}
        />
      ) : (
        <span>{active.organisation.name}</span>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'role', label: roles, disabled: true },
            { key: 'account', label: <Link to="/mijn-account">Mijn account</Link> },
            {
              key: 'keys',
              label: keys ? 'Sneltoetsen uitzetten' : 'Sneltoetsen aanzetten',
              title: 'j en k: volgende en vorige taak, c: taak nemen, Enter: uitvoeren, /: zoeken',
              onClick: () => {
                switchSingleKeys(!keys)
                setKeys(!keys)
              },
            },
            { key: 'out', label: 'Afmelden', icon: <LogoutOutlined />, onClick: signOut },
          ],
        }}
      >
        <Button
          type="text"
          icon={<UserOutlined />}
          aria-label={`Account van ${user.firstName} ${user.lastName}, ${roles}`}
        >
          {user.firstName} {user.lastName}
        </Button>
      </Dropdown>
    </header>
  )
}

const GlobalSearch = () => {
  const navigate = useNavigate()
  const [value, setValue] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const focus = () => box.current?.querySelector('input')?.focus()
  useKeys({ '/': focus })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !event.ctrlKey) return
      event.preventDefault()
      box.current?.querySelector('input')?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div ref={box} style={{ width: 420, maxWidth: '36vw' }}>
      <Input.Search
        aria-label="Zoek een procedure op referentie of adres"
        placeholder="Zoek op referentie of adres ( / )"
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onSearch={(term) => void navigate(`/procedures?zoek=${encodeURIComponent(term)}`)}
      />
    </div>
  )
}
