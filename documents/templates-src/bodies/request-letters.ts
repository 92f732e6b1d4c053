import { each, eachBullet, grid, h2, p, unless, when, type Block } from '../blocks.ts'
import { letter, signedByTwo, unitColumns } from '../letter.ts'

/** DT002 */
export const ontvangstbewijs: readonly Block[] = letter({
  subject: 'ontvangst van uw {d.request.word} over {d.case.property.address}',
  body: [
    p(
      'Op **{d.request.receivedOn}** ontvingen wij {d.request.channel} uw {d.request.word} over de kwaliteit van een of meer woningen op het adres **{d.case.property.address}**. Wij registreerden uw {d.request.word} als procedure **{d.case.reference}**. Vermeld dat nummer als u ons hierover contacteert.',
    ),
    p('Uw {d.request.word} gaat over:', { keepNext: true }),
    grid('d.units', unitColumns('d.units')),
    p('', { style: 'Klein' }),
    ...when('d.request.complaint', [
      p('U omschreef het probleem als volgt:', { keepNext: true }),
      p('{d.request.complaint}', { style: 'Citaat' }),
    ]),
    h2('Wat gebeurt er nu?'),
    ...when('d.request.formal', [
      p(
        'Wij gaan na of uw verzoek ontvankelijk en gegrond is. Als dat zo is, wordt de kwaliteit van de woning onderzocht. De bewoners en de houders van een zakelijk recht krijgen daarna de kans om te reageren. Pas dan beslist de burgemeester.',
      ),
      p(
        'De burgemeester beslist binnen {d.decisionTerm.length}, {d.decisionTerm.explanation}. Die termijn loopt tot en met **{d.decisionTerm.date}**. Het is een termijn van orde: de burgemeester kan ook daarna nog beslissen. Is er op die datum geen beslissing, dan kunt u daartegen beroep instellen bij de Vlaamse minister, bevoegd voor wonen.',
      ),
    ]),
    ...unless('d.request.formal', [
      p(
        'Uw melding voldoet niet aan de vormvereisten van een verzoek. Daarom begint er geen termijn te lopen waarbinnen de burgemeester moet beslissen. Wij bekijken uw melding wel en houden u op de hoogte van het gevolg dat wij eraan geven.',
      ),
      p(
        'Wilt u dat de burgemeester een beslissing neemt? Dien dan een gemotiveerd verzoek in met een aangetekende brief of e-mail, of geef het af tegen ontvangstbewijs. Vermeld daarin welk belang u hebt bij de beslissing.',
      ),
    ]),
    p(
      'Wij verwerken uw persoonsgegevens om deze procedure te behandelen. U kunt ze inkijken en laten verbeteren. Neem daarvoor contact op met de persoon die bovenaan deze brief staat.',
    ),
  ],
})

/** DT004 */
export const afwijzing: readonly Block[] = letter({
  subject: 'beslissing over het {d.request.word} voor {d.case.property.address}',
  signatures: signedByTwo,
  body: [
    p(
      'Op **{d.request.receivedOn}** ontvingen wij een {d.request.word} over de kwaliteit van een of meer woningen op het adres **{d.case.property.address}**. Daarvoor werd de procedure {d.case.reference} geopend. U krijgt deze brief als {d.addressee.role}.',
    ),
    ...when(
      'd.variant',
      [
        p(
          'Na onderzoek **wijzen wij het {d.request.word} af**. De woningen worden niet verder onderzocht in deze procedure en de burgemeester neemt geen besluit over de ongeschiktheid of onbewoonbaarheid ervan.',
        ),
      ],
      'AFWIJZING',
    ),
    ...when(
      'd.variant',
      [
        p(
          'Wij **zetten de procedure stop**. De burgemeester neemt in deze procedure geen besluit over de ongeschiktheid of onbewoonbaarheid van de woningen.',
        ),
      ],
      'STOPZETTING',
    ),
    p('Dat geldt voor:', { keepNext: true }),
    grid('d.units', unitColumns('d.units')),
    h2('Waarom?'),
    ...eachBullet('d.reasons'),
    ...when('d.request.formal', [
      h2('Gaat u niet akkoord?'),
      p(
        'U kunt beroep instellen bij {d.appeal.body}. Dat doet u binnen {d.appeal.term} vanaf {d.appeal.from} van deze beslissing, met een gemotiveerde en aangetekende brief aan:',
        { keepNext: true },
      ),
      ...each('d.appeal.addressLines', '{d.appeal.addressLines[i].text}', { style: 'Adres' }),
      p('', { style: 'Klein' }),
    ]),
    p('Verandert de toestand van de woning? Dan kunt u altijd een nieuw verzoek indienen bij {d.case.municipality}.'),
  ],
})
