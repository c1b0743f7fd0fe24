// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.List;

/**
 * A mailing list with what belongs to it.
 *
 * @param list the list
 * @param members where its mail goes; of a Mailman list only those that the directory knows of
 * @param owners where mail to its owners goes
 * @param missing the addresses that a Mailman list should have and does not
 */
public record ListFamily(Recipient list, List<String> members, List<String> owners, List<String> missing) {}
