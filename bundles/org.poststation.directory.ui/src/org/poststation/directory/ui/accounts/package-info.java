// SPDX-License-Identifier: EPL-2.0
/** The table of mailboxes, aliases and mailing lists. */
package org.poststation.directory.ui.accounts;
