package no.samskap.matching.web;

import java.util.List;
import no.samskap.directory.Organisations;
import no.samskap.matching.InCommon;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * @param other null until somebody is chosen
 * @param shared null until somebody is chosen
 * @param unknown what was written and is nobody's name; empty where it was understood
 * @param fellows members of the same cooperations, to choose among
 */
public record InCommonPage(
        RecordHead head,
        @Nullable RecordHead other,
        InCommon.@Nullable Shared shared,
        List<Alike> alike,
        List<Theme> themes,
        String unknown,
        Form form,
        List<Organisations.Named> fellows,
        Kinds kinds) {

    /** @param why a sentence */
    public record Alike(RecordHead mine, RecordHead theirs, int percent, String why) {}

    public record Theme(String name, int mine, int theirs) {}

    public String address() {
        return "/organisasjoner/" + head.number() + "/felles";
    }
}
