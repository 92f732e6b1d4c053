import {
  DatabaseOutlined,
  FileSearchOutlined,
  HomeOutlined,
  OrderedListOutlined,
  ProfileOutlined,
} from '@ant-design/icons'

/** Pages of the left rail, in order. */
export const menu = [
  { key: '/', label: 'Start', icon: <HomeOutlined /> },
  { key: '/werklijst', label: 'Werklijst', icon: <OrderedListOutlined /> },
  { key: '/panden', label: 'Panden', icon: <ProfileOutlined /> },
  { key: '/procedures', label: 'Procedures', icon: <FileSearchOutlined /> },
  { key: '/vivoo', label: 'VIVOO', icon: <DatabaseOutlined /> },
]
