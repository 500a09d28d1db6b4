package no.samskap.records;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.samskap.core.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of a record, kept in the database with the rest. The right to read is asked again at each download. */
@Service
public class Attachments {
    /** 20 MB. */
    public static final int SIZE_LIMIT_BYTES = 20 * 1024 * 1024;

    public static final int MOST_OF_A_RECORD = 10;

    /** In characters. */
    private static final int NAME_LIMIT = 200;

    private final JdbcClient jdbc;
    private final Records records;

    Attachments(JdbcClient jdbc, Records records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    public record Attachment(long id, String fileName, String mediaType, long sizeBytes) {}

    public record Content(Attachment attachment, InputStream bytes) {}

    /**
     * @param visitor one who holds a token of its editors, with an account or without
     * @param fileName as the browser sent it; what leads to it is left out
     */
    @Transactional
    public Attaching attach(Visitor visitor, long number, String fileName, byte[] bytes, Collection<String> readers) {
        Optional<RecordHead> head = records.find(visitor, number);
        if (head.isEmpty() || head.get().editors().stream().noneMatch(visitor::holds)) return new Attaching.NotYours();
        if (bytes.length > SIZE_LIMIT_BYTES) return new Attaching.TooLarge();
        String name = plain(fileName);
        Optional<FileType> type = FileType.of(name, bytes);
        if (type.isEmpty()) return new Attaching.NotWhatItSays();
        records.touch(number);
        if (of(visitor, number).size() >= MOST_OF_A_RECORD) return new Attaching.TooMany(MOST_OF_A_RECORD);
        long id = jdbc.sql("""
                        insert into attachment (record, file_name, media_type, size_bytes, sha256, readers, attached_by)
                        values (:number, :fileName, :mediaType, :size, :sha256, :readers, acting_person())
                        returning id""")
                .param("number", number)
                .param("fileName", name)
                .param("mediaType", type.get().mediaType())
                .param("size", bytes.length)
                .param("sha256", sha256(bytes))
                .param("readers", new TreeSet<>(readers).toArray(String[]::new))
                .query(Long.class)
                .single();
        jdbc.sql("insert into attachment_content (attachment, content) values (:id, :bytes)")
                .param("id", id)
                .param("bytes", bytes)
                .update();
        return new Attaching.Attached(new Attachment(id, name, type.get().mediaType(), bytes.length));
    }

    /** Takes it away. Its bytes go at once, that it was there stays in the history. */
    @Transactional
    public boolean withdraw(Visitor visitor, long number, long id) {
        Optional<RecordHead> head = records.find(visitor, number);
        if (head.isEmpty() || head.get().editors().stream().noneMatch(visitor::holds)) return false;
        int withdrawn = jdbc.sql("""
                        update attachment set withdrawn_at = acting_now()
                         where id = :id and record = :number and withdrawn_at is null""").param("id", id).param("number", number).update();
        if (withdrawn == 1)
            jdbc.sql("delete from attachment_content where attachment = :id")
                    .param("id", id)
                    .update();
        records.touch(number);
        return withdrawn == 1;
    }

    /** The last part of a name, in one line. */
    private static String plain(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String line =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\"]+", " ").strip();
        int ending = Math.max(0, line.length() - NAME_LIMIT);
        return line.isEmpty() ? "?" : line.substring(ending);
    }

    public List<Attachment> of(Visitor visitor, long number) {
        return jdbc.sql("""
                        select a.id, a.file_name, a.media_type, a.size_bytes
                          from attachment a join readable(:tokens) r on r.number = a.record
                         where a.record = :number and a.withdrawn_at is null and a.readers && cast(:tokens as text[])
                         order by a.id""")
                .param("tokens", visitor.tokenArray())
                .param("number", number)
                .query(Attachment.class)
                .list();
    }

    public Optional<Content> open(Visitor visitor, long number, long id) {
        return of(visitor, number).stream()
                .filter(attachment -> attachment.id() == id)
                .findFirst()
                .map(attachment -> new Content(
                        attachment,
                        new ByteArrayInputStream(
                                jdbc.sql("select content from attachment_content where attachment = :id")
                                        .param("id", id)
                                        .query(byte[].class)
                                        .single())));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
