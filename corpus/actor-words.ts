/** Who may act in a letter: the cabinet with its ministries and the services that carry out its work, and others. Patterns only. */

const NAME = "[\\p{Lu}][\\p{L}'’&-]*";
/** "van Sociale Zaken en Werkgelegenheid", "voor Klimaat en Groene Groei (KGG)". */
const PORTFOLIO = `(?:\\s(?:van|voor)\\s${NAME}(?:(?:,?\\s(?:en|van|voor|de|het|der))*,?\\s${NAME})*(?:\\s\\(\\p{Lu}[\\p{L}&]+\\))?)?`;
const OFFICE =
  "(?:[Mm]inister-president|[Mm]inisters?|[Ss]taatssecretaris(?:sen)?|bewindspersonen|bewindslieden|ambtgeno(?:ot|ten)|collega(?:[’']s)?|departement|ministeries?)";
const CABINET = `(?:[Hh]et|[Dd]it|[Oo]ns)\\s[Kk]abinet|[Dd]e\\s[Rr]egering|(?:[Dd]e|[Hh]et|[Mm]ijn|[Oo]nze|[Oo]ns|[Bb]eide)\\s(?:(?:(?:mede|eerst)?betrokken|verantwoordelijke|demissionaire?)\\s)?${OFFICE}${PORTFOLIO}|Nederland|(?:[Hh]et|[Oo]ns)\\sKoninkrijk|[Hh]et\\sRijk|[Dd]e\\s[Rr]ijksoverheid|[Ii]k|[Ww]ij|[Ww]e|BZ|BZK|BHOS?|VWS|OCW|SZW|EZK?|KGG|LNV|LVVN|IenW|I&W|JenV|J&V|VRO|AenM|Defensie`;

/** The words that a service of a ministry is named by; what goes before them is part of the name. */
const SERVICE_NOUN =
  '(?:[\\p{L}-]*[Ii]nspectie|(?:[Rr]ijks|[Uu]itvoerings)?[Dd]ienst|[Aa]gentschap|Rijksvastgoedbedrijf|[Cc]ommando|[Cc]ommandant|Luchtmacht|Landmacht|Marine|Marechaussee|Krijgsmacht|Archief|[Cc]entrum|Coördinator|[Pp]rogrammadirectie|[Pp]rojectdirectie|[Dd]irectoraat-[Gg]eneraal)';
/** "Nationaal", "Koninklijke", "Nederlands": a noun that anybody may use is a service of the country's behind these. */
const OF_THE_COUNTRY =
  '(?:Nationaal|Nationale|Koninklijke|Nederlandse?|Centraal|Centrale|Justitiële)';
/** "Justitie en Veiligheid", "voor Ondernemend Nederland (RVO)", "Materieel en IT". */
const SERVICE_TAIL = `(?:(?:\\s(?:van|voor|der))?(?:\\s(?:de|het))?\\s${NAME}(?:(?:,?\\s(?:en|van|voor|de|het|der))*,?\\s${NAME})*)?(?:\\s\\(\\p{Lu}[\\p{L}&-]+\\))?`;
const NAMED_SERVICE = `(?:[Dd]e|[Hh]et)\\s(?:(?:${OF_THE_COUNTRY}\\s)(?:${NAME}\\s){0,2})?${SERVICE_NOUN}${SERVICE_TAIL}`;
/** Known by a name of their own, without such a word. */
const OWN_NAME =
  '(?:Rijkswaterstaat|Logius|Doc-Direkt|P-Direkt|Staatsbosbeheer|Belastingdienst|Douane|Toeslagen|Kadaster|Rijksvastgoedbedrijf)';
const ABBREVIATED =
  '(?:NVWA|IGJ|ILT|NLA|RVO|DUO|IND|DJI|RDI|NCSC|NCTV|AIVD|MIVD|RVB|RvIG|CJIB|CIBG|KNMI|NFI|NEa|FIOD|DICTU|COMMIT|DT&V|UWV|SVB|COA|CAK|CIZ|RDW|CBR|KMar)';

