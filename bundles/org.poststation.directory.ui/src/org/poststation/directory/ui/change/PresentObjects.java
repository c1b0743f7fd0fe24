// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.Dn;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.open.SelectedObject;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Reads those of the selected objects of one directory that are on the server now; fails when none is.
 *
 * @param access the directory
 * @param selected what to read
 */
public record PresentObjects(Access access, List<SelectedObject> selected)
        implements
            Operation<PresentObjects.Found> {

    private static final int MOST_NAMED = 12;

    /**
     * What became of a selection.
     *
     * @param objects as they are on the server now
     * @param gone what is no longer there
     */
    public record Found(List<MailObject> objects, List<SelectedObject> gone) {

        /** What is left out, in a sentence; empty when nothing is. */
        public String note() {
            if (gone.isEmpty()) {
                return "";
            }
            String named = gone.stream().limit(MOST_NAMED).map(SelectedObject::address)
                    .collect(Collectors.joining(", "));
            int more = gone.size() - MOST_NAMED;
            return NLS.bind(Messages.objects_gone_note,
                    more > 0 ? NLS.bind(Messages.delete_more_text, named, more) : named);
        }

        /** The objects when nothing is gone; fails otherwise. */
        List<MailObject> all() throws OperationException {
            if (gone.isEmpty()) {
                return objects;
            }
            throw new OperationException(Explanation.of(
                    NLS.bind(Messages.editor_gone_what, gone.getFirst().dn()), Messages.objects_gone_next));
        }
    }

    /** Reads an object; empty when it is gone. */
    @FunctionalInterface
    interface Reading {
        Optional<MailObject> read(Dn dn, Cancellation cancellation) throws OperationException;
    }

    @Override
    public Found run(Progress progress) throws OperationException {
        return read(access.open(progress.cancellation())::read, selected, progress);
    }

    static Found read(Reading reading, List<SelectedObject> selected, Progress progress) throws OperationException {
        progress.begin(NLS.bind(Messages.objects_reading_step, selected.size()), selected.size());
        List<MailObject> objects = new ArrayList<>();
        List<SelectedObject> gone = new ArrayList<>();
        for (SelectedObject object : selected) {
            progress.cancellation().check();
            reading.read(Dn.parseServed(object.dn()), progress.cancellation()).ifPresentOrElse(objects::add,
                    () -> gone.add(object));
            progress.done(objects.size() + gone.size());
        }
        Found found = new Found(objects, gone);
        return objects.isEmpty() ? new Found(found.all(), gone) : found;
    }
}
