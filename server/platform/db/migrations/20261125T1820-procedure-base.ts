import type { QueryInterface } from 'sequelize'
import * as c from '../columns.ts'
import { addColumn, createTable, migration, type Step } from '../migration.ts'

const moved = {
  requestKind: c.withDefault(c.code(), ''),
  initiator: c.withDefault(c.code(), ''),
  receivedOn: c.withDefault(c.localDate(), '2000-01-01'),
  channel: c.withDefault(c.code(), ''),
  motivated: c.withDefault(c.flag(), false),
  hasInterest: c.withDefault(c.flag(), false),
  complaint: c.nullable(c.longText()),
  formal: c.withDefault(c.flag(), false),
  requestJudged: c.withDefault(c.flag(), false),
  requesterPartyIds: c.nullable(c.json()),
  mayorTerm: c.nullable(c.json()),
  mayorTermLapsedAt: c.nullable(c.instant()),
}
const names = Object.keys(moved)
const quoted = names.map((name) => `\`${name}\``).join(', ')

const has = async (schema: QueryInterface, name: string): Promise<boolean> =>
  name in (await schema.describeTable('main_procedure'))

const without = 'NOT EXISTS (SELECT 1 FROM oo_request AS r WHERE r.caseId = main_procedure.id)'

// What was copied before a crash is not copied again; the columns go only when every row has its copy.
const moveOut: Step = {
  async up(schema) {
    if (await has(schema, names[0] ?? '')) {
      await schema.sequelize.query(
        `INSERT INTO oo_request (caseId, ${quoted}) SELECT id, ${quoted} FROM main_procedure WHERE type = 'OO' AND ${without}`,
      )
    }
    for (const name of names) {
      if (await has(schema, name)) await schema.sequelize.query(`ALTER TABLE main_procedure DROP COLUMN \`${name}\``)
    }
  },
  async down(schema) {
    for (const [name, column] of Object.entries(moved)) await addColumn('main_procedure', name, column).up(schema)
    for (const name of names) {
      await schema.sequelize.query(
        `UPDATE main_procedure SET \`${name}\` = (SELECT r.\`${name}\` FROM oo_request AS r WHERE r.caseId = main_procedure.id)` +
          ' WHERE EXISTS (SELECT 1 FROM oo_request AS r WHERE r.caseId = main_procedure.id)',
      )
    }
  },
}

export const { up, down } = migration([
  createTable('oo_request', {
    caseId: c.primary(c.refersTo('main_procedure', c.reference())),
    requestKind: c.code(),
    initiator: c.code(),
    receivedOn: c.localDate(),
    channel: c.code(),
    motivated: c.flag(),
    hasInterest: c.flag(),
    complaint: c.longText(),
    formal: c.flag(),
    requestJudged: c.flag(),
    requesterPartyIds: c.json(),
    mayorTerm: c.nullable(c.json()),
    mayorTermLapsedAt: c.nullable(c.instant()),
  }),
  moveOut,
])
