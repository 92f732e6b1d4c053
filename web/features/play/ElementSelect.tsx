import { Select } from 'antd'
import { labels } from './labels.nl.ts'
import type { Element } from './view.ts'

interface Place {
  readonly elementId: string
  readonly processId?: string
}

interface Props {
  /** of the scenario: its elements come without the name of their process */
  readonly processId: string
  readonly place: { readonly elementId?: string | undefined; readonly processId?: string | undefined }
  readonly kinds: readonly string[] | undefined
  readonly elements: readonly Element[]
  readonly onChange: (place: Place) => void
}

/** An element by its name in the diagram; those of called processes say whose they are. */
export const ElementSelect = ({ processId, place, kinds, elements, onChange }: Props) => {
  const options = elements
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .map((element) => ({
      value: `${element.processId} ${element.elementId}`,
      label: element.processId === processId ? element.name : `${element.name} · ${element.processId}`,
    }))
  return (
    <Select
      aria-label={labels.element}
      showSearch={{ optionFilterProp: 'label' }}
      value={place.elementId ? `${place.processId ?? processId} ${place.elementId}` : null}
      placeholder={labels.element}
      onChange={(value: string | null) => {
        const [owner = '', elementId = ''] = (value ?? '').split(' ')
        onChange({ elementId, ...(owner !== processId && { processId: owner }) })
      }}
      options={options}
    />
  )
}
