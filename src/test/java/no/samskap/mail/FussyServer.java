package no.samskap.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as it is told, where a well-behaved one would take the mail. */
final class FussyServer implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger taken = new AtomicInteger();
    /** The answer to RCPT TO; {@code null} hangs up in the middle of DATA. */
    volatile String toRecipient = "250 ok";

    FussyServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException hungUp) {
                // the next one may stay
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader from =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream to = client.getOutputStream();
        say(to, "220 fussy");
        for (String line = from.readLine(); line != null; line = from.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT")) say(to, toRecipient == null ? "250 ok" : toRecipient);
            else if (command.equals("DATA")) {
                say(to, "354 go on");
                if (toRecipient == null) return;
                for (line = from.readLine(); line != null && !line.equals("."); line = from.readLine())
                    ;
                taken.incrementAndGet();
                say(to, "250 taken");
            } else if (command.equals("QUIT")) {
                say(to, "221 bye");
                return;
            } else say(to, "250 ok");
        }
    }

    private static void say(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        to.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
