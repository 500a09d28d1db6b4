package no.samskap.search;

import no.samskap.embeddings.Embeddings;
import org.springframework.stereotype.Service;

/** The building of this node's index, for who looks after the system. */
@Service
public class Building {
    private final IndexKeeper keeper;
    private final Embeddings embeddings;

    Building(IndexKeeper keeper, Embeddings embeddings) {
        this.keeper = keeper;
        this.embeddings = embeddings;
    }

    /**
     * @param records how many the index holds
     * @param percent how much of it is built, 100 when all is
     * @param model whether the operator has one, and whether it can be used
     * @param withoutMeaning how many records still wait to be given to the model
     */
    public record Progress(int records, int percent, Embeddings.State model, int withoutMeaning) {
        public boolean isUnderWay() {
            return percent < 100;
        }

        public boolean isGoingOn() {
            return isUnderWay() || withoutMeaning > 0;
        }
    }

    public Progress progress() {
        return new Progress(keeper.size(), keeper.percentBuilt(), embeddings.state(), keeper.withoutMeaning());
    }

    /** Begins, unless it is under way. The old index answers until the new one is there. */
    public void begin() {
        if (!progress().isUnderWay()) keeper.rebuild();
    }
}
