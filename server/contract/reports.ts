import { z } from 'zod'
import { deletionReasons } from '#domain/model/procedure-codes'
import { provinces } from '#domain/shared/province'
import { endpoint, fileResponse } from './endpoint.ts'
import { id, localDate } from './common.ts'

/** Several values of a filter in one parameter: `Antwerpen,Limburg`. */
const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .max(4000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).max(400))
    .optional()

/** `LEGE_WAARDE` is a record that was not deleted. */
export const reportReasons = ['LEGE_WAARDE', ...deletionReasons] as const

const filters = z.object({
  provinces: listOf(z.enum(provinces)),
  municipalityOrgIds: listOf(id),
  /** ontvoogd: exempt from the duty to ask advice, today */
  exempt: listOf(z.enum(['JA', 'NEE'])),
  includedFrom: localDate.optional(),
  includedTo: localDate.optional(),
  /** of the inclusion, 01 to 12 */
  months: listOf(z.string().regex(/^(0[1-9]|1[0-2])$/)),
  deletedFrom: localDate.optional(),
  deletedTo: localDate.optional(),
  lists: listOf(z.enum(['OO', 'NGW'])),
  reasons: listOf(z.enum(reportReasons)),
})

/** One record of the inventory: a unit that stood there twice has two. */
export const vivooRow = z.object({
  recordId: id,
  unitReference: z.string(),
  address: z.string(),
  municipality: z.string(),
  province: z.string(),
  list: z.enum(['OO', 'NGW']),
  includedOn: localDate,
  deletedOn: localDate.nullable(),
  deletionReason: z.enum(deletionReasons).nullable(),
  capaKeys: z.array(z.string()),
})

const access = { roles: 'any', shows: ['INVENTORY'], personal: false } as const

/** "VIVOO - inventarisatie en schrapping": sorted by municipality and address. */
export const getVivooReport = endpoint({
  method: 'GET',
  path: '/api/reports/vivoo',
  summary: 'Rapport VIVOO: inventarisatie en schrapping',
  access,
  query: filters.extend({
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    total: z.number().int(),
    items: z.array(vivooRow),
    /** municipalities to choose from: those that have a record the viewer may see */
    municipalities: z.array(z.object({ id, name: z.string() })),
  }),
  errors: [],
})

export const exportVivooReport = endpoint({
  method: 'GET',
  path: '/api/reports/vivoo/file',
  summary: 'Rapport VIVOO als bestand',
  access,
  isExport: true,
  query: filters.extend({ format: z.enum(['csv', 'xlsx', 'json', 'xml']) }),
  response: fileResponse,
  errors: [],
})
