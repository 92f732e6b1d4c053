/** Verbs in the form that tells somebody what to do; longer ones are known by their beginning or end. */
export const commands: readonly string[] =
  `aanvaard adviseer archiveer beantwoord bedank beëindig begin behandel beheer bekijk bel beluister bepaal bereid bereken beslis beoordeel beteken betaal
  bevestig bewaak bewaar bezoek bezorg bied bind boek breng bundel check contacteer corrigeer deel dien doe draag druk duid evalueer fiatteer ga geef geleid
  hef herbekijk herhaal herhuisvest herinner herneem herroep hervat herzie heropen hoor houd informeer int interpreteer kies kijk ken keur klasseer kondig kom koppel
  laad laat lees leg lever licht log los luister maak maan mail markeer meet meld motiveer neem nodig noteer onderteken onderzoek ontvang op open overleg pas
  plaats plan post print publiceer raadpleeg reageer regel registreer reken rond roep ruim scan schat schors schrap schrijf selecteer signaleer sla sluit splits
  spreek start stel stem steun stop storneer stuur tel teken toets toon trek vat verander verdeel vergelijk verhoor verifieer verklaar verleen vernietig verstuur
  vertaal verwerk verwijder verwijs verzamel verzend verzoek vind volg voeg voer vorder vorm vraag vul wacht weiger werk wijs wijzig zeg zend zet zie zoek zorg`
    .split(/\s+/)
    .filter((word) => word !== '')
