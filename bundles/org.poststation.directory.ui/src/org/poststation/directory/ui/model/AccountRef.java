// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import org.poststation.directory.account.AccountRow;

/**
 * A row of the accounts table and the directory in which it stands: what selections hold.
 *
 * @param profile name of the directory's profile
 * @param row the row as it was listed
 */
public record AccountRef(String profile, AccountRow row) {}
