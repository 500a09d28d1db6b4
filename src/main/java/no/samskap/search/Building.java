package no.samskap.search;

import org.springframework.stereotype.Service;

/** The building of this node's index, for who looks after the system. */
@Service
public class Building {
    private final IndexKeeper keeper;

    Building(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * @param records how many the index holds
     * @param percent how much of it is built, 100 when all is
     */
    public record Progress(int records, int percent) {
        public boolean isUnderWay() {
            return percent < 100;
        }
    }

    public Progress progress() {
        return new Progress(keeper.size(), keeper.percentBuilt());
    }

    /** Begins, unless it is under way. The old index answers until the new one is there. */
    public void begin() {
        if (!progress().isUnderWay()) keeper.rebuild();
    }
}
