package no.samskap.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/** Norwegian sentences that could have been written by a municipality: put together by chance, always the same for a seed. */
final class Prose {
    private static final List<String> MATTERS = List.of(
            "langvarig skolefravær",
            "ensomhet blant eldre",
            "rekruttering av sykepleiere",
            "overvann i tettsteder",
            "velferdsteknologi i hjemmet",
            "medvirkning fra barn og unge",
            "tidlig innsats i barnehagen",
            "digitalt utenforskap",
            "kunstig intelligens i saksbehandling",
            "sykefravær i pleien",
            "arealnøytralitet",
            "kollektivtransport i spredtbygde strøk",
            "bosetting av flyktninger",
            "psykisk helse i ungdomsskolen",
            "matsvinn på sykehjem",
            "klimatilpasning av gamle bygg",
            "frivillighet og sambruk",
            "lærlinger i kommunen",
            "samhandling ved utskriving",
            "gang- og sykkelveier om vinteren",
            "naturmangfold i byggesaker",
            "demensvennlige nærmiljø",
            "vold i nære relasjoner",
            "leseopplæring for tospråklige elever",
            "heltidskultur i omsorgen",
            "energisparing i skolebygg",
            "fritidstilbud til barn i lavinntektsfamilier",
            "beredskap mot flom og skred",
            "innkjøp som fremmer nye løsninger",
            "gjenbruk av masser i anlegg");
    private static final List<String> ASKS = List.of(
            "Hva virker mot",
            "Hvordan kan kommunen arbeide med",
            "Hva koster",
            "Hvem når vi ikke i arbeidet med",
            "Hvordan måler vi framgang i",
            "Hva har andre kommuner lært av",
            "Hvilke tiltak treffer best innen",
            "Hvordan påvirker frafall av fagfolk",
            "Hva hindrer oss i å lykkes med");
    private static final List<String> PLACES = List.of(
            "i små kommuner",
            "i bydelene",
            "i distriktet",
            "når innbyggerne blir eldre",
            "på tvers av tjenester",
            "etter sammenslåingen",
            "for familier med sammensatte behov",
            "de neste ti årene",
            "med dagens rammer");
    private static final List<String> SENTENCES = List.of(
            "Vi har prøvd flere tiltak, men vet lite om hva som faktisk hjelper.",
            "Tallene våre spriker, og ansatte beskriver ulike årsaker.",
            "Nabokommunene melder om det samme, men vi har ingen felles oversikt.",
            "Tjenesten bruker mye tid på dette uten at brukerne merker det.",
            "Vi trenger kunnskap som kan brukes i budsjettarbeidet til neste år.",
            "Politikerne spør etter virkning, og vi kan ikke svare godt nok.",
            "Erfaringene finnes hos dem som møter innbyggerne hver dag.",
            "En ordning fra en større by lar seg ikke uten videre flytte hit.",
            "Vi ønsker å følge utviklingen over tid sammen med et fagmiljø.",
            "Brukerne har pekt på ventetid og skiftende kontaktpersoner.");
    private static final List<String> GIVEN = List.of(
            "Anne",
            "Bjørn",
            "Camilla",
            "Dag",
            "Eva",
            "Frode",
            "Grete",
            "Håkon",
            "Inger",
            "Jon",
            "Kari",
            "Lars",
            "Mari",
            "Nils",
            "Oda",
            "Per",
            "Ragnhild",
            "Sindre",
            "Tone",
            "Vegard",
            "Åse",
            "Øystein");
    private static final List<String> FAMILY = List.of(
            "Aasen", "Berg", "Dahl", "Eide", "Fjeld", "Haugen", "Iversen", "Johnsen", "Krogh", "Lunde", "Moen",
            "Nygård", "Ottesen", "Rønning", "Solberg", "Tangen", "Vik", "Ødegård");

    private final RandomGenerator random;

    Prose(RandomGenerator random) {
        this.random = random;
    }

    String question() {
        return one(ASKS) + " " + one(MATTERS) + " " + one(PLACES) + "?";
    }

    String project() {
        String matter = one(MATTERS);
        return Character.toUpperCase(matter.charAt(0)) + matter.substring(1) + " " + one(PLACES);
    }

    String paragraph(int sentences) {
        StringBuilder text = new StringBuilder(one(MATTERS));
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        text.append(" tar mye av oppmerksomheten hos oss.");
        for (int i = 1; i < sentences; i++) text.append(' ').append(one(SENTENCES));
        return text.toString();
    }

    String givenName() {
        return one(GIVEN);
    }

    String familyName() {
        return one(FAMILY);
    }

    <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
