package no.samskap.evaluation.logic;

/** What can be taken away from a programme logic, and fetched back. Names are the messages {@code logic.part.<name>}. */
public enum Part {
    BOX("logic_box", "title", "true"),
    ARROW(
            "logic_arrow",
            "(select f.title || ' → ' || t.title from logic_box f, logic_box t where f.id = from_box and t.id = to_box)",
            "not exists (select 1 from logic_box b where b.id in (from_box, to_box) and b.removed_at is not null)"),
    QUESTION("evaluation_question", "question", Part.BOX_IS_THERE),
    EVIDENCE("logic_evidence", "text", Part.BOX_IS_THERE);

    private static final String BOX_IS_THERE =
            "exists (select 1 from logic_box b where b.id = box and b.removed_at is null)";

    private final String table;
    private final String saying;
    private final String whereItFits;

    Part(String table, String saying, String whereItFits) {
        this.table = table;
        this.saying = saying;
        this.whereItFits = whereItFits;
    }

    String table() {
        return table;
    }

    /** SQL that says what it is. */
    String saying() {
        return saying;
    }

    /** SQL for whether it would be seen again if it was fetched back. */
    String whereItFits() {
        return whereItFits;
    }
}
