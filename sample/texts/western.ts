import type { Phrasebook } from './phrasebook.ts';

/** German, French, Spanish, Italian, Portuguese and Polish, with the accents that people also leave out. */
export const WESTERN: readonly Phrasebook[] = [
  {
    lang: 'de',
    topics: {
      harvest: {
        tags: ['Erntefest', 'Lerchmeer', 'Kürbiswoche'],
        lines: [
          'Die Ernte gehört uns allen. Kommt alle zum Erntefest!',
          'Die Wahl der Erntekönigin ist {when}. Auch Kinder wählen',
          'Bei den Wahlen gewann Oma Liesel mit {n} Stimmen &amp; einem Kuchen',
          'Wir haben {n} Kisten Äpfel geerntet, der größte Apfel liegt {where}',
          'Das Haus der Bäuerin ist mit Kürbissen geschmückt, die Häuser {where} auch',
        ],
      },
      bridge: {
        tags: ['BrückeFürAlle', 'Brückenwahl'],
        lines: [
          'Eine Stadt, eine Brücke. Stimmt ab für die Brücke!',
          'Abstimmung über die Brücke {when}. Bringt die Nachbarn mit',
          'Über zwei Brücken gehen {n} Schafe, unter den Brücken schwimmt ein Biber',
          'Ohne Bruecke laufen wir {n} Minuten zum Markt. Die Strasse ist auch zu',
          'Brückenbaukommissionsvorsitzende gesucht, bitte {when} melden',
        ],
      },
      birds: {
        tags: ['Vogelwoche', 'Lerchen'],
        lines: [
          'Die Vogelwoche beginnt: Augen auf und Lerchen zählen!',
          '{n} Reiher {where} gezählt, ein Kind fand noch einen',
          'Die Kraniche fliegen nach Süden. Sie flogen die ganze Nacht und ruhen {where}',
          'In unseren Häusern nisten Schwalben. Im Haus des Müllers sind es {n} Vögel',
        ],
      },
      club: {
        tags: ['AufGehtsOtter', 'OtterFC'],
        lines: [
          "Auf geht's, Otter! Grüne Schals an, die ganze Stadt singt.",
          'Die Otter siegen! Der Torwart hielt {n} Schüsse',
          'Verloren, aber die Kinder gewannen {n} Bonbons. Nächstes Spiel {when}',
          'Ein Fuchs stahl den Ball {where}. Füchse 1, Otter 0',
        ],
      },
      daily: {
        tags: ['GutenMorgen', 'Kleinstadt'],
        lines: [
          'Guten Morgen, Lerchmeer! Erst Tee, dann alles andere.',
          'Die Bücherei bekam {n} neue Bücher. Welches Buch lesen wir vor?',
          'Nebel {where}. Die Fähre fährt {when} wieder',
          'Grauer Kater namens „Minister“ entlaufen, zuletzt {where} gesehen',
        ],
      },
    },
    when: ['morgen', 'am Samstag', 'heute Abend', 'mittags', 'nächste Woche'],
    where: ['an der Mühle', 'am Fluss', 'auf dem Marktplatz', 'hinter der Schule'],
    names: ['Lerchmeer aktuell', 'Oma Liesel', 'Brückenwacht', 'Otter-Fankurve'],
    places: ['Lerchmeer', 'am Fluss', ''],
    about: [
      'Neues aus einer Stadt, die auf keiner Karte steht.',
      'Vögel zählen, Kuchen backen, über Brücken gehen.',
      '',
    ],
  },
  {
    lang: 'fr',
    topics: {
      harvest: {
        tags: ['FêteDesRécoltes', 'Lacalouette'],
        lines: [
          'La récolte est à nous tous. Venez à la fête des récoltes !',
          "L'élection de la reine des récoltes a lieu {when}. Les enfants votent aussi",
          'Aux élections, mamie Odette a gagné avec {n} voix &amp; une tarte',
          'Nous avons récolté {n} caisses de pommes {where}',
          'Les chevaux tirent la charrette, le cheval gris porte {n} courges',
        ],
      },
      bridge: {
        tags: ['NotrePont', 'UnPontPourTous'],
        lines: [
          'Une ville, un pont. Votez pour le pont !',
          'Le vote sur le pont a lieu {when}. Amenez vos voisins',
          'Sous le pont un castor, sur le pont {n} moutons. Les ponts sont utiles',
          'Les electeurs discutent {where} : du bois ou de la pierre ?',
        ],
      },
      birds: {
        tags: ['SemaineDesOiseaux', 'alouettes'],
        lines: [
          'La semaine des oiseaux commence : levez les yeux et comptez les alouettes !',
          'Nous avons compté {n} hérons {where}',
          "L'oiseau de la boîte aux lettres reste. Le courrier arrivera {when}",
          'Les grues volent vers le sud, elles ont volé toute la nuit',
        ],
      },
      club: {
        tags: ['AllezLesLoutres', 'football'],
        lines: [
          'Allez les Loutres ! Écharpes vertes, toute la ville chante.',
          'Les Loutres gagnent ! Le gardien a arrêté {n} tirs',
          'Perdu, mais les enfants ont gagné {n} bonbons. Prochain match {when}',
        ],
      },
      daily: {
        tags: ['Bonjour', 'PetiteVille'],
        lines: [
          "Bonjour Lac-Alouette ! Le thé d'abord, le reste ensuite.",
          'La bibliothèque a reçu {n} nouveaux livres. Quel livre lisons-nous ?',
          'Brouillard {where}. Le bac repart {when}',
          'Cœur de boulanger : {n} brioches brûlées, aucune jetée',
        ],
      },
    },
    when: ['demain', 'samedi', 'ce soir', 'à midi', 'la semaine prochaine'],
    where: ['près du moulin', 'au bord de la rivière', 'sur la place du marché', "derrière l'école"],
    names: ['Lac-Alouette Infos', 'Mamie Odette', 'Les Loutres FC (fans)'],
    places: ['Lac-Alouette', 'au bord de la rivière', ''],
    about: [
      "Nouvelles d'une ville qui n'est sur aucune carte.",
      'Je compte les oiseaux et je rate mes tartes.',
      '',
    ],
  },
  {
    lang: 'es',
    topics: {
      harvest: {
        tags: ['FiestaDeLaCosecha', 'Larkmere'],
        lines: [
          'La cosecha es de todos. ¡Venid a la fiesta de la cosecha!',
          'La elección de la reina de la cosecha es {when}. También votan los niños',
          'En las elecciones ganó la abuela Lola con {n} votos y una tarta',
          'Hemos recogido {n} cajas de manzanas {where}',
        ],
      },
      bridge: {
        tags: ['NuestroPuente', 'UnPuenteParaTodos'],
        lines: [
          'Un pueblo, un puente. ¡Vota por el puente!',
          'La votación sobre el puente es {when}. Trae a tus vecinos',
          'Bajo el puente hay un castor y sobre el puente {n} ovejas. Los puentes unen',
          'Los vecinos discuten {where}: ¿madera o piedra?',
        ],
      },
      birds: {
        tags: ['SemanaDeLasAves', 'alondras'],
        lines: [
          'Empieza la semana de las aves: ¡mirad arriba y contad las alondras!',
          'Contamos {n} garzas {where}. Mañana contaremos más',
          'Las grullas vuelan al sur, volaron toda la noche y descansan {where}',
        ],
      },
      club: {
        tags: ['VamosNutrias', 'fútbol'],
        lines: [
          '¡Vamos, Nutrias! Bufandas verdes, todo el pueblo canta.',
          '¡Ganan las Nutrias! El portero paró {n} tiros',
          'Perdimos, pero los niños ganaron {n} caramelos. Próximo partido {when}',
          'Las jugadoras jugaron bien; la mejor jugadora tiene {n} años',
        ],
      },
      daily: {
        tags: ['BuenosDías', 'NoticiasDelPueblo'],
        lines: [
          '¡Buenos días, Larkmere! Primero el té y luego todo lo demás.',
          'La biblioteca recibió {n} libros nuevos. ¿Qué libro leemos en voz alta?',
          'Niebla {where}. La barca sale otra vez {when}',
          'Se busca gato gris, se llama «Ministro». Visto {where}',
        ],
      },
    },
    when: ['mañana', 'el sábado', 'esta noche', 'a mediodía', 'la semana que viene'],
    where: ['junto al molino', 'a orillas del río', 'en la plaza', 'detrás de la escuela'],
    names: ['Larkmere al Día', 'Abuela Lola', 'Peña Nutrias'],
    places: ['Larkmere', 'a orillas del río', ''],
    about: ['Noticias de un pueblo que no está en ningún mapa.', 'Cuento aves y quemo tartas.', ''],
  },
  {
    lang: 'it',
    topics: {
      harvest: {
        tags: ['FestaDelRaccolto'],
        lines: [
          'Il raccolto è di tutti. Venite alla festa del raccolto!',
          "L'elezione della regina del raccolto è {when}",
          'Alle elezioni ha vinto nonna Pina con {n} voti e una torta',
        ],
      },
      bridge: {
        tags: ['IlNostroPonte'],
        lines: [
          'Una città, un ponte. Vota per il ponte!',
          'Sotto il ponte un castoro, sul ponte {n} pecore',
          'I cittadini discutono {where}: legno o pietra?',
        ],
      },
      birds: {
        tags: ['SettimanaDegliUccelli'],
        lines: [
          'Comincia la settimana degli uccelli: guardate in alto e contate le allodole!',
          'Abbiamo contato {n} aironi {where}. Un airone dorme in piedi',
        ],
      },
      club: {
        tags: ['ForzaLontre'],
        lines: [
          'Forza Lontre! Sciarpe verdi, tutta la città canta.',
          'Hanno vinto le Lontre! Il portiere ha parato {n} tiri',
          'Abbiamo perso, ma si gioca ancora {when}',
        ],
      },
      daily: {
        tags: ['Buongiorno'],
        lines: [
          'Buongiorno Larkmere! Prima il tè, poi tutto il resto.',
          'In biblioteca ci sono {n} libri nuovi. Quale libro leggiamo?',
          'Nebbia {where}. Il traghetto riparte {when}',
        ],
      },
    },
    when: ['domani', 'sabato', 'stasera', 'a mezzogiorno'],
    where: ['vicino al mulino', 'lungo il fiume', 'in piazza', 'dietro la scuola'],
    names: ['Larkmere Notizie', 'Nonna Pina'],
    places: ['Larkmere', ''],
    about: ['Notizie da una città che non è su nessuna mappa.', 'Conto gli uccelli, brucio le torte.'],
  },
  {
    lang: 'pt',
    topics: {
      harvest: {
        tags: ['FestaDaColheita'],
        lines: [
          'A colheita é de todos. Venham à festa da colheita!',
          'A eleição da rainha da colheita é {when}',
          'Nas eleições ganhou a avó Graça com {n} votos e um bolo',
        ],
      },
      bridge: {
        tags: ['ANossaPonte'],
        lines: [
          'Uma cidade, uma ponte. Vote pela ponte!',
          'Debaixo da ponte um castor, em cima da ponte {n} ovelhas. As pontes unem',
          'Os vizinhos discutem {where}: madeira ou pedra?',
        ],
      },
      birds: {
        tags: ['SemanaDasAves'],
        lines: [
          'Começa a semana das aves: olhem para cima e contem as cotovias!',
          'Contámos {n} garças {where}',
          'As cegonhas voam para o sul, voaram a noite toda',
        ],
      },
      club: {
        tags: ['ForçaLontras'],
        lines: [
          'Força Lontras! Cachecóis verdes, toda a cidade canta.',
          'As Lontras venceram! O guarda-redes defendeu {n} remates',
        ],
      },
      daily: {
        tags: ['BomDia'],
        lines: [
          'Bom dia, Larkmere! Primeiro o chá, depois tudo o resto.',
          'A biblioteca recebeu {n} livros novos. Que livro lemos?',
          'Nevoeiro {where}. A barca parte {when}',
        ],
      },
    },
    when: ['amanhã', 'no sábado', 'hoje à noite', 'ao meio-dia'],
    where: ['junto ao moinho', 'à beira do rio', 'na praça', 'atrás da escola'],
    names: ['Larkmere Notícias', 'Avó Graça'],
    places: ['Larkmere', ''],
    about: ['Notícias de uma cidade que não está em nenhum mapa.', 'Conto aves e queimo bolos.'],
  },
  {
    lang: 'pl',
    topics: {
      harvest: {
        tags: ['Dożynki', 'ŚwiętoPlonów'],
        lines: [
          'Plony są wspólne. Przyjdźcie wszyscy na dożynki!',
          'Wybory królowej plonów są {when}. Głosują też dzieci',
          'Do wyborów zostało {n} dni, pieczemy szarlotkę',
          'Zebraliśmy {n} skrzyń jabłek {where}. Jabłko roku waży pół kilo',
        ],
      },
      bridge: {
        tags: ['NaszMost'],
        lines: [
          'Jedno miasto, jeden most. Głosuj na most!',
          'Pod mostem widziano bobra, a na moście {n} owiec',
          'Bez mostu idziemy na targ {n} minut, z mostem pięć',
        ],
      },
      birds: {
        tags: ['TydzieńPtaków'],
        lines: [
          'Tydzień ptaków się zaczął: patrzcie w górę i liczcie skowronki!',
          'Naliczyliśmy {n} czapli {where}. Ptaki odlatują {when}',
        ],
      },
      club: {
        tags: ['NaprzódWydry'],
        lines: [
          'Naprzód Wydry! Zielone szaliki na szyje, śpiewamy wszyscy.',
          'Wydry wygrały! Bramkarz obronił {n} strzałów',
          'Lis ukradł piłkę {where}. Lisy 1, Wydry 0',
        ],
      },
      daily: {
        tags: ['DzieńDobry'],
        lines: [
          'Dzień dobry, Larkmere! Najpierw herbata, potem cała reszta.',
          'Do biblioteki przyszło {n} nowych książek. Którą książkę czytamy?',
          'Mgła {where}. Prom rusza {when}',
        ],
      },
    },
    when: ['jutro', 'w sobotę', 'wieczorem', 'w południe'],
    where: ['przy młynie', 'nad rzeką', 'na rynku', 'za szkołą'],
    names: ['Wieści z Larkmere', 'Czapla znad rzeki'],
    places: ['Larkmere', ''],
    about: ['Wieści z miasta, którego nie ma na mapie.', 'Liczę ptaki, piekę szarlotki.'],
  },
];
