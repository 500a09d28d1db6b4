package no.samskap.projects;

import org.springframework.util.MultiValueMap;

/** Reads what the address of the list of projects asks for, for other modules that show or take out the same selection. */
public interface AskedProjects {
    record Asked(ProjectQueries.Filter filter, ProjectQueries.Order order) {}

    Asked asked(MultiValueMap<String, String> parameters);
}
