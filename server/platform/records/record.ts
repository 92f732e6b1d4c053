import { z } from 'zod'

/** One record of the engine's stream, as far as it is folded. Keys are text. */
export interface EngineRecord {
  readonly partitionId: number
  readonly position: number
  readonly key: string
  /** UTC instant */
  readonly at: string
  readonly recordType: string
  readonly valueType: string
  readonly intent: string
  readonly value: Readonly<Record<string, unknown>>
}

const whole = z.union([z.number().int(), z.string().regex(/^-?\d{1,19}$/)])
const instantMs = whole.transform(Number).pipe(z.number().min(0).max(8.64e15))

const schema = z.object({
  partitionId: z.number().int().positive(),
  position: whole.transform(Number).pipe(z.number().int().nonnegative()),
  key: whole.transform(String),
  timestamp: instantMs,
  recordType: z.string(),
  valueType: z.string(),
  intent: z.string(),
  value: z.record(z.string(), z.unknown()),
})

/** The record, when `document` has its shape; undefined for anything else. Unknown fields are left out. */
export const parseRecord = (document: unknown): EngineRecord | undefined => {
  const parsed = schema.safeParse(document)
  if (!parsed.success) return undefined
  const { timestamp, ...record } = parsed.data
  return { ...record, at: new Date(timestamp).toISOString() }
}

/** JSON whose numbers of 16 digits and more come back as text: keys of Zeebe do not fit in a number from partition 4 on. */
export const parseLossless = (text: string): unknown =>
  JSON.parse(
    text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (token) =>
      token.startsWith('"') ? token : `"${token}"`,
    ),
  )

/** Reads the value of a record without trusting it. */
export const fields = ({ value }: EngineRecord) => ({
  text: (name: string, maxLength = 255): string => asText(value[name]).slice(0, maxLength),
  /** key of another record; null when there is none, which Zeebe writes as -1 */
  key: (name: string): string | null => {
    const found = asText(value[name])
    return /^\d{1,19}$/.test(found) ? found : null
  },
  /** key that every record of the kind carries; empty text when it does not */
  ownKey: (name: string): string => {
    const found = asText(value[name])
    return /^\d{1,19}$/.test(found) ? found : ''
  },
  integer: (name: string): number => {
    const found = Number(value[name])
    return Number.isSafeInteger(found) && Math.abs(found) <= 2_147_483_647 ? found : 0
  },
  instant: (name: string): string => {
    const found = Number(value[name])
    return new Date(Number.isFinite(found) ? Math.min(Math.max(found, 0), 253_402_300_799_999) : 0).toISOString()
  },
})

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
