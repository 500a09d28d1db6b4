package no.samskap.sheets;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a packed file, unpacked within limits that are counted and not believed: how many entries, how many bytes in all,
 * how much more they are than what is packed. Parts are XML, read without document types or anything from outside. All other
 * readers of archives and XML are forbidden by a test.
 */
final class Parts implements AutoCloseable {
    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private long unpacked;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    static Parts open(Path file) throws IOException, Unreadable {
        try {
            Parts opened = new Parts(new ZipFile(file.toFile()));
            if (opened.zip.size() > Limits.ENTRIES) {
                opened.close();
                throw new Unreadable(Fault.TOO_MANY_ENTRIES);
            }
            return opened;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new Unreadable(Fault.DAMAGED);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Takes one step of a part after the other. */
    interface Steps {
        void step(XMLStreamReader xml) throws XMLStreamException, Unreadable;
    }

    /** Reads a part from its start to its end; one that is not there has no steps. */
    void read(@Nullable String name, Steps steps) throws IOException, Unreadable {
        ZipEntry entry = name == null ? null : zip.getEntry(name);
        if (entry == null) return;
        try (InputStream bytes = new Counted(zip.getInputStream(entry), entry.getCompressedSize())) {
            XMLStreamReader xml = XML.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE)
                    throw new Unreadable(Fault.DECLARES_ENTITIES, entry.getName());
                steps.step(xml);
            }
            xml.close();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof Bomb || e.getCause() instanceof Bomb)
                throw new Unreadable(Fault.UNPACKS_TOO_LARGE, entry.getName());
            throw new Unreadable(Fault.DAMAGED, entry.getName());
        } catch (Bomb bomb) {
            throw new Unreadable(Fault.UNPACKS_TOO_LARGE, entry.getName());
        } catch (ZipException | EOFException e) {
            throw new Unreadable(Fault.DAMAGED, entry.getName());
        } catch (RuntimeException e) {
            if (e.getCause() instanceof Bomb) throw new Unreadable(Fault.UNPACKS_TOO_LARGE, entry.getName());
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Thrown through the XML reader. */
    private static final class Bomb extends IOException {}

    private final class Counted extends FilterInputStream {
        private final long packed;
        private long own;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) throws Bomb {
            own += read;
            unpacked += read;
            if (unpacked > Limits.UNPACKED_BYTES) throw new Bomb();
            if (own > Limits.RATIO_FROM_BYTES && packed / (double) own < Limits.LEAST_RATIO) throw new Bomb();
        }
    }
}
