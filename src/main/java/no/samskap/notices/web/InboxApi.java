package no.samskap.notices.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.samskap.core.Visitor;
import no.samskap.notices.Handing;
import no.samskap.notices.Notices;
import no.samskap.notices.Task;
import no.samskap.notices.Tasks;
import no.samskap.records.Happenings;
import no.samskap.records.Kinds;
import no.samskap.records.RecordHead;
import no.samskap.web.CallableBy;
import no.samskap.web.CallableBy.Caller;
import no.samskap.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own inbox for programs: what waits, and what one was told. The same doors, rights and rules as the pages. */
@RestController
@RequestMapping("/api/v1/inbox")
class InboxApi {
    private static final int MOST_NOTICES = 100;
    private static final int KEY_LIMIT = 300;

    private final Tasks tasks;
    private final Notices notices;
    private final Kinds kinds;

    InboxApi(Tasks tasks, Notices notices, Kinds kinds) {
        this.tasks = tasks;
        this.notices = notices;
        this.kinds = kinds;
    }

    /**
     * @param task the same as long as it is the same task: by it it is put off and handed over
     * @param personal whether nobody else can do it
     * @param snoozedUntil not shown before that day
     */
    record TaskDetail(
            String task,
            String label,
            String title,
            String language,
            String url,
            String note,
            @Nullable LocalDate due,
            boolean overdue,
            boolean personal,
            @Nullable LocalDate snoozedUntil,
            @Nullable String handedTo,
            @Nullable String handedBy,
            String handedNote) {}

    /** @param times how often since it was last read */
    record NoticeDetail(
            long record,
            String kind,
            String title,
            String url,
            Happenings.What what,
            @Nullable Long other,
            Instant at,
            int times,
            boolean unread) {}

    record Snoozing(
            @NotBlank @Size(max = KEY_LIMIT) String task,

            @Schema(description = "A day of the coming year.") @NotNull @Nullable
            LocalDate until) {}

    record HandingOver(
            @NotBlank @Size(max = KEY_LIMIT) String task,

            @Schema(description = "The number of a person, from the list of colleagues.") @NotNull @Nullable
            Long colleague,

            @Size(max = Tasks.NOTE_LIMIT) @Nullable String note) {}

    record TakingBack(@NotBlank @Size(max = KEY_LIMIT) String task) {}

    record Colleague(long person, String name) {}

    /** What waits, those with the nearest date first; also what was put off or handed over, which says so. */
    @GetMapping("/tasks")
    @CallableBy(Caller.SIGNED_IN)
    List<TaskDetail> tasks(Visitor visitor) {
        LocalDate today = tasks.today();
        return tasks.of(visitor).stream().map(task -> detail(task, today)).toList();
    }

    /** What one was told of what one follows, the latest first. */
    @GetMapping("/notices")
    @CallableBy(Caller.SIGNED_IN)
    List<NoticeDetail> notices(Visitor visitor) {
        return notices.of(visitor, MOST_NOTICES).stream().map(this::detail).toList();
    }

    /** Marks all notices as read. */
    @PostMapping("/notices/reading")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<Void> read(Visitor visitor) {
        notices.markRead(visitor);
        return ResponseEntity.noContent().build();
    }

    /** Those a task can be handed over to. */
    @GetMapping("/colleagues")
    @CallableBy(Caller.SIGNED_IN)
    List<Colleague> colleagues(Visitor visitor) {
        return tasks.colleagues(visitor).stream()
                .map(each -> new Colleague(each.person(), each.name()))
                .toList();
    }

    @PostMapping("/tasks/snoozing")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<TaskDetail> snooze(@Valid @RequestBody Snoozing input, Visitor visitor) {
        waiting(visitor, input.task());
        LocalDate until = input.until();
        if (until == null || !tasks.snooze(visitor, input.task(), until))
            throw new Refusal.Malformed(422, "notices.api.until");
        return waiting(visitor, input.task());
    }

    @PostMapping("/tasks/handing-over")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<TaskDetail> handOver(@Valid @RequestBody HandingOver input, Visitor visitor) {
        Long colleague = input.colleague();
        String note = input.note() == null ? "" : input.note().strip();
        return switch (tasks.handOver(visitor, input.task(), colleague == null ? 0 : colleague, note)) {
            case Handing.Handed() -> waiting(visitor, input.task());
            case Handing.NoColleague(), Handing.NotTheirs() ->
                throw new Refusal.Malformed(422, "notices.api.colleague");
            case Handing.NotYours() -> throw new Refusal.NotFound();
        };
    }

    /** Takes up again what was put off or handed over. */
    @PostMapping("/tasks/taking-back")
    @CallableBy(Caller.SIGNED_IN)
    ResponseEntity<TaskDetail> takeBack(@Valid @RequestBody TakingBack input, Visitor visitor) {
        tasks.takeBack(visitor, input.task());
        return waiting(visitor, input.task());
    }

    private ResponseEntity<TaskDetail> waiting(Visitor visitor, String key) {
        return ResponseEntity.ok(tasks.find(visitor, key)
                .map(task -> detail(task, tasks.today()))
                .orElseThrow(Refusal.NotFound::new));
    }

    private static TaskDetail detail(Task task, LocalDate today) {
        return new TaskDetail(
                task.owed().key(),
                task.owed().label(),
                task.owed().title(),
                task.owed().language().code(),
                task.owed().address(),
                task.owed().note(),
                task.owed().due(),
                task.isOverdueOn(today),
                task.owed().isPersonal(),
                task.snoozedUntil(),
                task.handedTo(),
                task.handedBy(),
                task.note());
    }

    private NoticeDetail detail(Notices.Notice notice) {
        RecordHead head = notice.record();
        return new NoticeDetail(
                head.number(),
                head.kind(),
                head.title(),
                kinds.address(head),
                notice.what(),
                notice.other() == null ? null : notice.other().number(),
                notice.at(),
                notice.times(),
                notice.isUnread());
    }
}
