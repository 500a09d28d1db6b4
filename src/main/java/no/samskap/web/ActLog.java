package no.samskap.web;

import org.jspecify.annotations.Nullable;

/** Where acts are written down. Implemented by the module that keeps the audit. */
public interface ActLog {
    /** Within the transaction of the act. */
    void done(String act, @Nullable Long record, String reference);

    /** In a transaction of its own: a refused act has none. */
    void refused(String act);
}
