import type { QueryInterface } from 'sequelize'
import {
  code,
  day,
  flag,
  hash,
  instant,
  integer,
  json,
  keyed,
  long,
  nullable,
  starting,
  text,
  unique,
  uuid,
} from '../../case-file/columns.ts'

const id = keyed(uuid)
const to = (table: string) => ({ ...uuid, references: { model: table, key: 'id' } })
const version = starting(integer, 0)
const shield = starting(code, 'NONE')

const property = {
  id,
  reference: unique(code),
  type: code,
  status: code,
  street: text,
  house_number: code,
  box_number: nullable(code),
  postal_code: code,
  municipality: text,
  municipality_org_id: uuid,
  capa_keys: json,
  shield,
  version,
}

const unit = {
  id,
  property_id: to('property'),
  reference: unique(code),
  type: code,
  floor: code,
  box_number: nullable(code),
  description: text,
  position: integer,
}

const person = {
  id,
  kind: code,
  name: text,
  first_name: nullable(text),
  gender: nullable(code),
  correspondence_address: nullable(text),
}

const mainProcedure = {
  id,
  reference: unique(code),
  type: code,
  property_id: to('property'),
  status: code,
  started_on: day,
  municipality_org_id: uuid,
  agency_org_id: uuid,
  legal_regime: code,
  shield,
  version,
  request_kind: code,
  initiator: code,
  received_on: day,
  channel: code,
  motivated: flag,
  has_interest: flag,
  complaint: long,
  formal: flag,
  requester_party_ids: json,
  mayor_term: nullable(json),
  mayor_lapses_at: nullable(instant),
  mayor_term_lapsed_at: nullable(instant),
  closing_reason: nullable(code),
  closing_text: nullable(long),
  closed_on: nullable(day),
  created_by_user_id: uuid,
  created_at: instant,
}

const subProcedure = {
  id,
  reference: unique(code),
  case_id: to('main_procedure'),
  unit_id: to('unit'),
  position: integer,
  status: code,
  status_since: day,
  investigation_verdict: nullable(json),
  advice_verdict: nullable(json),
  decision_id: nullable(uuid),
  decision_reference: nullable(code),
  decision_run_id: nullable(uuid),
  decision_verdict: nullable(json),
  decision_status: nullable(code),
  decided_on: nullable(day),
  on_inventory_since: nullable(day),
}

const party = {
  id,
  person_id: to('person'),
  property_id: to('property'),
  unit_id: nullable(to('unit')),
  case_id: nullable(to('main_procedure')),
  roles: json,
  share: nullable(code),
  position: integer,
}

const document = {
  id,
  reference: unique(code),
  case_id: to('main_procedure'),
  code,
  title: text,
  status: code,
  addressee: nullable(text),
  party_id: nullable(uuid),
  unit_id: nullable(uuid),
  subject_id: nullable(uuid),
  owner_org_id: uuid,
  shield,
  shared: flag,
  once_key: nullable(unique(text)),
  docx_sha256: nullable(hash),
  pdf_sha256: nullable(hash),
  pdf_state: code,
  upload_sha256: nullable(hash),
  upload_name: nullable(text),
  upload_media_type: nullable(text),
  snapshot: nullable(json),
  replaced_by_id: nullable(uuid),
  signed_on: nullable(day),
  created_by_user_id: nullable(uuid),
  created_at: instant,
  version,
}

const draft = {
  user_id: keyed(uuid),
  wizard: keyed(code),
  subject: keyed(text),
  data: json,
  step: integer,
  saved_at: instant,
}

const tables = [
  ['property', property],
  ['unit', unit],
  ['person', person],
  ['main_procedure', mainProcedure],
  ['sub_procedure', subProcedure],
  ['party', party],
  ['document', document],
  ['draft', draft],
] as const

const indexes: readonly (readonly [string, readonly string[]])[] = [
  ['property', ['municipality_org_id']],
  ['unit', ['property_id']],
  ['party', ['property_id']],
  ['party', ['case_id']],
  ['main_procedure', ['property_id']],
  ['main_procedure', ['municipality_org_id', 'status']],
  ['sub_procedure', ['case_id']],
  ['sub_procedure', ['unit_id']],
  ['document', ['case_id']],
  ['document', ['subject_id']],
  ['document', ['pdf_state']],
]

/** Properties, persons, procedures, documents and drafts. */
export const up = async ({ context }: { readonly context: QueryInterface }): Promise<void> => {
  for (const [name, columns] of tables) await context.createTable(name, columns)
  for (const [table, fields] of indexes) await context.addIndex(table, [...fields])
}

export const down = async ({ context }: { readonly context: QueryInterface }): Promise<void> => {
  for (const [name] of [...tables].reverse()) await context.dropTable(name)
}
