import { noemKennis, type Taal } from './kort.ts';

export const tr: Taal = {
	code: 'tr',
	naam: 'Türkçe',
	nederlands: 'Turks',
	richting: 'ltr',
	titel: ({ school, schooljaar }) => `${school} okulunda destek, ${schooljaar}`,
	kennis: {
		taal: 'dil, okuma ve konuşma',
		rekenen: 'matematik',
		gedrag: 'davranış',
		'jonge-kind': 'küçük çocuklar',
		begaafdheid: 'daha fazlasını yapabilen çocuklar',
		'moeilijk-leren': 'öğrenmekte zorlanan çocuklar',
		motoriek: 'hareket becerileri',
		meertaligheid: 'evde başka bir dil konuşan çocuklar'
	},
	deel: {
		elk_kind: ({ school, samenwerkingsverband }) => ({
			kop: 'Her çocuk kendisine uygun yardımı alır',
			alineas: [
				`${school} okulunda her çocuk ders ve yardım alır. Çocuğunuzun daha fazlasına mı ihtiyacı var? O zaman neyin işe yarayacağını sizinle birlikte ararız. Okul bunu yapmak zorundadır: yasa böyle der. Buna Hollandaca zorgplicht denir.`,
				`Tek başımıza yapamıyorsak başka okullarla ve uzmanlarla birlikte çalışırız. Bunu ${samenwerkingsverband} adlı iş birliği içinde yaparız.`
			]
		}),
		volgen: ({ besprekingen }) => ({
			kop: 'Çocuğunuzu nasıl takip ederiz',
			alineas: [
				`Öğretmen her gün nasıl gittiğine bakar. Yılda iki kez sınav yapılır veya bir listeyle gözlem yaparız. Öğretmen yılda ${besprekingen} kez bütün çocukları intern begeleider ile görüşür. Bu kişi okulda yardımı düzenleyen çalışandır.`,
				'Bir şey zor mu gidiyor, ya da çok mu kolay? Bunu size söyleriz.'
			]
		}),
		stappen: () => ({
			kop: 'Beş basamakta yardım',
			alineas: ['Önce sınıfta yapılabileceklerle başlarız. Bu yetmezse daha fazlasını yaparız.'],
			stappen: [
				'Bütün çocuklar için sınıfta olağan yardım.',
				'Bir süre için, bir planla, sınıfta ek yardım.',
				'Dışarıdan biri de bakar veya yardım eder, örneğin bir konuşma terapisti.',
				'Daha uzun süreli ek yardım, çocuğunuz için bir planla: ontwikkelingsperspectief.',
				'Okulumuzda çok sayıda ek yardım, ya da daha uygun bir okulda yer.'
			]
		}),
		samen: ({ gesprekken }) => ({
			kop: 'Sizinle birlikte',
			alineas: [
				`Çocuğunuzu en iyi siz tanırsınız. Nasıl gittiğini sizinle yılda en az ${gesprekken} kez konuşuruz, gerekirse daha sık. Çocuğunuz da ne düşündüğünü söyleyebilir.`,
				'Okul dışından biriyle çocuğunuz hakkında konuşmak istersek önce size sorarız. Her zaman hayır diyebilir ve sonra fikrinizi değiştirebilirsiniz.'
			]
		}),
		plan: ({ planweken }) => ({
			kop: 'Bir plan',
			alineas: [
				`Planda çocuğunuzun ne öğreneceği, kimin ne sıklıkta yardım edeceği yazar. ${planweken.van} ile ${planweken.tot} hafta arasında ne işe yaradığına bakarız ve bunu size bildiririz.`,
				'Ontwikkelingsperspectief varsa sizinle yılda en az bir kez konuşuruz. İçindeki yardım ancak siz kabul ederseniz başlar. Çocuğunuz da fikrini söyleme fırsatı bulur.'
			]
		}),
		hier: (feiten) => ({
			kop: 'Okulumuzda neler var',
			alineas: [
				feiten.kennis.length > 0
					? `Okulda şu konularda çok şey bilen kişiler çalışır: ${noemKennis(tr, feiten)}. Başka bir şey gerekiyorsa bunu yapabilecek birini ararız.`
					: 'Kendimizin yapamadığı bir şey gerekiyorsa bunu yapabilecek birini ararız.'
			]
		}),
		rechten: () => ({
			kop: 'Haklarınız',
			alineas: [
				'Okulun çocuğunuz hakkında yazdıklarını görebilirsiniz. Bunu bir ay içinde alırsınız. Yanlış bir şey varsa düzeltilmesini isteyebilirsiniz.',
				'Bizimle aynı fikirde değil misiniz? Önce öğretmenle veya okul yönetimiyle konuşun. Sonuç alamazsanız okul dışından biri konuya bakabilir.'
			]
		}),
		vragen: ({ contact, steunpunt }) => ({
			kop: 'Sorunuz mu var?',
			alineas: [
				`Öğretmene sorun, ya da şu kişiye: ${contact}.`,
				`Okula bağlı olmayan biriyle konuşmak ister misiniz? ${steunpunt} anne babalara ve çocuklara ücretsiz yardım eder.`
			]
		})
	}
};
