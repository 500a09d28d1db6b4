package no.samskap.search;

/** Waits until the index is built: right after the start of the application it is not. */
public class SearchIsReady {
    private final IndexKeeper keeper;

    SearchIsReady(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    public void await() {
        await(keeper);
    }

    static void await(IndexKeeper keeper) {
        try {
            for (int i = 0; i < 800 && isBuilding(keeper); i++) Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isBuilding(keeper)) throw new IllegalStateException("The search index is not built within 20 seconds");
    }

    private static boolean isBuilding(IndexKeeper keeper) {
        return keeper.percentHeld() < 100 || keeper.percentBuilt() < 100;
    }
}
