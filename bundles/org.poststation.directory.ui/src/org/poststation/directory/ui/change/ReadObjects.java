// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.change;

import java.util.List;

import org.poststation.directory.account.MailObject;
import org.poststation.directory.ui.open.SelectedObject;
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
        return new PresentObjects(access, selected).run(progress).all();
    }
}
