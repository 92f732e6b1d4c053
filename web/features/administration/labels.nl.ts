import type { rightStates } from '#contract/administration'
import type { StatusWord } from '../../shared/labels.nl.ts'

export const rightStateWord: Readonly<Record<(typeof rightStates)[number], StatusWord>> = {
  NOW: { word: 'Geldig', tone: 'good' },
  LATER: { word: 'Begint later', tone: 'busy' },
  PAST: { word: 'Beëindigd', tone: 'calm' },
  SUSPENDED: { word: 'Gemeente is geen lid', tone: 'warn' },
}

const events: Readonly<Record<string, string>> = {
  RIGHT_GIVE: 'Recht gegeven',
  RIGHT_END: 'Laatste dag van een recht gezet',
  RIGHT_WITHDRAW: 'Recht meteen ingetrokken',
  EMAIL_REDIRECT: 'E-mails omgeleid',
  EMAIL_REDIRECT_END: 'Omleiding van e-mails gestopt',
  TASKS_TAKE_OVER: 'Open taken overgedragen',
  ACCOUNT_CHANGE: 'E-mailvoorkeuren gewijzigd',
  EULA_ACCEPT: 'Gebruiksvoorwaarden aanvaard',
}

/** What happened, in words; a code that this version does not know is shown as it is. */
export const sayEvent = (action: string): string => events[action] ?? action

export const labels = {
  users: 'Gebruikers',
  usersIntro: 'Wie rechten heeft in de organisaties die u beheert.',
  search: 'Zoek een gebruiker',
  searchHint: 'Zoek op naam of e-mailadres',
  noUsers: 'Er zijn geen gebruikers gevonden.',
  count: (total: number) => (total === 1 ? '1 gebruiker' : `${total} gebruikers`),
  alsoPast: 'Ook wie geen recht meer heeft',
  add: 'Gebruiker toevoegen',
  export: 'Lijst als CSV',
  rights: 'Rechten',
  give: 'Recht geven',
  end: 'Beëindigen',
  endAll: 'Alle rechten beëindigen',
  now: 'Nu meteen',
  onDay: 'Na een laatste dag',
  lastDay: 'Laatste dag',
  firstDay: 'Eerste dag',
  noEnd: 'Laat leeg als het einde niet bekend is.',
  when: 'Wanneer?',
  reason: 'Reden (niet verplicht)',
  reasonHelp: 'Komt in het logboek.',
  organisation: 'Organisatie',
  role: 'Rol',
  via: 'Via een intergemeentelijke samenwerking',
  direct: 'Neen, rechtstreeks',
  self: 'Dit bent u zelf: u kunt uzelf geen rechten geven.',
  given: 'Het recht is gegeven.',
  ended: 'Het recht is beëindigd.',
  allEnded: 'De rechten zijn beëindigd.',
  nowEffect: 'Open vensters, lopende downloads en meldingen van deze gebruiker stoppen binnen een minuut.',
  dayEffect: 'Het recht telt nog tot en met die dag en blijft daarna in de geschiedenis staan.',
  lastManager:
    'Na deze stap heeft de organisatie geen toepassingsbeheerder meer: niemand kan er dan nog rechten geven, behalve Wonen in Vlaanderen voor een gemeente.',
  confirmLast: 'Ik weet dit en wil het recht toch beëindigen.',
  redirection: 'E-mails over taken',
  noRedirection: 'De e-mails gaan naar het eigen adres.',
  redirect: 'Omleiden',
  stopRedirect: 'Omleiding stoppen',
  redirected: 'De e-mails worden omgeleid.',
  redirectStopped: 'De omleiding is gestopt.',
  toColleague: 'Naar welke collega?',
  tasks: 'Open taken',
  noTasks: 'Er staan geen open taken op deze naam in uw organisatie.',
  openTasks: (count: number) =>
    count === 1
      ? 'Er staat 1 open taak op deze naam in uw organisatie.'
      : `Er staan ${count} open taken op deze naam in uw organisatie.`,
  takeOver: 'Taken overdragen',
  takenOver: (moved: number, stayed: number) =>
    `${moved} ${moved === 1 ? 'taak is' : 'taken zijn'} overgedragen.${stayed === 0 ? '' : ` ${stayed} bleven staan: de collega heeft er de rol niet voor.`}`,
  history: 'Wie wijzigde wat',
  noHistory: 'Er is nog niets gewijzigd.',
  eula: 'Gebruiksvoorwaarden',
  eulaCounts: 'Aanvaarde gebruiksvoorwaarden',
  eulaIntro: (version: string | null) =>
    version === null
      ? 'Er zijn vandaag geen voorwaarden van kracht.'
      : `Gebruikers met een recht vandaag, en wie van hen versie ${version} aanvaardde.`,
  notAccepted: 'nog niet aanvaard',
  igs: 'Intergemeentelijke samenwerking',
  igsIntro:
    'Medewerkers van een IGS hebben rechten in de gemeenten die lid zijn. Stopt een lidmaatschap, dan stoppen ook die rechten.',
  addMember: 'Lid toevoegen',
  endMember: (name: string) =>
    `Lidmaatschap van ${name} nu beëindigen? De rechten van de medewerkers in die gemeente stoppen meteen.`,
  memberAdded: 'De gemeente is lid.',
  memberEnded: 'Het lidmaatschap is beëindigd.',
  subject: 'Kenmerk van de aanmelding',
  subjectHelp: 'Het kenmerk (sub) van deze persoon in het toegangsbeheer; daarmee herkent Woonzaak wie zich aanmeldt.',
  firstName: 'Voornaam',
  lastName: 'Familienaam',
  email: 'E-mailadres',
  added: 'De gebruiker is toegevoegd.',
} as const
