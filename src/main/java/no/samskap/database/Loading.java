package no.samskap.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the loaders before the web server, which starts in one of the last phases. */
@Component
final class Loading implements SmartLifecycle {
    private final List<Loader> loaders;
    private volatile boolean done;

    Loading(ObjectProvider<Loader> loaders) {
        this.loaders = loaders.orderedStream().toList();
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        try {
            for (Loader loader : loaders) loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("What comes with the program cannot be read", e);
        }
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }
}
