// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournalActor;

/** What an entry says before its first change. */
record EntryHead(Instant when, JournalActor who, JournalAction why) {

    void write(ByteWriter out) {
        out.number(when.toEpochMilli());
        out.text(who.bindDn()).text(who.osUser()).text(who.server());
        out.text(why.id()).text(why.words()).text(why.subject()).number(why.details().size());
        why.details().forEach((key, value) -> out.text(key).text(value));
    }

    static EntryHead read(ByteReader in) throws DamagedFrameException {
        Instant when = Instant.ofEpochMilli(in.number());
        JournalActor who = new JournalActor(in.text(), in.text(), in.text());
        String id = in.text();
        String words = in.text();
        String subject = in.text();
        Map<String, String> details = new HashMap<>();
        for (int i = in.count(); i > 0; i--) {
            details.put(in.text(), in.text());
        }
        return new EntryHead(when, who, new JournalAction(id, words, subject, details));
    }
}
