import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { askJudicialInvestigation, listControllers } from '#contract/judicial'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { UnitPicker } from '../../shared/ui/UnitPicker.tsx'
import { labels } from './labels.nl.ts'
import type { JudicialFile } from './queries.ts'

/** Asks one controller of the agency by name. */
export const AskDialog = ({ file, onClose }: { readonly file: JudicialFile; readonly onClose: () => void }) => {
  const params = { caseId: file.id }
  const [controller, setController] = useState<string>()
  const [unitIds, setUnitIds] = useState<string[]>([])
  const query = useQuery({
    queryKey: ['case', file.id, 'controllers'],
    queryFn: () => call(listControllers, { params }),
  })
  const ask = useStep({
    send: (controllerUserId: string) =>
      call(askJudicialInvestigation, { params, body: { controllerUserId, unitIds, version: file.version } }),
    done: labels.askDone,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.ask}
      okText={labels.ask}
      ready={controller !== undefined && unitIds.length > 0}
      busy={ask.busy}
      error={ask.error}
      onOk={() => ask.submit(controller ?? '')}
      onClose={onClose}
    >
      <Field id="controller" label={labels.controller}>
        <Select
          id="controller"
          showSearch={{ optionFilterProp: 'label' }}
          options={(query.data?.controllers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...(controller === undefined ? {} : { value: controller })}
          onChange={setController}
          style={{ width: '100%' }}
        />
      </Field>
      <UnitPicker label="Entiteiten" units={file.units} chosen={unitIds} onChange={setUnitIds} />
    </ActionDialog>
  )
}