/** The cabinet, its members, its ministries and the services that carry out their work. */
export const GOVERNMENT = `(?:${CABINET}|${NAMED_SERVICE}|[\\p{Lu}][\\p{Ll}-]*inspectie(?:\\s${NAME})*|(?:[Dd]e\\s|[Hh]et\\s)?(?:${OWN_NAME}|${ABBREVIATED}))`;

/** Countries that letters tell of; Nederland is not among them. */
const COUNTRY =
  '(?:België|Bulgarije|Cyprus|Denemarken|Duitsland|Estland|Finland|Frankrijk|Griekenland|Hongarije|Ierland|Italië|Kroatië|Letland|Litouwen|Luxemburg|Malta|Oostenrijk|Polen|Portugal|Roemenië|Slovenië|Slowakije|Spanje|Tsjechië|Zweden|Noorwegen|IJsland|Zwitserland|Oekraïne|Moldavië|Georgië|Servië|Turkije|Rusland|China|India|Japan|Canada|Australië|Brazilië|Zuid-Afrika|Suriname|Isra[eë]l|Marokko)';
const BODY_ABROAD =
  '(?:EU|Unie|Europese\\s(?:Unie|Commissie|Raad|Parlement|Rekenkamer|[Ll]anden|partners)|Europol|Frontex|Interpol|Commissie|Comité|NAVO|VN|Verenigde\\sNaties|OESO|OVSE|WTO|WHO|IMF|IAEA|UNESCO|Wereldbank|VS|Verenigde\\sStaten|VK|(?:EU-)?[Ll]idstaten|landen|[Bb]ondgenoten|NAVO-top|[Tt]op)';
const OTHER_AUTHORITY =
  "(?:Raad\\svan\\sState|[Gg]emeenten?|[Pp]rovincies?|[Ww]aterschappen|[Mm]edeoverheden|VNG|IPO|[\\p{L}-]*regio[’']s|[Ff]racties|Kamerleden|Kamerlid|(?:Algemene\\s)?Rekenkamer|Autoriteit|(?:Gezondheids|Onderwijs|Advies|Onderzoeks|Kies|Sociaal-Economische\\s)[Rr]aad|SER|NZa|Zorginstituut|[Oo]mbudsman|[Tt]oezichthouders?|[Vv]erkiezingen|ACM|AFM|DNB|[Aa]dviesraad|[Aa]dviescollege|RIVM|CBS|CPB|PBL|SCP|[Pp]olitie|Openbaar\\sMinisterie|OM|[Rr]echter|[Rr]echtbank|Hof)";
const SOCIETY =
  '(?:[Ss]ector|[Bb]ranches?|[Ii]ndustrie|[Bb]edrijven|[Bb]edrijfsleven|[Bb]ouwers|[Ff]abrikanten|[Ll]everanciers|[Mm]arktpartijen|[Oo]ndernemers|[Bb]oeren|[Nn]etbeheerders?|[Ww]oningcorporaties|[Ww]erkgevers|[Ww]erknemers|[Vv]akbonden|[\\p{Lu}][\\p{Ll}-]*bond|Bond|[Ss]ociale\\spartners|[Bb]anken|[Vv]erzekeraars|[Zz]orgverzekeraars|[Zz]orgaanbieders|[Zz]iekenhuizen|[Ss]cholen|[Uu]niversiteiten|[Hh]ogescholen|[Ii]nstellingen|[Cc]orporaties|[Oo]nderzoekers|[Oo]nderzoeksbureau|[Ss]tichting|[Vv]ereniging|ProRail|NS|Schiphol|TenneT)';

/** Who else may act; what they announce is no promise of the cabinet. */
export const OTHERS = `(?:${BODY_ABROAD}|${OTHER_AUTHORITY}|${SOCIETY}|${COUNTRY})`;
