package no.samskap.projects;

import no.samskap.records.RecordKind;
import no.samskap.web.NavigationItem;
import no.samskap.web.OperatorItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectsConfiguration {
    @Bean
    RecordKind projectKind() {
        return new RecordKind(Project.KIND, "/prosjekter", "/api/v1/projects", 20, true);
    }

    /** Its address leads to the page of its project; the search finds the project. */
    @Bean
    RecordKind applicationKind() {
        return new RecordKind(Application.KIND, "/soknader", "/api/v1/applications", 25, false);
    }

    @Bean
    NavigationItem projectNavigation() {
        return new NavigationItem(20, "/prosjekter", "projects.title");
    }

    @Bean
    OperatorItem collaborationFormOperation() {
        return new OperatorItem(60, "/samarbeidsformer", "projects.forms.title");
    }
}
