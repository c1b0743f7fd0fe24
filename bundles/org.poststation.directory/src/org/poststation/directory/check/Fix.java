// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.List;

import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.change.ChangePlan;
import org.poststation.model.Finding;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Sets right what a rule found. Stateless; writes nothing, only plans. */
@FunctionalInterface
public interface Fix {

    /**
     * Plans what sets an object right. Blocking: may ask the server again.
     *
     * @param object the object as it is now, which may have been set right meanwhile
     * @param findings what the rule found in it
     * @return empty when there is nothing to do any more
     * @throws OperationException when the server does not answer or the change is not possible
     */
    ChangePlan plan(MailDirectory directory, MailObject object, List<Finding> findings, Cancellation cancellation)
            throws OperationException;
}
