import type { Phrasebook } from './phrasebook.ts';

/** Thai (no spaces between words), Hindi, Greek, Turkish (dotted and dotless i) and Indonesian (affixes). */
export const OTHER_SCRIPTS: readonly Phrasebook[] = [
  {
    lang: 'th',
    topics: {
      harvest: {
        tags: ['เทศกาลเก็บเกี่ยว', 'ลาร์กเมียร์'],
        lines: [
          'ผลผลิตเป็นของเราทุกคน มางานเทศกาลเก็บเกี่ยวกันเถอะ!',
          'การเลือกตั้งราชินีเก็บเกี่ยวจัด{when} เด็กๆก็ลงคะแนนได้',
          'เราเก็บแอปเปิล{where}ได้ {n} ลัง',
          'คุณยายชนะการเลือกตั้งด้วยคะแนน {n} เสียง',
        ],
      },
      bridge: {
        tags: ['สะพานของเรา'],
        lines: [
          'หนึ่งเมืองหนึ่งสะพาน มาลงคะแนนให้สะพานกัน!',
          'การลงคะแนนเรื่องสะพานเริ่ม{when} ชวนเพื่อนบ้านมาด้วย',
          'บนสะพานมีแกะ {n} ตัว ใต้สะพานมีบีเวอร์หนึ่งตัว',
        ],
      },
      birds: {
        tags: ['สัปดาห์ดูนก'],
        lines: [
          'สัปดาห์ดูนกเริ่มแล้ว เงยหน้ามองฟ้าแล้วนับนกกัน!',
          'เรานับนกกระสา{where}ได้ {n} ตัว',
          'นกตัวน้อยอยู่ในตู้ไปรษณีย์ จดหมายจะมา{when}',
        ],
      },
      club: {
        tags: ['ทีมนาก', 'ฟุตบอล'],
        lines: [
          'ทีมนากสู้ๆ! ใส่ผ้าพันคอสีเขียวแล้วร้องเพลงทั้งเมือง',
          'ทีมนากชนะแล้ว! ผู้รักษาประตูรับลูกได้ {n} ครั้ง',
          'แพ้แต่ไม่เป็นไร นัดหน้าแข่ง{when}',
        ],
      },
      daily: {
        tags: ['สวัสดีตอนเช้า'],
        lines: [
          'สวัสดีตอนเช้าลาร์กเมียร์! ดื่มชาก่อนแล้วค่อยทำอย่างอื่น',
          'ห้องสมุดมีหนังสือใหม่ {n} เล่ม จะอ่านเล่มไหนดี',
          'มีหมอก{where} เรือข้ามฟากออก{when}',
        ],
      },
    },
    when: ['พรุ่งนี้', 'วันเสาร์', 'เย็นนี้', 'ตอนเที่ยง'],
    where: ['ข้างโรงสี', 'ริมแม่น้ำ', 'ที่จัตุรัส', 'หลังโรงเรียน'],
    digits: '๐๑๒๓๔๕๖๗๘๙',
    names: ['ข่าวลาร์กเมียร์', 'นกกระสาริมน้ำ'],
    places: ['ลาร์กเมียร์', ''],
    about: ['ข่าวจากเมืองที่ไม่มีในแผนที่', 'นับนกและอบขนม'],
  },
  {
    lang: 'hi',
    topics: {
      harvest: {
        tags: ['फसल_मेला', 'लार्कमीर'],
        lines: [
          'फसल हम सबकी है। फसल मेले में आइए!',
          'मेले की रानी का चुनाव {when} होगा, बच्चे भी वोट देंगे',
          'चुनावों में दादी {n} वोटों से जीत गईं',
          '{where} सेबों की {n} पेटियाँ जमा हुईं',
        ],
      },
      bridge: {
        tags: ['हमारा_पुल'],
        lines: [
          'एक शहर, एक पुल। पुल के लिए वोट दें!',
          'पुल के लिए मतदान {when} होगा। पड़ोसियों को साथ लाएँ',
          'पुल पर {n} भेड़ें खड़ी हैं, पुलों की मरम्मत ज़रूरी है',
        ],
      },
      birds: {
        tags: ['पक्षी_सप्ताह'],
        lines: [
          'पक्षी सप्ताह शुरू हो गया: ऊपर देखिए और चंडूल गिनिए!',
          'हमने {where} {n} बगुले गिने',
          'एक चिड़िया डाक के डिब्बे में रहती है, चिड़ियों को दाना दीजिए',
        ],
      },
      club: {
        tags: ['फुटबॉल'],
        lines: [
          'ऊदबिलाव ज़िंदाबाद! हरे मफलर पहनें और सब गाएँ।',
          'हमारी टीम जीत गई! गोलकीपर ने {n} गेंदें रोकीं',
          'अगला मैच {when} होगा',
        ],
      },
      daily: {
        tags: ['सुप्रभात'],
        lines: [
          'सुप्रभात लार्कमीर! पहले चाय, फिर बाकी सब।',
          'पुस्तकालय में {n} नई किताबें आईं। कौन सी किताब पढ़ें?',
          '{where} कोहरा है। नाव {when} चलेगी',
        ],
      },
    },
    when: ['कल', 'शनिवार को', 'आज शाम', 'दोपहर को'],
    where: ['चक्की के पास', 'नदी के किनारे', 'चौक में', 'स्कूल के पीछे'],
    digits: '०१२३४५६७८९',
    names: ['लार्कमीर समाचार', 'नदी का बगुला'],
    places: ['लार्कमीर', ''],
    about: ['उस शहर की खबरें जो किसी नक्शे पर नहीं है।', 'पक्षी गिनता हूँ।'],
  },
  {
    lang: 'el',
    topics: {
      harvest: {
        tags: ['ΓιορτήΣυγκομιδής', 'Λάρκμιρ'],
        lines: [
          'Η συγκομιδή είναι όλων μας. Ελάτε στη γιορτή της συγκομιδής!',
          'Οι εκλογές για τη βασίλισσα της συγκομιδής είναι {when}',
          'Στις εκλογές κέρδισε η γιαγιά Ρηνιώ με μια πίτα. Ψήφοι: {n}',
          'Μαζέψαμε {n} κιβώτια μήλα {where}',
        ],
      },
      bridge: {
        tags: ['ΗΓέφυράΜας'],
        lines: [
          'Μία πόλη, μία γέφυρα. Ψηφίστε για τη γέφυρα!',
          'Η ψηφοφορία για τη γέφυρα είναι {when}. Φέρτε τους γείτονες',
          'Πάνω στη γέφυρα {n} πρόβατα. Οι γέφυρες θέλουν βάψιμο',
          'ΠΡΟΣΟΧΗ: ΔΡΟΜΟΣ ΚΛΕΙΣΤΟΣ, ο δρόμος ανοίγει {when}',
        ],
      },
      birds: {
        tags: ['ΕβδομάδαΠουλιών'],
        lines: [
          'Η εβδομάδα των πουλιών άρχισε: κοιτάξτε ψηλά και μετρήστε τους κορυδαλλούς!',
          'Μετρήσαμε {n} ερωδιούς {where}',
        ],
      },
      club: {
        tags: ['ΠάμεΒίδρες'],
        lines: [
          'Πάμε Βίδρες! Πράσινα κασκόλ, όλη η πόλη τραγουδάει.',
          'Νίκησαν οι Βίδρες! Ο τερματοφύλακας απέκρουσε {n} σουτ',
        ],
      },
      daily: {
        tags: ['Καλημέρα'],
        lines: [
          'Καλημέρα Λάρκμιρ! Πρώτα τσάι, μετά όλα τα άλλα.',
          'Η βιβλιοθήκη πήρε {n} καινούργια βιβλία. Ποιο βιβλίο διαβάζουμε;',
          'Ομίχλη {where}. Το πορθμείο φεύγει {when}',
        ],
      },
    },
    when: ['αύριο', 'το Σάββατο', 'απόψε', 'το μεσημέρι'],
    where: ['στον μύλο', 'κοντά στο ποτάμι', 'στην πλατεία', 'πίσω από το σχολείο'],
    names: ['Νέα του Λάρκμιρ', 'Γιαγιά Ρηνιώ'],
    places: ['Λάρκμιρ', ''],
    about: ['Νέα από μια πόλη που δεν υπάρχει σε κανέναν χάρτη.', 'Μετράω πουλιά και καίω πίτες.'],
  },
  {
    lang: 'tr',
    topics: {
      harvest: {
        tags: ['HasatŞenliği', 'Larkmere'],
        lines: [
          'Hasat hepimizin. Hasat şenliğine gelin!',
          'Hasat kraliçesi seçimi {when} yapılacak, çocuklar da oy verecek',
          'Seçimlerde {n} oyla Ayşe nine kazandı',
          'Ilık bir günde {where} {n} kasa elma topladık, elmalarımız tatlı',
        ],
      },
      bridge: {
        tags: ['KöprümüzeSahipÇık'],
        lines: [
          'Tek şehir, tek köprü. Köprüye oy verin!',
          'Köprü oylaması {when}. Komşularınızı getirin',
          'Köprünün üstünde {n} koyun var, köprüler boya ister',
          'Kasabalılar {where} tartışıyor: ahşap mı, taş mı?',
        ],
      },
      birds: {
        tags: ['KuşHaftası'],
        lines: [
          'Kuş haftası başladı: yukarı bakın ve tarlakuşlarını sayın!',
          '{where} {n} balıkçıl saydık. Kuşlar güneye uçuyor',
          'Posta kutusunda bir kuş yaşıyor, mektuplar {when} gelecek',
        ],
      },
      club: {
        tags: ['HaydiSusamurları'],
        lines: [
          'Haydi Susamurları! Yeşil atkılar takılsın, bütün şehir söylesin.',
          'Susamurları kazandı! Kaleci {n} şut kurtardı',
          'Kaybettik ama çocuklar {n} şeker kazandı. Sonraki maç {when}',
        ],
      },
      daily: {
        tags: ['Günaydın'],
        lines: [
          'Günaydın Larkmere! Önce çay, sonra her şey.',
          'Kütüphaneye {n} yeni kitap geldi. Hangi kitabı okuyalım?',
          '{where} sis var. Vapur {when} kalkacak',
          'ISPANAK İLE ÇORBA: {n} dakika pişirin',
        ],
      },
    },
    when: ['yarın', 'cumartesi günü', 'bu akşam', 'öğlen'],
    where: ['değirmenin yanında', 'nehir kıyısında', 'meydanda', 'okulun arkasında'],
    names: ['Larkmere Haberleri', 'Ayşe Nine'],
    places: ['Larkmere', 'nehir kıyısı', ''],
    about: ['Haritada olmayan bir şehirden haberler.', 'Kuş sayarım, çörek yakarım.'],
  },
  {
    lang: 'in',
    topics: {
      harvest: {
        tags: ['PestaPanen', 'Larkmere'],
        lines: [
          'Panen ini milik kita semua. Ayo datang ke pesta panen!',
          'Pemilihan ratu panen diadakan {when}, anak-anak ikut memilih',
          'Nenek Sari terpilih dengan {n} suara. Pemilihnya senang semua',
          'Kami memanen {n} peti apel {where}',
        ],
      },
      bridge: {
        tags: ['JembatanKita'],
        lines: [
          'Satu kota, satu jembatan. Pilih jembatan!',
          'Pemungutan suara tentang jembatan dimulai {when}. Ajak tetangga',
          'Di atas jembatan ada {n} domba. Kota ini perlu membangun jembatan baru',
        ],
      },
      birds: {
        tags: ['PekanBurung'],
        lines: [
          'Pekan burung dimulai: lihat ke atas dan hitung burung branjangan!',
          'Kami menghitung {n} bangau {where}',
          'Burung-burung terbang ke selatan, beristirahat {where}',
        ],
      },
      club: {
        tags: ['AyoBerangBerang'],
        lines: [
          'Ayo Berang-berang! Pakai syal hijau, seluruh kota bernyanyi.',
          'Berang-berang menang! Penjaga gawang menahan {n} tembakan',
          'Kalah, tapi pertandingan berikutnya {when}',
        ],
      },
      daily: {
        tags: ['SelamatPagi'],
        lines: [
          'Selamat pagi, Larkmere! Minum teh dulu, lalu yang lain.',
          'Perpustakaan menerima {n} buku baru. Buku mana yang kita baca?',
          'Kabut {where}. Perahu berangkat {when}',
        ],
      },
    },
    when: ['besok', 'hari Sabtu', 'malam ini', 'siang nanti'],
    where: ['di dekat kincir', 'di tepi sungai', 'di alun-alun', 'di belakang sekolah'],
    names: ['Kabar Larkmere', 'Nenek Sari'],
    places: ['Larkmere', 'di tepi sungai', ''],
    about: ['Kabar dari kota yang tidak ada di peta mana pun.', 'Menghitung burung, membakar kue.'],
  },
];
