package no.samskap.students.web;

import java.util.List;
import no.samskap.students.StudentTopic;
import no.samskap.web.Form;
import no.samskap.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * @param topic null for a new one
 * @param owners organisations the visitor writes for
 */
public record TopicEditPage(
        @Nullable StudentTopic topic, Form form, List<Option> owners, List<Option> levels, List<Option> themes) {
    public String action() {
        return topic == null ? "/oppgavetemaer" : "/oppgavetemaer/" + topic.number();
    }
}
