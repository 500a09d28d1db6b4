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

    private final JdbcClient jdbc;
    private final Records records;

    Attachments(JdbcClient jdbc, Records records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    public record Attachment(long id, String fileName, String mediaType, long sizeBytes) {}

    public record Content(Attachment attachment, InputStream bytes) {}

    /**
     * @return empty where the visitor may not edit the record
     * @throws IllegalArgumentException for a file larger than {@link #SIZE_LIMIT_BYTES}
     */
    @Transactional
    public Optional<Attachment> attach(
            Visitor visitor, long number, String fileName, String mediaType, byte[] bytes, Collection<String> readers) {
        if (bytes.length > SIZE_LIMIT_BYTES) throw new IllegalArgumentException("A file has 20 MB at most");
        Optional<RecordHead> head = records.find(visitor, number);
        if (head.isEmpty() || !head.get().mayBeEditedBy(visitor)) return Optional.empty();
        long id = jdbc.sql("""
                        insert into attachment (record, file_name, media_type, size_bytes, sha256, readers, attached_by)
                        values (:number, :fileName, :mediaType, :size, :sha256, :readers, acting_person())
                        returning id""")
                .param("number", number)
                .param("fileName", fileName)
                .param("mediaType", mediaType)
                .param("size", bytes.length)
                .param("sha256", sha256(bytes))
                .param("readers", new TreeSet<>(readers).toArray(String[]::new))
                .query(Long.class)
                .single();
        jdbc.sql("insert into attachment_content (attachment, content) values (:id, :bytes)")
                .param("id", id)
                .param("bytes", bytes)
                .update();
        return Optional.of(new Attachment(id, fileName, mediaType, bytes.length));
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
