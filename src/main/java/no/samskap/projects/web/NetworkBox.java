package no.samskap.projects.web;

/** A node of a network with its name below it, while it is moved. */
final class NetworkBox {
    final int size;
    final double halfName;
    final double halfWidth;
    double x;
    double y;

    /** @param size from the middle to the edge */
    NetworkBox(int size, double halfName) {
        this.size = size;
        this.halfName = halfName;
        halfWidth = Math.max(size, halfName);
    }

    double middle() {
        return y + NetworkLayout.LINE / 2.0;
    }

    double halfHeight() {
        return size + NetworkLayout.LINE / 2.0;
    }

    void move(double across, double down) {
        x += across;
        y += down;
    }
}
