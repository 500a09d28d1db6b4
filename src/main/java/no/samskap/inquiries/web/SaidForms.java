package no.samskap.inquiries.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Forms of one text each. Several stand on a page, so each calls its text by a name of its own. */
final class SaidForms {
    /** In characters. */
    static final int LIMIT = 2000;

    private SaidForms() {}

    record QuestionForm(@NotBlank @Size(max = LIMIT) String question) {
        static final String WORDS = "inquiries.question";
        static final QuestionForm EMPTY = new QuestionForm("");
    }

    record ReplyForm(@NotBlank @Size(max = LIMIT) String reply) {
        static final String WORDS = "inquiries.reply";
        static final ReplyForm EMPTY = new ReplyForm("");
    }

    record NoteForm(@NotBlank @Size(max = LIMIT) String note) {
        static final String WORDS = "inquiries.note";
        static final NoteForm EMPTY = new NoteForm("");
    }

    record ViewForm(@Size(max = LIMIT) @Nullable String view) {
        static final String WORDS = "inquiries.unitView";
    }

    record WithdrawForm(@NotBlank @Size(max = LIMIT) String why) {
        static final String WORDS = "inquiries.withdraw";
        static final WithdrawForm EMPTY = new WithdrawForm("");
    }

    record ResultForm(@NotBlank @Size(max = 4000) String result) {
        static final String WORDS = "inquiries.result";
        static final ResultForm EMPTY = new ResultForm("");
    }
}
