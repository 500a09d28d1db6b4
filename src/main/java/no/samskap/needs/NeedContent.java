package no.samskap.needs;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samskap.records.RecordContent;
import org.springframework.stereotype.Component;

/** What a need tells the spine: what it is found by, who may read and change it. */
@Component
class NeedContent {
    RecordContent of(NeedText text, Need.State state) {
        return RecordContent.titled(text.title(), text.language(), state.name())
                .summary(text.question())
                .searchText(
                        Stream.concat(Stream.of(text.touches(), text.tried(), text.why()), text.questions().stream())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("\n")))
                .owner(text.owner())
                .readers(NeedPolicy.readers(state, text.audience(), text.owner()))
                .editors(NeedPolicy.editors(text.owner()))
                .themes(text.themes())
                .dates(null, text.neededBy());
    }

    /** As it stands, in another state. */
    RecordContent of(Need need, long owner, Need.State state) {
        return of(
                new NeedText(
                        need.head().title(),
                        need.question(),
                        need.touches(),
                        need.tried(),
                        need.why(),
                        need.questions().stream().map(Need.Question::question).toList(),
                        need.head().language(),
                        owner,
                        Set.copyOf(need.head().themes()),
                        need.neededBy(),
                        need.audience(),
                        need.onBehalfOf()),
                state);
    }
}
