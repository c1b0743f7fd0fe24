// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import org.poststation.directory.lifecycle.LifecycleState.BackedUp;
import org.poststation.directory.lifecycle.LifecycleState.Deactivated;
import org.poststation.directory.lifecycle.LifecycleState.Deleted;
import org.poststation.directory.lifecycle.LifecycleState.Found;
import org.poststation.directory.lifecycle.LifecycleState.Notified;
import org.poststation.directory.lifecycle.LifecycleState.Notifying;
import org.poststation.directory.lifecycle.LifecycleState.Released;
import org.poststation.directory.lifecycle.LifecycleState.Return;
import org.poststation.directory.lifecycle.LifecycleState.Unreachable;

/**
 * A case as one line of ASCII without spaces: {@code reason;since;state;at;detail}, for example
 * {@code unused;2026-11-21T03:00:00Z;notified;2026-11-21T03:00:02Z;mail.example.org}. The detail is encoded as in URLs.
 */
final class CaseText {

    private static final int PARTS = 5;

    private CaseText() {}

    static String write(LifecycleCase subject) {
        LifecycleState state = subject.state();
        return String.join(";", subject.reason().word(), subject.since().toString(), word(state),
                state.at().toString(), URLEncoder.encode(detail(state), StandardCharsets.UTF_8));
    }

    /** The case of a text; empty when it is none. */
    static Optional<LifecycleCase> read(String id, String address, String text) {
        String[] parts = text.split(";", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            Instant since = Instant.parse(parts[1]);
            LifecycleState state = state(parts[2], Instant.parse(parts[3]),
                    URLDecoder.decode(parts[4], StandardCharsets.UTF_8));
            return Reason.find(parts[0]).map(reason -> new LifecycleCase(id, address, reason, since, state));
        } catch (DateTimeException | IllegalArgumentException noCase) {
            return Optional.empty();
        }
    }

    /** The stable word for a state. */
    static String word(LifecycleState state) {
        return switch (state) {
            case Found found -> "found";
            case Deactivated deactivated -> "deactivated";
            case Notifying begun -> "notifying";
            case Notified notified -> "notified";
            case Unreachable refused -> "unreachable";
            case BackedUp saved -> "backed-up";
            case Deleted deleted -> "deleted";
            case Released released -> "released";
        };
    }

    private static String detail(LifecycleState state) {
        return switch (state) {
            case Found found -> "";
            case Deactivated deactivated -> "";
            case Notifying begun -> begun.messageId();
            case Notified notified -> notified.by();
            case Unreachable refused -> refused.said();
            case BackedUp saved -> saved.file();
            case Deleted deleted -> deleted.file();
            case Released released -> released.why().name();
        };
    }

    private static LifecycleState state(String word, Instant at, String detail) {
        return switch (word) {
            case "found" -> new Found(at);
            case "deactivated" -> new Deactivated(at);
            case "notifying" -> new Notifying(at, detail);
            case "notified" -> new Notified(at, detail);
            case "unreachable" -> new Unreachable(at, detail);
            case "backed-up" -> new BackedUp(at, detail);
            case "deleted" -> new Deleted(at, detail);
            case "released" -> new Released(at, Return.valueOf(detail));
            default -> throw new IllegalArgumentException(word);
        };
    }
}
