// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.Dn;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.open.SelectedObject;
import org.poststation.operation.Explanation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * Reads the selected objects of one directory as they are on the server now; fails when one of them is gone.
 *
 * @param access the directory
 * @param selected what to read
 */
public record ReadObjects(Access access, List<SelectedObject> selected) implements Operation<List<MailObject>> {

    @Override
    public List<MailObject> run(Progress progress) throws OperationException {
        MailDirectory directory = access.open(progress.cancellation());
        progress.begin(NLS.bind(Messages.objects_reading_step, selected.size()), selected.size());
        List<MailObject> read = new ArrayList<>();
        for (SelectedObject object : selected) {
            progress.cancellation().check();
            read.add(directory.read(Dn.parseServed(object.dn()), progress.cancellation())
                    .orElseThrow(() -> new OperationException(Explanation.of(
                            NLS.bind(Messages.editor_gone_what, object.dn()), Messages.objects_gone_next))));
            progress.done(read.size());
        }
        return read;
    }
}
