import { Button, Input, InputNumber, Select } from 'antd'
import { room } from '#contract/investigations'
import { roomUseWord } from './labels.nl.ts'
import type { ReportInput } from './types.ts'

type Room = ReportInput['rooms'][number]
const uses = room.shape.use.options

interface Props {
  readonly rooms: readonly Room[]
  readonly onChange: (rooms: Room[]) => void
}

/** Measured rooms: name, use, area and ceiling height. */
export const RoomTable = ({ rooms, onChange }: Props) => {
  const change = (index: number, part: Partial<Room>) =>
    onChange(rooms.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <>
      <h3>Lokalen</h3>
      <table className="rooms" hidden={rooms.length === 0}>
        <thead>
          <tr>
            <th scope="col">Naam</th>
            <th scope="col">Gebruik</th>
            <th scope="col">Oppervlakte (m²)</th>
            <th scope="col">Hoogte (cm)</th>
            <th scope="col">
              <span className="visually-hidden">Verwijderen</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rooms.map((one, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- rooms have no identity of their own
            <tr key={index}>
              <td>
                <Input
                  aria-label={`Naam van lokaal ${index + 1}`}
                  value={one.name}
                  onChange={(event) => change(index, { name: event.target.value })}
                />
              </td>
              <td>
                <Select
                  aria-label={`Gebruik van lokaal ${index + 1}`}
                  value={one.use}
                  onChange={(use) => change(index, { use })}
                  options={uses.map((value) => ({ value, label: roomUseWord[value] }))}
                  style={{ width: 190 }}
                />
              </td>
              <td>
                <InputNumber
                  aria-label={`Oppervlakte van lokaal ${index + 1}`}
                  min={0}
                  max={1000}
                  step={0.1}
                  value={one.areaM2}
                  onChange={(areaM2) => change(index, { areaM2: areaM2 ?? 0 })}
                />
              </td>
              <td>
                <InputNumber
                  aria-label={`Hoogte van lokaal ${index + 1}`}
                  min={0}
                  max={2000}
                  value={one.ceilingHeightCm}
                  onChange={(cm) => change(index, { ceilingHeightCm: cm ?? 0 })}
                />
              </td>
              <td>
                <Button
                  size="small"
                  aria-label={`Lokaal ${index + 1} verwijderen`}
                  onClick={() => onChange(rooms.filter((_, at) => at !== index))}
                >
                  Verwijderen
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        onClick={() =>
          onChange([...rooms, { name: `Lokaal ${rooms.length + 1}`, use: 'LEEF', areaM2: 0, ceilingHeightCm: 250 }])
        }
      >
        Lokaal toevoegen
      </Button>
    </>
  )
}
