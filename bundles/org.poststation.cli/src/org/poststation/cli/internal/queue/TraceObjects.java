// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import java.util.LinkedHashMap;
import java.util.Map;

import org.poststation.queue.log.LogEvent;
import org.poststation.queue.log.MessageStory;

/** Stories as objects for JSON. What no line says is left out. */
final class TraceObjects {

    private TraceObjects() {}

    static Map<String, Object> story(MessageStory story) {
        Map<String, Object> object = new LinkedHashMap<>();
        said(object, "message_id", story.messageId());
        object.put("sender", story.sender());
        said(object, "origin", story.origin());
        object.put("queue_ids", story.queueIds());
        object.put("recipients", story.outcomes().stream().map(TraceObjects::event).toList());
        object.put("events", story.events().stream().map(TraceObjects::event).toList());
        return object;
    }

    private static Map<String, Object> event(LogEvent event) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("at", event.line().at().toString());
        object.put("node", event.line().node());
        object.put("what", event.kind().word());
        said(object, "id", event.id());
        said(object, "address", event.address());
        said(object, "peer", event.peer());
        said(object, "status", event.status());
        said(object, "delay", event.delay());
        said(object, "next_id", event.nextId());
        object.put("program", event.line().program());
        object.put("line", event.line().text());
        return object;
    }

    private static void said(Map<String, Object> object, String key, String value) {
        if (!value.isEmpty()) {
            object.put(key, value);
        }
    }
}
