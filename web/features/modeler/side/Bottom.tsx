import { Tabs } from 'antd'
import { useState } from 'react'
import type { Finding } from '#modelling/lint/finding'
import { applyFixInModeler } from '../../../shared/modelling/apply-fix.ts'
import { labels as commentLabels } from '../../../shared/modelling/comment-labels.nl.ts'
import { Comments } from '../../../shared/modelling/Comments.tsx'
import { ProblemsPanel } from '../../../shared/modelling/ProblemsPanel.tsx'
import { serviceOf } from '../canvas/services.ts'
import type { Live } from '../canvas/use-modeler.ts'
import type { Draft } from '../files/use-draft-files.ts'
import { labels } from '../labels.nl.ts'
import type { Findings } from './use-findings.ts'

interface Props {
  readonly draft: Draft
  readonly live: Live
  readonly findings: Findings
  readonly readOnly: boolean
  readonly mayWrite: boolean
  readonly height: number
  /** shows an element of the diagram, or a file */
  readonly show: (elementId: string, file?: string) => void
}

/** Below the canvas: the problems (a click shows the element, a button mends it) and what colleagues say of it. */
export const Bottom = ({ draft, live, findings, readOnly, mayWrite, height, show }: Props) => {
  const { modeler, state } = live
  const [tab, setTab] = useState('problems')
  const [selected] = state.selected
  const choose = (elementId: string | undefined): void => {
    if (elementId !== undefined) show(elementId)
    else if (modeler !== undefined) serviceOf(modeler, 'selection').select([])
  }
  const nameOf = (elementId: string): string => {
    const name = modeler && serviceOf(modeler, 'elementRegistry').get(elementId)?.businessObject.get('name')
    return typeof name === 'string' && name !== '' ? name : elementId
  }
  const fix = ({ fix: remedy }: Finding): void => {
    if (modeler !== undefined && remedy !== undefined) applyFixInModeler(modeler, remedy)
  }
  return (
    <div className="wz-bottom" style={{ height }}>
      <Tabs
        activeKey={tab}
        onChange={setTab}
        size="small"
        items={[
          {
            key: 'problems',
            label: labels.problems,
            children: (
              <ProblemsPanel
                findings={findings.items}
                selected={selected}
                onSelect={({ elementId, file }) => show(elementId, file)}
                onFix={readOnly || state.simulating ? undefined : fix}
              />
            ),
          },
          {
            key: 'comments',
            label: commentLabels.comments,
            children: (
              <Comments
                processId={draft.processId}
                on={{ draftId: draft.id }}
                selected={selected}
                onSelect={choose}
                nameOf={nameOf}
                mayWrite={mayWrite}
              />
            ),
          },
        ]}
      />
    </div>
  )
}
