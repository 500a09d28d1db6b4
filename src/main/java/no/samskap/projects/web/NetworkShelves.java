package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.List;

/** Puts the parts of a network beside and below each other, in rows from the top. */
final class NetworkShelves {
    private static final int BETWEEN_PARTS = 28;

    private NetworkShelves() {}

    /** @return how high the drawing is */
    static double pack(List<NetworkPart> parts) {
        Shelf shelf = new Shelf(NetworkLayout.EDGE);
        for (NetworkPart part : parts) {
            if (shelf.takes(part)) continue;
            shelf = new Shelf(shelf.close() + BETWEEN_PARTS);
            shelf.takes(part);
        }
        return shelf.close() + NetworkLayout.EDGE;
    }

    /** A part in a row that is not yet in the middle. */
    private record Placed(NetworkPart part, double left, double top) {}

    /** A row of columns, in which parts stand below each other as long as the row is high. */
    private static final class Shelf {
        private final double top;
        private final List<Placed> placed = new ArrayList<>();
        private double height;
        private double columnLeft;
        private double columnWidth;
        private double columnEnd;

        Shelf(double top) {
            this.top = top;
        }

        /** @return whether there was room for it */
        boolean takes(NetworkPart part) {
            boolean below = !placed.isEmpty()
                    && columnEnd + BETWEEN_PARTS + part.height() <= height
                    && columnLeft + part.width() <= NetworkLayout.WIDEST;
            if (below) {
                put(part, columnEnd + BETWEEN_PARTS);
                return true;
            }
            double left = placed.isEmpty() ? 0 : columnLeft + columnWidth + BETWEEN_PARTS;
            if (!placed.isEmpty() && left + part.width() > NetworkLayout.WIDEST) return false;
            columnLeft = left;
            columnWidth = 0;
            put(part, 0);
            return true;
        }

        private void put(NetworkPart part, double down) {
            placed.add(new Placed(part, columnLeft, down));
            columnWidth = Math.max(columnWidth, part.width());
            columnEnd = down + part.height();
            height = Math.max(height, columnEnd);
        }

        /** @return where it ends */
        double close() {
            double left = (NetworkLayout.WIDTH - columnLeft - columnWidth) / 2;
            for (Placed each : placed) each.part().moveTo(left + each.left(), top + each.top());
            return top + height;
        }
    }
}
