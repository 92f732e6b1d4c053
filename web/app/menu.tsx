import {
  DatabaseOutlined,
  FileSearchOutlined,
  HomeOutlined,
  OrderedListOutlined,
  ProfileOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

const page = (key: string, label: string, icon: ReactNode) => ({
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
]
