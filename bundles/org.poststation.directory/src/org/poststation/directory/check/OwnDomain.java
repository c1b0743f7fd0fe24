// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.FieldValues;

/**
 * A domain that has an entry.
 *
 * @param row the entry
 * @param values its limits among them
 */
public record OwnDomain(AccountRow row, FieldValues values) {}
