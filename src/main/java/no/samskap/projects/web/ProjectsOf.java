package no.samskap.projects.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.samskap.projects.Participant;
import no.samskap.web.Listing;
import org.springframework.web.util.UriUtils;

/**
 * Addresses of the list that holds what is shown, of certain participants only. A drawing has hundreds of them, so what they have in
 * common is put together once.
 *
 * @param common the address up to the participants that are added
 * @param chosen participants it asks for already
 */
record ProjectsOf(String common, List<String> chosen) {
    static ProjectsOf in(Listing list) {
        String url = list.urlAt(ProjectLists.PATH);
        return new ProjectsOf(url + (url.contains("?") ? "&" : "?"), list.chosen(ProjectFilter.PARTICIPANT.onPages()));
    }

    String url(Participant... participants) {
        StringBuilder url = new StringBuilder(common);
        for (Participant participant : participants) {
            String written = participant.written();
            if (chosen.contains(written)) continue;
            url.append(ProjectFilter.PARTICIPANT.onPages())
                    .append('=')
                    .append(UriUtils.encode(written, StandardCharsets.UTF_8))
                    .append('&');
        }
        return url.substring(0, url.length() - 1);
    }
}
