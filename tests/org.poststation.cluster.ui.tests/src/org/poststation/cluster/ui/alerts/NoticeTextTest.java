// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.poststation.cluster.watch.Alert;
import org.poststation.cluster.watch.Alert.Kind;
import org.poststation.model.NodeState;

/** What a notification says. */
class NoticeTextTest {

    private static Alert alert(String node, Kind kind, NodeState state, String text) {
        return new Alert(Instant.EPOCH, node, kind, NodeState.OK, state, text);
    }

    @Test
    void oneChangeIsTheTitleAndWhatIsWrongTheText() {
        List<Alert> one = List.of(alert("mx1", Kind.CHANGED, NodeState.CRITICAL, "/var is full."));
        assertEquals("mx1: Critical", NoticeText.title(one));
        assertEquals("/var is full.", NoticeText.text(one));
    }

    @Test
    void eachKindHasItsWords() {
        assertEquals("mx1: still Warning",
                NoticeText.title(List.of(alert("mx1", Kind.REPEATED, NodeState.WARNING, ""))));
        assertEquals("mx1: good again", NoticeText.title(List.of(alert("mx1", Kind.RECOVERED, NodeState.OK, ""))));
        assertEquals("mx1: changes all the time",
                NoticeText.title(List.of(alert("mx1", Kind.FLAPPING, NodeState.OK, ""))));
    }

    @Test
    void manyChangesAreOneNotification() {
        List<Alert> many = IntStream.range(0, 6).mapToObj(i -> alert("mx" + i, Kind.CHANGED, NodeState.UNREACHABLE, ""))
                .toList();
        assertEquals("6 nodes changed", NoticeText.title(many));
        assertEquals(List.of("mx0: No answer", "mx1: No answer", "mx2: No answer", "mx3: No answer", "and 2 more"),
                NoticeText.text(many).lines().toList());
    }
}
