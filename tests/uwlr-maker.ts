const oso = 'http://www.edustandaard.nl/oso_gegevensset/1.2/dossier';

export const uwlrSchoolXml = `<school>
<schooljaar>2026-2027</schooljaar>
<brincode>99ZZ</brincode>
<dependancecode>00</dependancecode>
<aanmaakdatum>2027-02-01T12:00:00</aanmaakdatum>
<auteur>Verzonnen</auteur>
<xsdversie>2.2</xsdversie>
</school>`;

const norm = (term: string, begin: number, eind: number) => `<norm>
<term>${term}</term>
<beginnormwaarde>${begin}</beginnormwaarde>
<eindnormwaarde>${eind}</eindnormwaarde>
<schoolcijfer_vanaf>5.5</schoolcijfer_vanaf>
</norm>`;

export const toetsenXml = `<toets>
<toetscode vocabulaire="http://voorbeeld.invalid/toetsen">RW-M5</toetscode>
<versie>3</versie>
<toetsnaam>Rekenen midden groep 5</toetsnaam>
<leerjaar>5</leerjaar>
<vakgebied>rekenen</vakgebied>
<toetsnormering>
<toetscategorie>LVS</toetscategorie>
<wegingsfactor>1.5</wegingsfactor>
${norm('onder', 0, 40)}
${norm('boven', 41, 100)}
</toetsnormering>
<toetshierarchie>
<ingang niveau="2">Bewerkingen</ingang>
<ingang niveau="1">Rekenen</ingang>
</toetshierarchie>
<toetsonderdelen>
<toetsonderdeel>
<toetsonderdeelvolgnummer>1</toetsonderdeelvolgnummer>
<toetsonderdeelcode>OPT</toetsonderdeelcode>
<toetsonderdeelnaam>Optellen</toetsonderdeelnaam>
<toetsonderdeelnormering>
${norm('onder', 0, 10)}
</toetsonderdeelnormering>
</toetsonderdeel>
<toetsonderdeel>
<toetsonderdeelvolgnummer>2</toetsonderdeelvolgnummer>
<toetsonderdeelcode>AFT</toetsonderdeelcode>
</toetsonderdeel>
</toetsonderdelen>
</toets>
<toets>
<toetscode>TV-M5</toetscode>
<leerjaar>5</leerjaar>
<vakgebied>taalverzorging</vakgebied>
</toets>`;

export const toetsafnamesXml = `<toetsafname>
<leerlingid>100000</leerlingid>
<eckid>https://ketenid.example/202608/aa</eckid>
<resultaten>
<resultaat key="r1">
<afnamedatum>2027-01-18</afnamedatum>
<toetscode>RW-M5</toetscode>
<versie>3</versie>
<toetsonderdeelcode>OPT</toetsonderdeelcode>
<score>8</score>
</resultaat>
<resultaat key="r2">
<afnamedatum>2027-01-19</afnamedatum>
<toetscode>TV-M5</toetscode>
<osoresultaat>
<oso:toetsscore>
<oso:aantalopgaven>40</oso:aantalopgaven>
<oso:aantalgoed>31</oso:aantalgoed>
<oso:vaardigheidsscore>127.50</oso:vaardigheidsscore>
<oso:betrouwbaarheidsinterval>
<oso:bivlaag>121.0</oso:bivlaag>
<oso:bivhoog>134.0</oso:bivhoog>
</oso:betrouwbaarheidsinterval>
</oso:toetsscore>
<oso:referentiescore>
<oso:codereferentiescore>IV</oso:codereferentiescore>
<oso:codevergelijkingsgroep>1</oso:codevergelijkingsgroep>
<oso:waarde>III</oso:waarde>
<oso:kwalificatie>gemiddeld</oso:kwalificatie>
</oso:referentiescore>
</osoresultaat>
<infourl>https://voorbeeld.invalid/r2</infourl>
</resultaat>
</resultaten>
</toetsafname>
<toetsafname>
<leerlingid>#2</leerlingid>
<resultaten>
<resultaat key="r3">
<afnamedatum>2027-01-18</afnamedatum>
<toetscode>RW-M5</toetscode>
<score>0</score>
</resultaat>
</resultaten>
</toetsafname>`;

/** A `leerresultaten_verzoek` of an invented school in which each part can be replaced; every leaf has its own line. */
export const writeLeerresultaten = (
	parts: { school?: string; toetsafnames?: string; toetsen?: string } = {}
): string =>
	`<leerresultaten_verzoek xmlns="http://www.edustandaard.nl/leerresultaten/2/leerresultaten" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:oso="${oso}">
${parts.school ?? uwlrSchoolXml}
<toetsafnames>
${parts.toetsafnames ?? toetsafnamesXml}
</toetsafnames>
<toetsen>
${parts.toetsen ?? toetsenXml}
</toetsen>
</leerresultaten_verzoek>`;
