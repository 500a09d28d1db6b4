package no.samskap.projects.web;

import java.util.ArrayList;
import java.util.List;
import no.samskap.directory.NorwayMap;
import no.samskap.directory.NorwayMap.Point;
import no.samskap.projects.web.MapDrawing.Frame;

/**
 * The outline of Norway as the commands of an SVG path, in whole numbers and from point to point. Corners that would not show at the
 * size they are drawn are left out, as in Douglas and Peucker (1973).
 */
final class Outline {
    /** So far a line may be from the coast it stands for: a map is drawn at about its own size, so half a point cannot be seen. */
    private static final double UNSEEN = 0.8;

    private Outline() {}

    static String of(NorwayMap map, Frame frame) {
        StringBuilder path = new StringBuilder();
        for (List<Point> ring : map.outline())
            if (ring.stream().anyMatch(frame::nearlyHolds)) append(path, corners(ring, frame));
        return path.toString();
    }

    private record Corner(int x, int y) {
        /** From the line between the two, which ends at both. */
        double distanceTo(Corner one, Corner other) {
            double across = other.x - one.x;
            double down = other.y - one.y;
            double length = across * across + down * down;
            double part = length == 0 ? 0 : Math.clamp(((x - one.x) * across + (y - one.y) * down) / length, 0, 1);
            return Math.hypot(x - one.x - part * across, y - one.y - part * down);
        }
    }

    private static List<Corner> corners(List<Point> ring, Frame frame) {
        List<Corner> all = new ArrayList<>();
        for (Point point : ring) {
            Corner corner = new Corner(frame.x(point), frame.y(point));
            if (all.isEmpty() || !all.getLast().equals(corner)) all.add(corner);
        }
        boolean[] kept = new boolean[all.size()];
        kept[0] = true;
        kept[all.size() - 1] = true;
        keep(all, kept, 0, all.size() - 1);
        List<Corner> corners = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) if (kept[i]) corners.add(all.get(i));
        return corners;
    }

    private static void keep(List<Corner> all, boolean[] kept, int first, int last) {
        int farthest = first;
        double most = UNSEEN;
        for (int i = first + 1; i < last; i++) {
            double distance = all.get(i).distanceTo(all.get(first), all.get(last));
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        if (farthest == first) return;
        kept[farthest] = true;
        keep(all, kept, first, farthest);
        keep(all, kept, farthest, last);
    }

    /** An island that comes to a point or a line is not drawn. */
    private static void append(StringBuilder path, List<Corner> corners) {
        if (corners.size() < 3) return;
        Corner before = corners.getFirst();
        path.append('M').append(before.x()).append(' ').append(before.y()).append('l');
        for (int i = 1; i < corners.size(); i++) {
            Corner corner = corners.get(i);
            if (i > 1) separate(path, corner.x() - before.x());
            path.append(corner.x() - before.x());
            separate(path, corner.y() - before.y());
            path.append(corner.y() - before.y());
            before = corner;
        }
        path.append('z');
    }

    /** A sign parts two numbers as well as a space. */
    private static void separate(StringBuilder path, int number) {
        if (number >= 0) path.append(' ');
    }
}
