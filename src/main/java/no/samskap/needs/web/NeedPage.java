package no.samskap.needs.web;

import java.util.List;
import java.util.Set;
import no.samskap.needs.Need;
import no.samskap.records.web.RecordParts.Parts;
import no.samskap.themes.Theme;
import no.samskap.web.Form;
import no.samskap.web.Option;

/**
 * @param support the form of "we have this need too"
 * @param notYet the visitor's organisations that have not joined
 * @param joined the visitor's organisations that have
 */
public record NeedPage(
        Need need, Parts parts, List<Theme> themes, Form support, List<Option> notYet, Set<Long> joined) {}
