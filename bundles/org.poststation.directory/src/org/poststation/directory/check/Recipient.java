// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.List;

import org.poststation.directory.account.AccountRow;

/**
 * An address of the directory and what becomes of mail for it, kept small because there may be hundreds of thousands.
 *
 * @param row the object
 * @param furtherAddresses its other addresses
 * @param passesOn whether mail goes on to the row's targets
 * @param memberOf lists that the entry names as its own
 * @param quotaForm how the quota is written without its digits, for example {@code S}; null when there is none
 * @param store where mail is kept, empty when nowhere
 */
public record Recipient(AccountRow row, List<String> furtherAddresses, boolean passesOn, List<String> memberOf,
        String quotaForm, String store) {}
