// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.w3c.dom.Element;

/** Reads how pacemakerd is; the node was asked in the C locale and UTC. */
final class LauncherParser {

    /** As asctime(3) writes it; what was read there is a day with one or two digits. */
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ROOT);

    private LauncherParser() {}

    /** Empty when the answer does not come from a running cluster. */
    static Optional<Launcher> parse(Element root, Element summary) {
        return XmlText.child(root, "pacemakerd").map(element -> new Launcher(element.getAttribute("state"),
                silence(element, summary)));
    }

    /** Zero when one of the clocks can't be read. */
    private static Duration silence(Element launcher, Element summary) {
        String now = XmlText.child(summary, "last_update").map(element -> element.getAttribute("time")).orElse("");
        try {
            Instant asked = LocalDateTime.parse(now.replaceAll(" +", " "), CLOCK).toInstant(ZoneOffset.UTC);
            Instant reported = Instant.parse(launcher.getAttribute("last_updated").replace(' ', 'T'));
            return Duration.between(reported, asked);
        } catch (DateTimeException unknown) {
            return Duration.ZERO;
        }
    }
}
