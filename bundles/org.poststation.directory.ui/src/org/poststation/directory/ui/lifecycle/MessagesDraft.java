// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.lifecycle.Language;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.Notice;
import org.poststation.directory.lifecycle.NoticeTemplate;
import org.poststation.directory.lifecycle.Reason;
import org.poststation.operation.OperationException;

/** The messages to owners while somebody edits them. Knows no widget; for one thread. */
final class MessagesDraft {

    private final Map<Language, String> texts = new EnumMap<>(Language.class);
    private final List<Notice> examples = new ArrayList<>();
    private final Instant now;

    /**
     * @param accounts the address and name of accounts to show a message for; one is made up when there is none
     * @param now when the examples are written
     */
    MessagesDraft(Map<Language, NoticeTemplate> kept, Map<String, String> accounts, Instant now) {
        this.now = now;
        kept.forEach((language, template) -> texts.put(language, template.write()));
        accounts.forEach((address, name) -> examples.add(notice(address, name)));
        if (examples.isEmpty()) {
            examples.add(notice("anna@example.org", "Anna M\u00fcller"));
        }
    }

    /** Reads the messages of a directory. Blocking. */
    static Map<Language, NoticeTemplate> read(LifecycleFolder folder) throws OperationException {
        Map<Language, NoticeTemplate> templates = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            templates.put(language, folder.template(language));
        }
        return templates;
    }

    private Notice notice(String address, String name) {
        return new Notice(address, name, Reason.EXPIRED, Optional.of(now.plus(LifecycleRule.USUAL_WAITING)));
    }

    /** The addresses for which a message can be shown. */
    List<String> accounts() {
        return examples.stream().map(Notice::address).toList();
    }

    String text(Language language) {
        return texts.get(language);
    }

    void text(Language language, String changed) {
        texts.put(language, changed);
    }

    /** Takes the message that comes with the console. */
    void deliver(Language language) {
        texts.put(language, NoticeTemplate.delivered(language).write());
    }

    /** How the message reads for an account, or what is wrong with it. */
    String preview(Language language, int account, Reason reason) {
        Notice example = examples.get(account);
        Notice notice = new Notice(example.address(), example.name(), reason, example.deletion());
        try {
            return LifecycleTexts.of(notice.fill(NoticeTemplate.parse(language, texts.get(language)),
                    example.address(), "", ZoneId.systemDefault()));
        } catch (OperationException wrong) {
            return wrong.explanation().what() + '\n' + wrong.explanation().nextStep();
        }
    }

    /** Why they can't be kept; empty when they can. */
    Optional<String> obstacle() {
        try {
            kept();
            return Optional.empty();
        } catch (OperationException wrong) {
            return Optional.of(wrong.explanation().what());
        }
    }

    /**
     * The messages to keep.
     *
     * @throws OperationException naming what is wrong with one
     */
    List<NoticeTemplate> kept() throws OperationException {
        List<NoticeTemplate> templates = new ArrayList<>();
        for (Map.Entry<Language, String> text : texts.entrySet()) {
            templates.add(NoticeTemplate.parse(text.getKey(), text.getValue()));
        }
        return templates;
    }
}
