// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.remove;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.Dn;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.Orphans;
import org.poststation.directory.account.Reference;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.PresentObjects;
import org.poststation.directory.ui.change.PresentObjects.Found;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.open.SelectedObject;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * What is to be deleted and what points to it.
 *
 * @param objects as they are on the server now
 * @param references what points to them from outside
 * @param note what else is to be known; empty for nothing
 */
public record Removal(List<MailObject> objects, List<Reference> references, String note) {

    /** Reads the selected objects and looks for what points to them. */
    static Operation<Removal> read(Access access, List<SelectedObject> selected) {
        return progress -> {
            Found found = new PresentObjects(access, selected).run(progress);
            List<MailObject> objects = found.objects();
            return new Removal(objects, references(access.open(progress.cancellation()), objects, progress),
                    found.note());
        };
    }

    /** The aliases that go, too, when addresses are taken out of these references. */
    public List<MailObject> orphans(List<Reference> removed) {
        return Orphans.of(objects, removed);
    }

    /**
     * What the button says: the count and the kind, or only the count of different kinds.
     *
     * @param removed the references from which the addresses are taken out
     */
    public String button(List<Reference> removed) {
        List<MailObject> all = new ArrayList<>(objects);
        all.addAll(orphans(removed));
        Set<ObjectKind> kinds = all.stream().map(MailObject::kind).collect(Collectors.toSet());
        int count = all.size();
        if (kinds.size() > 1) {
            return NLS.bind(Messages.delete_objects_button, count);
        }
        return switch (objects.getFirst().kind()) {
            case MAILBOX -> count == 1
                    ? Messages.delete_mailbox_button
                    : NLS.bind(Messages.delete_mailboxes_button, count);
            case ALIAS -> count == 1 ? Messages.delete_alias_button : NLS.bind(Messages.delete_aliases_button, count);
            case LIST -> count == 1 ? Messages.delete_list_button : NLS.bind(Messages.delete_lists_button, count);
            case DOMAIN -> count == 1
                    ? Messages.delete_domain_button
                    : NLS.bind(Messages.delete_domains_button, count);
        };
    }

    /** What is done, for the journal. */
    JournalAction action() {
        Set<String> kinds = objects.stream().map(object -> object.kind().id()).collect(Collectors.toSet());
        String kind = kinds.size() == 1 ? kinds.iterator().next() : "several";
        return JournalAction.of(kind + ".delete", button(List.of()),
                objects.size() == 1 ? objects.getFirst().address() : "");
    }

    private static List<Reference> references(MailDirectory directory, List<MailObject> objects, Progress progress)
            throws OperationException {
        Set<Dn> gone = objects.stream().map(MailObject::dn).collect(Collectors.toSet());
        Map<Map.Entry<Dn, Field>, Reference> found = new LinkedHashMap<>();
        progress.begin(Messages.references_loading_text, objects.size());
        int done = 0;
        for (MailObject object : objects) {
            progress.cancellation().check();
            if (object.kind() != ObjectKind.DOMAIN) {
                for (Reference reference : directory.references(object.address(), progress.cancellation())) {
                    found.putIfAbsent(Map.entry(reference.from().dn(), reference.field()), reference);
                }
            }
            done++;
            progress.done(done);
        }
        List<Reference> outside = new ArrayList<>(found.values());
        outside.removeIf(reference -> gone.contains(reference.from().dn()));
        return outside;
    }
}
