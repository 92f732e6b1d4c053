import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import { rolesForAction } from '#domain/access/can-do'
import { useSession } from '../session.tsx'
import { stepLabel } from '../step-labels.nl.ts'
import { starts } from './starts.ts'

/** What this viewer may start on a property, beside the request of OO. */
export const StartMenu = ({ propertyId }: { readonly propertyId: string }) => {
  const { has } = useSession()
  const navigate = useNavigate()
  const mine = starts.filter(({ action }) => has(...rolesForAction(action)))
  const [first] = mine
  if (first === undefined) return null
  const go = (path: string) => void navigate(`/panden/${propertyId}/${path}`)
  if (mine.length === 1) return <Button onClick={() => go(first.path)}>{stepLabel[first.action]}</Button>
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: mine.map(({ action, path }) => ({ key: path, label: stepLabel[action] })),
        onClick: ({ key }) => go(key),
      }}
    >
      <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
        Andere procedure
      </Button>
    </Dropdown>
  )
}
