import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { mailKinds, mailStatuses } from '#domain/model/codes'
import { id, organisationRef } from './common.ts'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './page.ts'

export const sentMail = z.object({
  id,
  kind: z.enum(mailKinds).describe('What it tells'),
  organisation: organisationRef.describe('Organisation of which it tells'),
  receiver: z.string().describe('Name of the user who gets it'),
  subject: z.string().describe('Subject'),
  text: z.string().describe('Text: counts and links, no personal data'),
  status: z.enum(mailStatuses).describe('KEPT: there is no mail server; DROPPED: the user may not have it any more'),
  writtenAt: z.string().describe('UTC instant'),
  sentAt: z.string().nullable().describe('UTC instant'),
  attempts: z.number().int().min(0).describe('Attempts so far'),
  lastError: z.string().nullable().describe('Code of the last refusal'),
})

export const listMails = endpoint({
  method: 'GET',
  path: '/api/mails',
  summary: 'Mails to users of the own organisation, latest first.',
  access: { roles: rolesFor('READ', 'MAIL'), shows: ['MAIL'], personal: false },
  query: pageQuery.extend({ status: z.enum(mailStatuses).optional().describe('Only these') }),
  response: pageOf(sentMail),
  errors: [],
})
