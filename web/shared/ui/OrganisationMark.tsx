import { Tooltip } from 'antd'
import type { OrgType } from '#domain/model/codes'
import { orgMark } from '../labels.nl.ts'

/** Small fixed mark beside tasks and documents: who has the ball is seen without reading. */
export const OrganisationMark = ({ type, name }: { readonly type: OrgType; readonly name: string }) => (
  <Tooltip title={name}>
    <span className={`org-mark ${type}`} aria-label={name} role="img">
      {orgMark[type].short}
    </span>
  </Tooltip>
)
