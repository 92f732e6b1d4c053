import * as c from '../columns.ts'
import { addColumn, createTable, dropColumn, migration } from '../migration.ts'

export const { up, down } = migration([
  createTable('eula_acceptance', {
    userId: c.refersTo('user_account', c.primary(c.reference())),
    version: c.primary(c.code(20)),
    acceptedAt: c.instant(),
  }),
  dropColumn('user_account', 'eulaAcceptedAt', c.nullable(c.instant())),
  addColumn('user_right', 'viaOrgId', c.nullable(c.reference())),
  addColumn('user_right', 'withdrawnAt', c.nullable(c.instant())),
  createTable(
    'igs_member',
    {
      id: c.id(),
      igsId: c.refersTo('organisation', c.reference()),
      memberOrgId: c.refersTo('organisation', c.reference()),
      from: c.localDate(),
      to: c.nullable(c.localDate()),
      withdrawnAt: c.nullable(c.instant()),
      createdAt: c.createdAt(),
    },
    [{ fields: ['igsId', 'memberOrgId', 'from'], unique: true }],
  ),
  createTable(
    'email_redirection',
    {
      id: c.id(),
      userId: c.refersTo('user_account', c.reference()),
      orgId: c.refersTo('organisation', c.reference()),
      toUserId: c.refersTo('user_account', c.reference()),
      from: c.localDate(),
      to: c.nullable(c.localDate()),
      createdAt: c.createdAt(),
    },
    [{ fields: ['userId', 'orgId'] }],
  ),
])
