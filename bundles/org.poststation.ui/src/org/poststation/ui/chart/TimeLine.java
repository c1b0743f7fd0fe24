// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A curve.
 *
 * @param name what it is called
 * @param points in the order of time
 */
public record TimeLine(String name, List<Point> points) {

    /**
     * A value at a moment.
     *
     * @param at when
     * @param value empty where nobody looked: a hole in the curve
     */
    public record Point(Instant at, OptionalDouble value) {}

    /** Keeps an unchangeable copy. */
    public TimeLine {
        points = List.copyOf(points);
    }

    /** Whether there is any value. */
    public boolean isEmpty() {
        return points.stream().allMatch(point -> point.value().isEmpty());
    }

    /** Its parts without holes. */
    List<List<Point>> parts() {
        List<List<Point>> parts = new ArrayList<>();
        List<Point> part = new ArrayList<>();
        for (Point point : points) {
            if (point.value().isPresent()) {
                part.add(point);
            } else if (!part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** The point next to a moment; null when there is none at all. */
    Point nearest(Instant moment) {
        Point nearest = null;
        for (Point point : points) {
            if (nearest == null || distance(point, moment) < distance(nearest, moment)) {
                nearest = point;
            }
        }
        return nearest;
    }

    private static long distance(Point point, Instant moment) {
        return Math.abs(point.at().toEpochMilli() - moment.toEpochMilli());
    }
}
