import { bullet, eachBullet, grid, h2, p, unless, when, whenAny, type Block } from '../blocks.ts'
import { letter, unitColumns } from '../letter.ts'

/** DT016 */
export const adviesvraag: readonly Block[] = letter({
  subject: 'vraag om advies over {d.case.property.address}',
  body: [
    p(
      'Op **{d.request.receivedOn}** ontving {d.case.municipality} een {d.request.word} over de kwaliteit van een of meer woningen op het adres **{d.case.property.address}** ({d.case.property.kind}, kadastrale percelen: {d.case.property.capakeys}). De burgemeester vraagt met toepassing van de {d.case.law} uw advies over de ongeschiktheid en de onbewoonbaarheid van:',
    ),
    grid('d.units', [...unitColumns('d.units'), { title: 'Bewoners', width: 20, cell: '{d.units[i].occupants}' }]),
    h2('Betrokkenen'),
    grid('d.parties', [
      { title: 'Naam', width: 30, cell: '{d.parties[i].name}' },
      { title: 'Hoedanigheid', width: 30, cell: '{d.parties[i].role}' },
      { title: 'Adres', width: 40, cell: '{d.parties[i].address}' },
    ]),
    h2('Klacht'),
    p('{d.request.complaint}', { style: 'Citaat' }),
    ...whenAny('d.remarks', [
      p('Goed om te weten voor het onderzoek:', { keepNext: true }),
      ...eachBullet('d.remarks'),
    ]),
    h2('Termijn'),
    ...when('d.decisionTerm.date', [
      p(
        'De burgemeester beslist binnen {d.decisionTerm.length}, {d.decisionTerm.explanation}. Die termijn loopt tot en met **{d.decisionTerm.date}**.',
      ),
    ]),
    p(
      'De bewoners en de houders van een zakelijk recht moeten vóór de beslissing nog gehoord worden. Wij vragen u daarom om uw advies zo snel mogelijk te bezorgen.',
    ),
  ],
})

const adviceTable: readonly Block[] = [
  grid('d.advice.verdicts', [
    { title: 'Entiteit', width: 20, cell: '{d.advice.verdicts[i].unit.reference}' },
    { title: 'Adres', width: 42, cell: '{d.advice.verdicts[i].unit.address}' },
    { title: 'Advies', width: 38, cell: '**{d.advice.verdicts[i].verdict}**' },
  ]),
]

/** DT024 */
export const brief: readonly Block[] = letter({
  subject: 'advies over {d.case.property.address}',
  body: [
    p(
      'U vroeg ons advies over een of meer woningen op het adres **{d.case.property.address}**. Bij deze brief vindt u het advies **{d.advice.reference}** van de gewestelijk ambtenaar van {d.advice.date} en de technische verslagen waarop het steunt. Het advies luidt:',
    ),
    ...adviceTable,
    h2('Wat vragen wij van u?'),
    bullet('Bezorg het resultaat van het onderzoek aan de bewoners en de houders van een zakelijk recht.'),
    bullet('Geef hen een redelijke termijn om schriftelijk of mondeling te reageren.'),
    bullet(
      'Neem daarna uw beslissing. Ze mag niet strenger zijn dan het advies. Bent u milder, motiveer dat dan in uw besluit.',
    ),
    bullet('Beteken uw besluit aan de bewoners en de houders van een zakelijk recht met een beveiligde zending.'),
    bullet('Bezorg ons het ondertekende besluit en de datum waarop u het op de post deed.'),
    p('', { style: 'Klein' }),
    ...when('d.decisionTerm.date', [
      p(
        'U beslist binnen {d.decisionTerm.length}, {d.decisionTerm.explanation}. Die termijn loopt tot en met **{d.decisionTerm.date}**.',
      ),
    ]),
  ],
})

/** DT065 */
export const herinnering: readonly Block[] = letter({
  subject: 'herinnering: beslissing over {d.case.property.address}',
  body: [
    p(
      'Op **{d.request.receivedOn}** ontving {d.case.municipality} een verzoek over de kwaliteit van een of meer woningen op het adres **{d.case.property.address}** (procedure {d.case.reference}). U had {d.decisionTerm.length} om te beslissen, {d.decisionTerm.explanation}. Die termijn liep tot en met **{d.decisionTerm.date}**.',
    ),
    p('Wij ontvingen van u nog geen beslissing over:', { keepNext: true }),
    grid('d.units', unitColumns('d.units')),
    p('', { style: 'Klein' }),
    ...when('d.adviceSent', [p('Het advies van de gewestelijk ambtenaar bezorgden wij u op **{d.adviceSentOn}**.')]),
    ...unless('d.adviceSent', [
      p('Wij ontvingen voor deze woningen nog geen vraag om advies, of het advies is nog niet verstuurd.'),
    ]),
    h2('Wat vragen wij van u?'),
    p(
      'De termijn is een termijn van orde: u kunt en moet ook nu nog beslissen. Zolang er geen beslissing is, kan de verzoeker bij de Vlaamse minister, bevoegd voor wonen, beroep instellen tegen het uitblijven ervan.',
    ),
    bullet(
      'Is er nog geen beslissing? Hoor dan de betrokkenen, als dat nog niet gebeurde, en beslis zo snel mogelijk.',
    ),
    bullet('Is er al een beslissing? Bezorg ze ons dan met de datum van de betekening.'),
    bullet('Zet u de procedure stop? Laat ons dan de reden weten.'),
  ],
})
