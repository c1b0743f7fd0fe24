// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

/**
 * A mail object as it stands in one entry, met while a whole directory is read. A Mailman list is met once for each of
 * its addresses; members that are kept elsewhere are not in the values.
 *
 * @param object the object, with the attributes that were asked for
 * @param row the same in its compact form, to be kept
 */
public record ScannedObject(MailObject object, AccountRow row) {}
