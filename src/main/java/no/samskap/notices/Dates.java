package no.samskap.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.records.Following;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.web.Words;
import org.springframework.stereotype.Service;

/** What a person has in their calendar: by when what waits for them is due, and when what they follow begins and ends. */
@Service
public class Dates {
    private static final int MOST_FOLLOWED = 500;

    private final Tasks tasks;
    private final Following following;
    private final Kinds kinds;

    Dates(Tasks tasks, Following following, Kinds kinds) {
        this.tasks = tasks;
        this.following = following;
        this.kinds = kinds;
    }

    /**
     * A day in the calendar.
     *
     * @param id the same as long as it is the same thing
     */
    public record Entry(String id, LocalDate day, String title, String note, String path) {}

    public List<Entry> of(Visitor visitor) {
        List<Entry> entries = new ArrayList<>();
        for (Task task : tasks.of(visitor)) {
            LocalDate due = task.owed().due();
            if (due != null && task.handedTo() == null)
                entries.add(new Entry(
                        "task-" + task.owed().key(),
                        due,
                        task.owed().label() + ": " + task.owed().title(),
                        task.owed().note(),
                        task.owed().address()));
        }
        for (RecordHead head : following.followedBy(visitor, MOST_FOLLOWED)) {
            LocalDate starts = head.startsOn();
            LocalDate ends = head.endsOn();
            if (starts != null) entries.add(entry(head, "starts", starts));
            if (ends != null) entries.add(entry(head, "ends", ends));
        }
        return entries;
    }

    private Entry entry(RecordHead head, String which, LocalDate day) {
        return new Entry(
                "record-" + head.number() + "-" + which,
                day,
                Words.t("notices.calendar." + which, head.title()),
                Words.t("kind." + head.kind()),
                kinds.address(head));
    }
}
