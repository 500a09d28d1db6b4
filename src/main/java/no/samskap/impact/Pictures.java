package no.samskap.impact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.samskap.core.Visitor;
import no.samskap.impact.ImpactCase.Picture;
import no.samskap.records.Attaching;
import no.samskap.records.Attachments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to a case's picture: one, drawn anew in two sizes, never without words for those who do not see it. */
@Service
public class Pictures {
    /** In characters. */
    public static final int ALTERNATIVE_LIMIT = 500;

    public static final int CREDIT_LIMIT = 200;

    private final Editing editing;
    private final ImpactRepository repository;
    private final Attachments attachments;

    Pictures(Editing editing, ImpactRepository repository, Attachments attachments) {
        this.editing = editing;
        this.repository = repository;
        this.attachments = attachments;
    }

    /** What came of a picture. */
    public sealed interface Keeping {
        record Kept() implements Keeping {}

        /** No JPEG or PNG, broken, or with more pixels than are taken. */
        record NoPicture() implements Keeping {}

        record Published() implements Keeping {}

        record NotYours() implements Keeping {}
    }

    /** Puts it in the place of the one there was. */
    @Transactional
    public Keeping keep(
            Visitor visitor, long number, String fileName, byte[] bytes, String alternative, String credit) {
        Optional<PictureFile> file = PictureFile.read(fileName, bytes);
        if (file.isEmpty()) return new Keeping.NoPicture();
        return answer(editing.draft(visitor, number, told -> {
            takeAway(visitor, told);
            PictureFile large = file.get().within(PictureFile.WIDTH);
            long largeId = attach(visitor, number, large);
            long smallId = large.width() > PictureFile.SMALL_WIDTH
                    ? attach(visitor, number, large.within(PictureFile.SMALL_WIDTH))
                    : largeId;
            repository.keepPicture(
                    number, new Picture(largeId, smallId, large.width(), large.height(), alternative, credit));
            return new Saving.Saved(number);
        }));
    }

    /** Says anew what it shows and whose it is. */
    @Transactional
    public Keeping describe(Visitor visitor, long number, String alternative, String credit) {
        return answer(editing.draft(visitor, number, told -> {
            Picture picture = told.picture();
            if (picture == null) return new Saving.NoSuchRecord();
            repository.keepPicture(
                    number,
                    new Picture(
                            picture.large(), picture.small(), picture.width(), picture.height(), alternative, credit));
            return new Saving.Saved(number);
        }));
    }

    @Transactional
    public Keeping remove(Visitor visitor, long number) {
        return answer(editing.draft(visitor, number, told -> {
            takeAway(visitor, told);
            repository.removePicture(number);
            return new Saving.Saved(number);
        }));
    }

    private static Keeping answer(Saving saving) {
        return switch (saving) {
            case Saving.Saved ignored -> new Keeping.Kept();
            case Saving.Published() -> new Keeping.Published();
            default -> new Keeping.NotYours();
        };
    }

    private void takeAway(Visitor visitor, ImpactCase told) {
        Picture picture = told.picture();
        if (picture != null)
            for (long each : Set.copyOf(List.of(picture.large(), picture.small())))
                attachments.withdraw(visitor, told.number(), each);
    }

    /** Whoever reads the case sees the picture: the attachment asks for no more. */
    private long attach(Visitor visitor, long number, PictureFile file) {
        Attaching attaching = attachments.attach(
                visitor,
                number,
                "impact-case-" + number + "-" + file.width() + ".jpg",
                file.jpeg(),
                Set.of(Visitor.PUBLIC, Visitor.MEMBERS));
        if (attaching instanceof Attaching.Attached(Attachments.Attachment attachment)) return attachment.id();
        throw new IllegalStateException("A picture drawn anew can be attached: " + attaching);
    }

    /** The picture's bytes; empty where it has none by that id or the visitor may not read the case. */
    public Optional<byte[]> bytes(Visitor visitor, ImpactCase told, long id) {
        Picture picture = told.picture();
        if (picture == null || (picture.large() != id && picture.small() != id)) return Optional.empty();
        return attachments.open(visitor, told.number(), id).map(content -> {
            try {
                return content.bytes().readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
