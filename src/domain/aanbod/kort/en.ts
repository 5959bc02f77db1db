import { noemKennis, type Taal } from './kort.ts';

export const en: Taal = {
	code: 'en',
	naam: 'English',
	nederlands: 'Engels',
	richting: 'ltr',
	titel: ({ school, schooljaar }) => `Support at ${school} in ${schooljaar}`,
	kennis: {
		taal: 'language, reading and speech',
		rekenen: 'maths',
		gedrag: 'behaviour',
		'jonge-kind': 'young children',
		begaafdheid: 'children who need more of a challenge',
		'moeilijk-leren': 'children who find learning hard',
		motoriek: 'movement',
		meertaligheid: 'children who speak another language at home'
	},
	deel: {
		elk_kind: ({ school, samenwerkingsverband }) => ({
			kop: 'Every child gets the help that fits',
			alineas: [
				`At ${school} every child is taught and helped. Does your child need more? Then we look with you for what works. The law says that a school must do this. In Dutch it is called zorgplicht.`,
				`Can we not do it alone? Then we work with other schools and professionals, in the partnership ${samenwerkingsverband}.`
			]
		}),
		volgen: ({ besprekingen }) => ({
			kop: 'How we follow your child',
			alineas: [
				`The teacher sees every day how things go. Twice a year there are tests, or we observe with a list. ${besprekingen} times a year the teacher talks about all children with the support coordinator (intern begeleider), the colleague who arranges help at school.`,
				'Is something difficult for your child, or very easy? Then we tell you.'
			]
		}),
		stappen: () => ({
			kop: 'Help in five steps',
			alineas: ['We start with what can be done in class. If that is not enough, we do more.'],
			stappen: [
				'Ordinary help in class, for all children.',
				'Extra help in class for a while, with a plan.',
				'Somebody from outside looks or helps too, such as a speech therapist.',
				'Extra help for longer, with a plan for your child: the ontwikkelingsperspectief.',
				'A lot of extra help at our school, or a place at a school that fits better.'
			]
		}),
		samen: ({ gesprekken }) => ({
			kop: 'Together with you',
			alineas: [
				`You know your child best. We talk with you at least ${gesprekken} times a year about how things go, and more often when needed. Your child may also say what he or she thinks.`,
				'Do we want to talk about your child with somebody outside the school? Then we ask you first. You may always say no, and you may change your mind later.'
			]
		}),
		plan: ({ planweken }) => ({
			kop: 'A plan',
			alineas: [
				`A plan says what your child will learn, who helps and how often. After ${planweken.van} to ${planweken.tot} weeks we look at what it has done, and we tell you.`,
				'About an ontwikkelingsperspectief we talk with you at least once a year. The help in it starts only when you agree. Your child gets the chance to have a say.'
			]
		}),
		hier: (feiten) => ({
			kop: 'What we have at school ourselves',
			alineas: [
				feiten.kennis.length > 0
					? `At school there are people who know a lot about ${noemKennis(en, feiten)}. Is something else needed? Then we look for somebody who can do it.`
					: 'Is something needed that we cannot do ourselves? Then we look for somebody who can.'
			]
		}),
		rechten: () => ({
			kop: 'Your rights',
			alineas: [
				'You may see what the school writes down about your child. You get it within one month. If something is wrong, you can ask us to correct it.',
				'Do you disagree with us? First talk with the teacher or the head of the school. If that does not help, somebody from outside the school can look at it.'
			]
		}),
		vragen: ({ contact, steunpunt }) => ({
			kop: 'Questions?',
			alineas: [
				`Ask the teacher, or ${contact}.`,
				`Would you like to talk to somebody who is not part of the school? The ${steunpunt} helps parents and children free of charge.`
			]
		})
	}
};
