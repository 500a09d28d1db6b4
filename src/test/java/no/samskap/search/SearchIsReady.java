package no.samskap.search;

/** Waits until the index is built: right after the start of the application it is not. */
public class SearchIsReady {
    private final IndexKeeper keeper;

    SearchIsReady(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    public void await() {
        try {
            for (int i = 0; i < 400 && isBuilding(); i++) Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isBuilding()) throw new IllegalStateException("The search index is not built within 20 seconds");
    }

    private boolean isBuilding() {
        return keeper.index().isEmpty() || keeper.percentBuilt() < 100;
    }
}
