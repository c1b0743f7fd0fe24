// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.List;

import org.poststation.directory.account.AccountRow;
import org.poststation.model.Finding;

/**
 * What a rule found in an object.
 *
 * @param object the object
 * @param finding what it is, worded by {@link CheckText#sentence}
 */
public record ObjectFinding(AccountRow object, Finding finding) {

    /** A finding of a rule, as bad as its findings usually are. */
    public static ObjectFinding of(CheckRule rule, AccountRow object, List<String> arguments) {
        return new ObjectFinding(object,
                new Finding(rule.id(), rule.severity(), object.address(), arguments));
    }
}
