/** Words of the page "Mijn account". */
export const labels = {
  title: 'Mijn account',
  rights: 'Mijn rechten',
  rightsHelp: 'Klopt een recht niet? De toepassingsbeheerder van de organisatie past het aan.',
  mails: 'E-mails',
  emailOnTask: 'E-mail wanneer een taak op mijn naam gezet wordt',
  dailyDigest: 'Dagelijks overzicht van de taken van mijn organisatie',
  saved: 'Uw voorkeur is bewaard.',
  redirection: (organisation: string) => `E-mails over taken van ${organisation} omleiden`,
  redirected: 'Uw e-mails worden omgeleid.',
  stopped: 'De omleiding is gestopt.',
  eula: 'Gebruiksvoorwaarden',
} as const
