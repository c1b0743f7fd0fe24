// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

/**
 * What can be done from the form besides typing.
 *
 * @param password what can be done with the password
 * @param completeList adds the addresses that a Mailman list lacks
 */
record FormActions(PasswordActions password, Runnable completeList) {}
