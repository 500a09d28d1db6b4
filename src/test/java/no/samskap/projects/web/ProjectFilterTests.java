package no.samskap.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import no.samskap.web.Listed;
import org.junit.jupiter.api.Test;

class ProjectFilterTests {
    /** An annotation cannot ask an enum for its names. */
    @Test
    void theApiIsAskedByEveryFilterAndNoOther() {
        Listed listed = Objects.requireNonNull(ListedProjects.class.getAnnotation(Listed.class));
        assertThat(listed.by())
                .containsExactlyElementsOf(Arrays.stream(ProjectFilter.values())
                        .map(ProjectFilter::inApi)
                        .toList());
    }
}
