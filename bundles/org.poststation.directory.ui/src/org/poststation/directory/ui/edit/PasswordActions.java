// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

/**
 * What can be done with a password from the editor.
 *
 * @param set opens the dialog for a new password
 * @param verify opens the dialog that tries a password
 */
record PasswordActions(Runnable set, Runnable verify) {}
