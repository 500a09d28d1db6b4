package no.samskap.students;

import java.time.LocalDate;
import no.samskap.records.RecordHead;

/** Something an organisation would like a student to work on. */
public record StudentTopic(RecordHead head, TopicText text) {
    public static final String KIND = "student_topic";

    public enum State {
        OPEN,
        /** Students have it, as many as there are places for. */
        TAKEN,
        CLOSED
    }

    /** What it can be. */
    public enum Level {
        BACHELOR,
        MASTER,
        PHD,
        PLACEMENT
    }

    public long number() {
        return head.number();
    }

    /** What was said of it last. */
    public State said() {
        return State.valueOf(head.state());
    }

    /** What was said of it last; what nobody took while there was time is closed. */
    public State state(LocalDate today) {
        LocalDate until = text.period().to();
        boolean over = until != null && until.isBefore(today);
        return said() == State.OPEN && over ? State.CLOSED : said();
    }
}
