package no.samskap.needs.reading;

import java.util.Map;
import java.util.TreeMap;

/** Words of offices and research with words people say, in both forms of Norwegian. Our own choice. */
final class Officialese {
    private static final Map<String, String> PLAINER = new TreeMap<>();

    static {
        say(
                "sette i verk",
                "implementere",
                "implementerer",
                "implementert",
                "implementering",
                "implementeringen",
                "implementeringa");
        say("slik det er for", "vedrørende", "vedrørande", "angående", "angåande");
        say("mål, middel", "virkemiddel", "virkemidler", "verkemiddel");
        say("drivkraft", "incentiv", "insentiv", "incentiver", "insentiver");
        say("måte å gjøre det på", "metodikk", "metodologi", "metodologisk");
        say("på tvers av fag", "interdisiplinær", "interdisiplinært", "multidisiplinær");
        say("tiltak", "intervensjon", "intervensjoner", "intervensjonen");
        say("vurdere", "evaluere", "evaluerer", "evaluert");
        say("den som eier saken", "problemeier", "problemeigar");
        say("sammenheng", "korrelasjon", "korrelasjonen", "korrelere");
        say("ramme, sammenheng", "kontekst", "konteksten", "kontekstuell", "kontekstuelle");
        say("bærekraftig, varig", "bærekraftighet");
        say("så snart som mulig", "snarlig", "omgående", "omgåande");
        say("ha til hensikt, ville", "intendere", "intendert", "intensjon");
        say("gjøre kjent", "disseminere", "diseminere", "disseminering");
        say("ta med, omfatte", "inkludere", "inkluderer", "inkludert");
        say("tenkt ut fra teori", "teoretisk", "hypotetisk", "konseptuell", "konseptuelle");
        say("tilgang", "aksess", "tilgjengeliggjøre", "tilgjengeliggjøring");
        say("prøve ut i liten skala", "pilotere", "piloterer", "pilotering");
        say("øke, styrke", "oppskalere", "oppskalering", "skalere", "skalering");
        say("samle, slå sammen", "konsolidere", "konsolidering");
        say("møte, snakke sammen", "dialogmøte", "samhandle", "samhandler");
        say("gjennomgang av forskning", "metaanalyse", "litteraturstudie");
        say("folk som er med", "aktør", "aktører", "aktørene", "aktørar", "interessent", "interessenter");
        say("sørge for, ordne", "tilrettelegge", "tilrettelegging", "fasilitere", "fasilitering");
        say("tidligere nevnt", "ovennevnte", "ovannemnde", "førnevnte");
        say("derfor", "følgelig", "følgjeleg", "således");
        say("likevel", "imidlertid", "allikevel");
        say("skje, gjøre", "foreta", "foretar", "iverksette", "iverksetter");
        say("bruke", "benytte", "benytter", "anvende", "anvender", "anvendelse", "nyttiggjøre");
        say("etter hvert", "suksessivt", "fortløpende", "fortløpande");
    }

    private Officialese() {}

    /** Empty where the word is plain enough, or no plainer one is known. */
    static String plainer(String word) {
        return PLAINER.getOrDefault(word, "");
    }

    private static void say(String plain, String... words) {
        for (String word : words) PLAINER.put(word, plain);
    }
}
