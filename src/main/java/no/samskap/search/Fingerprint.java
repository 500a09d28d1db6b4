package no.samskap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import org.apache.lucene.util.Version;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What an index is made of, in one short word: the library, this module's program, its word lists, and what follows from the data
 * that come with the program. An index of another fingerprint is built anew, so that nobody has to think of it.
 */
final class Fingerprint {
    private static final String[] MADE_OF = {
        "classpath*:no/samskap/search/*.class",
        "classpath*:no/samskap/embeddings/*.class",
        "classpath*:no/samskap/records/IndexFeed*.class",
        "classpath*:search/*",
        "classpath*:themes/*.csv"
    };

    private Fingerprint() {}

    static String of(Collection<String> besides) {
        MessageDigest digest = digest();
        digest.update(Version.LATEST.toString().getBytes(StandardCharsets.UTF_8));
        try {
            for (String pattern : MADE_OF) {
                Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
                if (found.length == 0) throw new IllegalStateException("Nothing is found at " + pattern);
                Arrays.sort(found, Comparator.comparing(Fingerprint::name));
                for (Resource each : found) {
                    digest.update(name(each).getBytes(StandardCharsets.UTF_8));
                    digest.update(each.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program can read itself", e);
        }
        for (String each : besides) {
            digest.update((byte) 0);
            digest.update(each.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /** Of some bytes alone. */
    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes), 0, 16);
    }

    private static String name(Resource resource) {
        String name = resource.getFilename();
        return name == null ? "" : name;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
