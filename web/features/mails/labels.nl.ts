import type { MailKind, MailStatus } from '#domain/model/codes'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const kindWord: Readonly<Record<MailKind, string>> = {
  TASK_ASSIGNED: 'Taak op naam gezet',
  TERM_REMINDER: 'Herinnering aan een termijn',
  DAILY_DIGEST: 'Dagelijks overzicht',
  MODEL_MENTION: 'Genoemd bij een proces',
  PROCESS: 'Bericht van een proces',
}

export const statusWord: Readonly<Record<MailStatus, StatusWord>> = {
  PENDING: { word: 'Wacht op verzending', tone: 'busy' },
  SENT: { word: 'Verzonden', tone: 'good' },
  KEPT: { word: 'Bewaard, niet verzonden', tone: 'calm' },
  FAILED: { word: 'Niet verzonden', tone: 'bad' },
  DROPPED: { word: 'Vervallen', tone: 'calm' },
}

export const text = {
  title: 'Mails',
  intro:
    'Mails aan gebruikers van uw organisatie: aantallen en links, geen persoonsgegevens. Zonder mailserver worden ze hier bewaard en niet verzonden.',
  empty: 'Er zijn nog geen mails.',
}
